using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
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

    /// <summary>The judgement; opinions and predictions get one without a verdict, and no passage is looked at.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ClaimJudgement Judge(ClaimToVerify claim, IReadOnlyList<EvidencePassage> evidence, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(evidence);
        if (claim.Type is ClaimType.Opinion or ClaimType.Prediction)
            return new ClaimJudgement(claim, null, null, [], null, options);

        var about = new StanceClaim(claim.Text, Day(claim.SaidAt ?? (claim.IsDated ? claim.AsOf : null)));
        var judgements = stance.Judge(about, [.. evidence.Select(passage => new StancePassage(passage.Text, passage.Title, Day(passage.PublishedAt)))], cancellation);
        var passages = EvidenceRules.Apply([.. evidence.Zip(judgements, (passage, judgement) => new JudgedPassage(passage, judgement))], claim, options);
        var verdict = VerdictAggregator.Decide(
            passages.Where(passage => passage.Counts).Select(passage => new WeighedStance(passage.Stance, passage.Weight, passage.SourceGroup)), options);
        return new ClaimJudgement(claim, verdict, null, passages, SupersedingFinder.Find(verdict, passages, claim.AsOf), options);
    }

    private static DateOnly? Day(DateTimeOffset? time) => time is { } known ? DateOnly.FromDateTime(known.UtcDateTime) : null;
}
