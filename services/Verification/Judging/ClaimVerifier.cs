using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;
using FactCheck.Language.Stance;
using FactCheck.Verification.Retrieval;

namespace FactCheck.Verification.Judging;

/// <summary>Verifies a claim as of a date: finds passages, judges each, weighs independent sources, says why.</summary>
/// <remarks>Equal claims, passages and engine give an equal result but for <see cref="VerificationResult.VerifiedAt"/> and the trace.</remarks>
public sealed class ClaimVerifier(IEvidenceIndex index, IStanceClassifier stance, TimeProvider time, JudgingOptions? options = null)
{
    private readonly JudgingOptions _options = options ?? new JudgingOptions();

    /// <summary>The result, not stored anywhere. Opinions and predictions get one without a verdict.</summary>
    public async Task<VerificationResult> VerifyAsync(ClaimToVerify claim, CancellationToken cancellation)
    {
        if (claim.Type is ClaimType.Opinion or ClaimType.Prediction)
            return Result(claim, [], null, Justification.ForNoVerdict(claim.Type.Value), [], null);

        var hits = await index.SearchAsync(new EvidenceQuery(claim.Workspace, claim.Text, _options.MaxPassages), cancellation);
        var passages = EvidenceRules.Apply(Judge(claim, hits), claim, _options);
        var verdict = VerdictAggregator.Decide(
            passages.Where(passage => passage.Counts).Select(passage => new WeighedStance(passage.Stance, passage.Weight, passage.SourceGroup)), _options);
        var superseding = SupersedingFinder.Find(verdict, passages, claim.AsOf);
        var links = LinkSelection.Choose(passages, superseding?.EvidenceId, _options).Select(passage => passage.ToLink()).ToList();
        return Result(claim, hits, verdict, Justification.Of(verdict, links, claim.AsOf, superseding), links, superseding);
    }

    private List<JudgedPassage> Judge(ClaimToVerify claim, IReadOnlyList<EvidenceHit> hits)
    {
        var judged = new StanceClaim(claim.Text, Day(claim.SaidAt ?? claim.AsOf));
        return [.. hits.Select(hit => new JudgedPassage(hit.Passage,
            stance.Judge(judged, new StancePassage(hit.Passage.Text, hit.Passage.Title, Day(hit.Passage.PublishedAt))), hit.Score))];
    }

    private VerificationResult Result(ClaimToVerify claim, IReadOnlyList<EvidenceHit> hits, Verdict? verdict, string justification,
        IReadOnlyList<Core.Evidence.EvidenceLink> links, Superseding? superseding)
    {
        var inputHash = HashOf(claim, hits);
        return new VerificationResult
        {
            Workspace = claim.Workspace,
            Id = ResultIdentity.IdOf(claim.Workspace, claim.ClaimId, inputHash),
            ClaimId = claim.ClaimId,
            DocumentId = claim.DocumentId,
            ClaimText = claim.Text,
            AsOf = claim.AsOf,
            Verdict = verdict,
            Justification = justification,
            Evidence = links,
            SupersededBy = superseding,
            Method = stance.Method,
            InputHash = inputHash,
            VerifiedAt = time.Now(),
            Trace = claim.Trace,
            Announced = claim.ClaimId is null,
        };
    }

    /// <summary>Over everything that decides: the claim and its document, the date, the passages found, engine and options.</summary>
    private string HashOf(ClaimToVerify claim, IReadOnlyList<EvidenceHit> hits)
    {
        IEnumerable<string?> parts =
        [
            claim.Workspace.Value, claim.Text, claim.Claimant, claim.DocumentId?.Value, claim.DocumentUrl, claim.DocumentContentPublisher,
            claim.Type?.ToString(), Exact(claim.AsOf), Exact(claim.SaidAt ?? claim.AsOf), stance.Method, _options.ToString(),
            .. hits.Select(hit => hit.Passage.Id.Value).Order(StringComparer.Ordinal),
        ];
        return ContentId.Sha256(System.Text.Json.JsonSerializer.Serialize(parts));
    }

    private static string Exact(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    private static DateOnly? Day(DateTimeOffset? time) => time is { } known ? Day(known) : null;
}
