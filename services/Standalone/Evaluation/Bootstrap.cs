namespace FactCheck.Standalone.Evaluation;

/// <summary>Intervals by resampling the lines (Efron, 1979): 1,000 samples of the same size, percentile 2.5 to 97.5.</summary>
internal static class Bootstrap
{
    private const int Samples = 1000;

    /// <summary>The measure of all cases, with its interval. The same cases always give the same interval.</summary>
    /// <param name="name">The measure's name.</param>
    /// <param name="cases">One for each line, since lines, not the things in them, are independent.</param>
    /// <param name="measure">The measure of any list of cases.</param>
    /// <param name="baseline">What the naive baseline gets.</param>
    public static Measure Measure<T>(string name, IReadOnlyList<T> cases, Func<IReadOnlyList<T>, double> measure, double? baseline = null)
    {
        if (cases.Count == 0)
            return new(name, double.NaN, null, baseline);
        var random = new Random(20231007);
        var values = new double[Samples];
        var sample = new T[cases.Count];
        for (var i = 0; i < Samples; i++)
        {
            for (var k = 0; k < sample.Length; k++)
                sample[k] = cases[random.Next(cases.Count)];
            values[i] = measure(sample);
        }
        Array.Sort(values);
        return new(name, measure(cases), (values[(int)(0.025 * Samples)], values[(int)(0.975 * Samples) - 1]), baseline);
    }
}
