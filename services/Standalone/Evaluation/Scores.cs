namespace FactCheck.Standalone.Evaluation;

/// <summary>The usual measures.</summary>
internal static class Scores
{
    /// <summary>Harmonic mean of precision and recall; 0 where nothing was found or is there.</summary>
    public static double F1(double hits, double found, double gold) => found + gold == 0 ? 0 : 2 * hits / (found + gold);

    /// <summary>F1 of the positive label.</summary>
    public static double F1(IEnumerable<(bool Said, bool Gold)> cases)
    {
        var (hits, said, gold) = (0, 0, 0);
        foreach (var (isSaid, isGold) in cases)
        {
            hits += isSaid && isGold ? 1 : 0;
            said += isSaid ? 1 : 0;
            gold += isGold ? 1 : 0;
        }
        return F1(hits, said, gold);
    }

    /// <summary>The hundredth in (0, 1) from which on scores give the best F1; the lowest of several, 0.5 where none has any.</summary>
    public static double BestThreshold(IReadOnlyList<(double Score, bool Gold)> cases)
    {
        var best = (F1: 0.0, From: 0.5);
        for (var hundredths = 1; hundredths < 100; hundredths++)
            if (F1(cases.Select(one => (one.Score >= hundredths / 100.0, one.Gold))) is var f1 && f1 > best.F1)
                best = (f1, hundredths / 100.0);
        return best.From;
    }

    /// <summary>Mean of the F1 of each label that is gold somewhere.</summary>
    public static double MacroF1<T>(IReadOnlyList<(T Said, T Gold)> cases) where T : notnull
    {
        var labels = cases.Select(one => one.Gold).Distinct().ToList();
        return labels.Count == 0 ? 0 : labels.Average(label => F1(cases.Select(one => (one.Said.Equals(label), one.Gold.Equals(label)))));
    }

    /// <summary>Share of equal pairs.</summary>
    public static double Accuracy<T>(IReadOnlyList<(T Said, T Gold)> cases) where T : notnull =>
        cases.Count == 0 ? 0 : (double)cases.Count(one => one.Said.Equals(one.Gold)) / cases.Count;

    /// <summary>Accuracy of always saying the commonest label.</summary>
    public static double MajorityAccuracy<T>(IReadOnlyCollection<T> gold) where T : notnull =>
        gold.Count == 0 ? 0 : (double)gold.GroupBy(label => label).Max(group => group.Count()) / gold.Count;

    /// <summary>Average precision of a ranking: mean precision at each positive case; equal scores keep their order.</summary>
    public static double AveragePrecision(IEnumerable<(double Score, bool Gold)> cases)
    {
        var (rank, hits, sum) = (0, 0, 0.0);
        foreach (var one in cases.OrderByDescending(one => one.Score))
        {
            rank++;
            if (!one.Gold)
                continue;
            hits++;
            sum += (double)hits / rank;
        }
        return hits == 0 ? 0 : sum / hits;
    }

    /// <summary>Expected calibration error over ten bins of equal width: mean distance of confidence and share right, weighed by cases.</summary>
    public static double CalibrationError(IReadOnlyList<(double Said, bool IsRight)> cases) => cases.Count == 0 ? 0
        : cases.GroupBy(one => BinOf(one.Said)).Sum(bin => Math.Abs(bin.Sum(one => one.Said - (one.IsRight ? 1 : 0)))) / cases.Count;

    /// <summary>The tenth of [0, 1] that a confidence falls into, 0 to 9.</summary>
    public static int BinOf(double confidence) => Math.Clamp((int)(confidence * 10), 0, 9);
}
