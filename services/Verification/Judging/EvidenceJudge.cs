using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Language.Stance;

namespace FactCheck.Verification.Judging;

/// <summary>Judges a claim on the passages given: the stance of each, which of them count, and the verdict they lead to.</summary>
/// <remarks>Safe to call from many threads. Equal claims, passages and engine give an equal judgement.</remarks>
public sealed class EvidenceJudge(IStanceClassifier stance, JudgingOptions options)
{
    /// <summary>The engine with its version.</summary>
    public string Method => stance.Method;

    /// <summary>How passages lead to a verdict.</summary>
    public JudgingOptions Options => options;

    /// <summary>The same engine with other thresholds, such as those of a stored result.</summary>
    public EvidenceJudge With(JudgingOptions others) => new(stance, others);

    /// <summary>The claim as passages are held against it.</summary>
    public static StanceClaim Read(ClaimToVerify claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new StanceClaim(claim.Text, Day(claim.SaidAt ?? (claim.IsDated ? claim.AsOf : null)));
    }

    /// <summary>The judgement on passages given with the claim.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ClaimJudgement Judge(ClaimToVerify claim, IReadOnlyList<EvidencePassage> evidence, CancellationToken cancellation) =>
        Judge(claim, Read(claim), evidence, [], cancellation);

    /// <summary>The judgement; opinions and predictions get one without a verdict, though passages given are judged.</summary>
    /// <param name="claim">What is judged.</param>
    /// <param name="about">The claim as <see cref="Read"/> gives it.</param>
    /// <param name="evidence">Passages that are judged.</param>
    /// <param name="further">Passages that are read by rules for their figures only: for the series, what replaces the claim's figure, and newer counts.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ClaimJudgement Judge(
        ClaimToVerify claim, StanceClaim about, IReadOnlyList<EvidencePassage> evidence, IReadOnlyList<EvidencePassage> further, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(further);
        var judgements = stance.Judge(about, [.. evidence.Select(Stand)], cancellation);
        return Weigh(claim, about,
        [
            .. evidence.Zip(judgements, (passage, judgement) => new JudgedPassage(passage, judgement)),
            .. further.Select(passage => new JudgedPassage(passage, StructuredStanceClassifier.Judge(about, Stand(passage))) { IsForFigures = true }),
        ], isCalibrated: stance.HasCalibratedShares);
    }

    /// <summary>The judgement with other stances for some of its passages; it has no confidence, since theirs are not calibrated.</summary>
    internal ClaimJudgement Weigh(ClaimToVerify claim, StanceClaim about, ClaimJudgement judged, IReadOnlyDictionary<EvidenceId, StanceJudgement> added) =>
        Weigh(claim, about, [.. judged.Passages.Select(passage => added.TryGetValue(passage.Passage.Id, out var judgement) && !passage.IsForFigures
            ? new JudgedPassage(passage.Passage, judgement) : passage)], isCalibrated: false);

    private ClaimJudgement Weigh(ClaimToVerify claim, StanceClaim about, IReadOnlyList<JudgedPassage> judged, bool isCalibrated)
    {
        var passages = EvidenceRules.Apply(judged, claim, about.IsRunningCount, options);
        if (!claim.GetsVerdict)
            return new ClaimJudgement(claim, null, null, passages, null, [], options);
        var verdict = VerdictAggregator.Decide(
            passages.Where(passage => passage.Counts).Select(passage => new WeighedStance(passage.Stance, passage.Weight, passage.SourceGroup)), options);
        var superseding = SupersedingFinder.Find(verdict, passages, about, claim.AsOf);
        return new ClaimJudgement(claim, verdict, isCalibrated ? ConfidenceOf(verdict, passages) : null, passages, superseding,
            FigureSeries.Of(passages, claim, superseding), options);
    }

    // Without passages nothing was weighed, and what is not known has no probability.
    private static double? ConfidenceOf(Core.Verification.Verdict verdict, IReadOnlyList<JudgedPassage> passages)
    {
        var counting = passages.Where(passage => passage.NotCountedBecause is null && (!passage.IsForFigures || passage.Counts)).Select(passage => passage.Judgement.Shares).ToList();
        return counting.Count > 0
            ? VerdictConfidence.Of(verdict, counting.Max(shares => shares.Supports), counting.Max(shares => shares.Refutes))
            : null;
    }

    private static StancePassage Stand(EvidencePassage passage) => new(passage.Text, passage.Title, Day(passage.PublishedAt));

    private static DateOnly? Day(DateTimeOffset? time) => time is { } known ? CalendarDay.Of(known) : null;
}
