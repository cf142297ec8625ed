using FactCheck.Core.Evidence;
using FactCheck.Core.Verification;

namespace FactCheck.Verification.Judging;

/// <summary>Decides which judged passages count: not later ones, not the claim's own words, not counts that a newer one replaces.</summary>
/// <remarks>
/// Undated evidence counts, with less weight: most pages without a date are old, and leaving them out would leave claims without any.
/// </remarks>
internal static class EvidenceRules
{
    /// <summary>The passages with source, weight and the reason why they do not count, in the order given.</summary>
    /// <param name="passages">As judged.</param>
    /// <param name="claim">What they are judged against.</param>
    /// <param name="isRunning">Whether the claim's figure runs on from day to day.</param>
    /// <param name="options">Weights and shares.</param>
    public static IReadOnlyList<JudgedPassage> Apply(IReadOnlyList<JudgedPassage> passages, ClaimToVerify claim, bool isRunning, JudgingOptions options)
    {
        var sources = new SourceGrouping([.. passages.Select(passage => passage.Passage)], claim, options);
        return WithoutFaintContrary(SelfCorrection.Apply(RunningCount.Replace([.. passages.Select((passage, i) => passage with
        {
            SourceGroup = sources.NameOf(i),
            IsOwn = sources.IsOwn(i),
            IsPrimary = PrimarySources.Is(passage.Passage),
            Weight = passage.Judgement.Strength * (claim.IsDated && passage.Passage.PublishedAt is null ? options.UndatedWeight : 1)
                * (PrimarySources.Is(passage.Passage) ? options.PrimaryWeight : 1),
            NotCountedBecause = passage.IsDecisive ? ReasonNotToCount(passage, claim, sources.IsOwn(i)) : null,
        })], isRunning), claim.Text));
    }

    /// <summary>From here on the stance model is surer of a stance than of the other two together.</summary>
    private const double Sure = 0.5;

    // What the stance model alone reads does not speak against plain words or figures, nor what it is unsure of against what it is sure of.
    private static IReadOnlyList<JudgedPassage> WithoutFaintContrary(IReadOnlyList<JudgedPassage> passages)
    {
        var (supports, refutes) = (Plainest(passages, Stance.Supports), Plainest(passages, Stance.Refutes));
        if (supports == refutes)
            return passages;
        var fainter = supports < refutes ? Stance.Supports : Stance.Refutes;
        return [.. passages.Select(passage => passage.Counts && passage.Stance == fainter
            ? passage with { NotCountedBecause = "only the stance model reads it so, against what others say more plainly" } : passage)];
    }

    private static int Plainest(IReadOnlyList<JudgedPassage> passages, Stance stance) =>
        passages.Where(passage => passage.Counts && passage.Stance == stance)
            .Select(passage => passage.Judgement.IsPlain ? 3 : passage.Judgement.Strength >= Sure ? 2 : 1).DefaultIfEmpty(0).Max();

    private static string? ReasonNotToCount(JudgedPassage passage, ClaimToVerify claim, bool isOwn)
    {
        if (!claim.GetsVerdict)
            return "the claim gets no verdict";
        foreach (var mark in EvidenceMarks.Of(passage.Passage, claim, isOwn))
            return mark switch
            {
                EvidenceMark.Later => $"published {FigureText.Date(passage.Passage.PublishedAt!.Value)}, after the date",
                EvidenceMark.Own => NotCounted.Own,
                _ => NotCounted.Claimants,
            };
        if (passage.Judgement.Doubt is { } doubt)
            return doubt;
        return passage.IsForFigures && !passage.IsByFigure ? "read for its figures only" : null;
    }
}
