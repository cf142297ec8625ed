using FactCheck.Core.Evidence;
using FactCheck.Core.Verification;

namespace FactCheck.Verification.Judging;

/// <summary>What the passages given say of a claim.</summary>
public sealed class ClaimJudgement
{
    private readonly ClaimToVerify _claim;
    private readonly IReadOnlyList<JudgedPassage> _passages;
    private readonly JudgingOptions _options;

    internal ClaimJudgement(
        ClaimToVerify claim, Verdict? verdict, double? confidence, IReadOnlyList<JudgedPassage> passages, Superseding? supersededBy, IReadOnlyList<ReportedFigure> figures, JudgingOptions options)
    {
        (_claim, _passages, _options) = (claim, passages, options);
        ReportedFigures = figures;
        (Verdict, Confidence, SupersededBy) = (verdict, confidence, supersededBy);
        Evidence = [.. passages.Where(passage => !passage.IsForFigures).Select(passage => passage.ToLink())];
    }

    /// <summary>Absent for claims that get none.</summary>
    public Verdict? Verdict { get; }

    /// <summary>Calibrated probability that the verdict is right, in [0, 1]; absent where the engine is not calibrated.</summary>
    public double? Confidence { get; }

    /// <summary>Why a person must look before anything is done with the verdict; null where its confidence reaches the threshold.</summary>
    public string? NeedsPersonBecause => PersonNeeded.Because(this, _options);

    /// <summary>A later passage that changes the answer; absent when none is known.</summary>
    public Superseding? SupersededBy { get; }

    /// <summary>Every passage given, in that order.</summary>
    public IReadOnlyList<EvidenceLink> Evidence { get; }

    /// <summary>The figures that were reported of what the claim counts, by day; empty for a claim without a figure.</summary>
    public IReadOnlyList<ReportedFigure> ReportedFigures { get; }

    /// <summary>What speaks for each stance of each passage, in the order given.</summary>
    public IReadOnlyList<Language.Stance.StanceShares> Shares => [.. _passages.Where(passage => !passage.IsForFigures).Select(passage => passage.Judgement.Shares)];

    /// <summary>Every passage with its stance, those read for their figures among them.</summary>
    internal IReadOnlyList<JudgedPassage> Passages => _passages;

    /// <summary>The stance of a passage given.</summary>
    internal Language.Stance.StanceJudgement JudgementOf(Core.Identity.EvidenceId id) => _passages.First(passage => passage.Passage.Id == id && !passage.IsForFigures).Judgement;

    /// <summary>The passages worth keeping with a result, those that count first.</summary>
    public IReadOnlyList<EvidenceLink> ChooseLinks() => [.. LinkSelection.Choose(_passages, SupersededBy?.EvidenceId, _options).Select(passage => passage.ToLink())];

    /// <summary>How the evidence leads to the verdict, citing these links as [1], [2], … in their order.</summary>
    public string Justify(IReadOnlyList<EvidenceLink> links) => Verdict is { } verdict
        ? Justification.Of(verdict, links, _claim.IsDated ? _claim.AsOf : null, SupersededBy) + PersonNeeded.InWords(this, _options)
        : Justification.ForNoVerdict(_claim.Type!.Value);
}
