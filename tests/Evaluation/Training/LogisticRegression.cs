namespace FactCheck.Evaluation.Training;

/// <summary>Multinomial logistic regression by full-batch Adam: small data, always the same answer.</summary>
internal static class LogisticRegression
{
    private const int Steps = 300;
    private const double Rate = 0.1;

    /// <summary>Weights of each class; the first feature is the constant and not held down.</summary>
    public static double[][] Fit(IReadOnlyList<Case> cases, int classes, double l2)
    {
        var width = cases[0].Features.Length;
        var weights = Enumerable.Range(0, classes).Select(_ => new double[width]).ToArray();
        var (mean, square, gradient) = (new double[classes, width], new double[classes, width], new double[classes, width]);
        var total = cases.Sum(one => one.Weight);
        for (var step = 1; step <= Steps; step++)
        {
            Array.Clear(gradient);
            foreach (var one in cases)
            {
                var shares = Shares(weights, one.Features);
                for (var c = 0; c < classes; c++)
                {
                    var error = (shares[c] - (c == one.Class ? 1 : 0)) * one.Weight / total;
                    for (var k = 0; k < width; k++)
                        gradient[c, k] += error * one.Features[k];
                }
            }
            var rate = Rate * Math.Min(1, 2.0 * (1 - (double)step / Steps) + 0.01);
            for (var c = 0; c < classes; c++)
                for (var k = 0; k < width; k++)
                {
                    var slope = gradient[c, k] + (k == 0 ? 0 : l2 * weights[c][k]);
                    mean[c, k] = 0.9 * mean[c, k] + 0.1 * slope;
                    square[c, k] = 0.99 * square[c, k] + 0.01 * slope * slope;
                    weights[c][k] -= rate * (mean[c, k] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(square[c, k] / (1 - Math.Pow(0.99, step))) + 1e-8);
                }
        }
        return weights;
    }

    /// <summary>Shares of the classes, adding up to 1.</summary>
    public static double[] Shares(double[][] weights, double[] features)
    {
        var scores = weights.Select(own => own.Zip(features, (weight, feature) => weight * feature).Sum()).ToArray();
        var most = scores.Max();
        var raised = scores.Select(score => Math.Exp(score - most)).ToArray();
        return [.. raised.Select(value => value / raised.Sum())];
    }

    /// <summary>A labelled case.</summary>
    internal sealed record Case(double[] Features, int Class, double Weight);
}
