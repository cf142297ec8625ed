using FactCheck.Core.Verification;

namespace FactCheck.Verification.Judging;

/// <summary>One passage's say in the verdict.</summary>
/// <param name="Stance">Neutral has none.</param>
/// <param name="Weight">0 or more.</param>
/// <param name="SourceGroup">Passages with the same value are one source.</param>
public sealed record WeighedStance(Stance Stance, double Weight, string SourceGroup);

/// <summary>Turns the stances of independent sources into one verdict.</summary>
public static class VerdictAggregator
{
    /// <summary>The verdict. Each source counts once, with its clearest passage; a source that says both counts for neither side.</summary>
    public static Verdict Decide(IEnumerable<WeighedStance> stances, JudgingOptions options)
    {
        double support = 0, refutation = 0;
        foreach (var source in stances.Where(stance => stance.Stance != Stance.Neutral).GroupBy(stance => stance.SourceGroup))
        {
            var pro = Clearest(source, Stance.Supports);
            var contra = Clearest(source, Stance.Refutes);
            if (pro > contra * SaysBoth)
                support += pro;
            else if (contra > pro * SaysBoth)
                refutation += contra;
        }
        if (Math.Max(support, refutation) < options.LeastWeight)
            return Verdict.NotEnoughEvidence;
        if (support >= refutation * options.Majority)
            return Verdict.Supported;
        return refutation >= support * options.Majority ? Verdict.Refuted : Verdict.ConflictingEvidence;
    }

    /// <summary>A source takes a side when that side is this many times as clear as the other.</summary>
    private const double SaysBoth = 1.5;

    private static double Clearest(IEnumerable<WeighedStance> source, Stance stance) =>
        source.Where(passage => passage.Stance == stance).Select(passage => passage.Weight).DefaultIfEmpty(0).Max();
}
