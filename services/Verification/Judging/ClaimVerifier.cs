using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;
using FactCheck.Verification.Retrieval;

namespace FactCheck.Verification.Judging;

/// <summary>Verifies a claim as of a date: finds passages and has them judged.</summary>
/// <remarks>Equal claims, passages and engine give an equal result but for <see cref="VerificationResult.VerifiedAt"/> and the trace.</remarks>
public sealed class ClaimVerifier(IEvidenceIndex index, EvidenceJudge judge, TimeProvider time)
{
    /// <summary>The result, not stored anywhere. Opinions and predictions get one without a verdict.</summary>
    public async Task<VerificationResult> VerifyAsync(ClaimToVerify claim, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var passages = claim.Type is ClaimType.Opinion or ClaimType.Prediction
            ? []
            : (await index.SearchAsync(new EvidenceQuery(claim.Workspace, claim.Text, judge.Options.MaxPassages), cancellation)).Select(hit => hit.Passage).ToList();
        var judgement = judge.Judge(claim, passages, cancellation);
        var links = judgement.ChooseLinks();
        var inputHash = HashOf(claim, passages);
        return new VerificationResult
        {
            Workspace = claim.Workspace,
            Id = ResultIdentity.IdOf(claim.Workspace, claim.ClaimId, inputHash),
            ClaimId = claim.ClaimId,
            DocumentId = claim.DocumentId,
            ClaimText = claim.Text,
            AsOf = claim.AsOf,
            Verdict = judgement.Verdict,
            Confidence = judgement.Confidence,
            Justification = judgement.Justify(links),
            Evidence = links,
            SupersededBy = judgement.SupersededBy,
            Method = judge.Method,
            InputHash = inputHash,
            VerifiedAt = time.Now(),
            Trace = claim.Trace,
            Announced = claim.ClaimId is null,
        };
    }

    /// <summary>Over everything that decides: the claim and its document, the date, the passages found, engine and options.</summary>
    private string HashOf(ClaimToVerify claim, IReadOnlyList<EvidencePassage> passages)
    {
        IEnumerable<string?> parts =
        [
            claim.Workspace.Value, claim.Text, claim.Claimant, claim.DocumentId?.Value, claim.DocumentUrl, claim.DocumentContentPublisher,
            claim.Type?.ToString(), Exact(claim.AsOf), Exact(claim.SaidAt ?? claim.AsOf), judge.Method, judge.Options.ToString(),
            .. passages.Select(passage => passage.Id.Value).Order(StringComparer.Ordinal),
        ];
        return ContentId.Sha256(System.Text.Json.JsonSerializer.Serialize(parts));
    }

    private static string Exact(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
