using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;
using FactCheck.Verification.Retrieval;
using FactCheck.Verification.Sources;

namespace FactCheck.Verification.Judging;

/// <summary>Verifies a claim as of a date: finds passages and has them judged.</summary>
/// <remarks>Equal claims, passages and engine give an equal result but for <see cref="VerificationResult.VerifiedAt"/> and the trace.</remarks>
/// <param name="index">Finds passages.</param>
/// <param name="judge">Judges them.</param>
/// <param name="time">The clock.</param>
/// <param name="outside">Asked first, so that the index finds what it brings; absent: no source outside.</param>
public sealed class ClaimVerifier(IEvidenceIndex index, EvidenceJudge judge, TimeProvider time, OutsideEvidence? outside = null)
{
    /// <summary>The result, not stored anywhere. Opinions and predictions get one without a verdict.</summary>
    public async Task<VerificationResult> VerifyAsync(ClaimToVerify claim, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var getsNoVerdict = claim.Type is ClaimType.Opinion or ClaimType.Prediction;
        var asked = outside is null || getsNoVerdict ? [] : await outside.AskAsync(claim, cancellation);
        var passages = getsNoVerdict
            ? []
            : (await index.SearchAsync(new EvidenceQuery(claim.Workspace, claim.Text, judge.Options.MaxPassages), cancellation)).Select(hit => hit.Passage).ToList();
        var judgement = judge.Judge(claim, passages, cancellation);
        var links = judgement.ChooseLinks();
        var inputHash = HashOf(claim, passages, asked);
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
            SourcesAsked = asked,
            VerifiedAt = time.Now(),
            Trace = claim.Trace,
            Announced = claim.ClaimId is null,
        };
    }

    /// <summary>
    /// Over everything that decides: the claim and its document, the date, the passages found, engine and options. And which sources answered:
    /// a result made while one failed is another than one made when it did not, even on the same passages.
    /// </summary>
    private string HashOf(ClaimToVerify claim, IReadOnlyList<EvidencePassage> passages, IReadOnlyList<SourceAsked> asked)
    {
        IEnumerable<string?> parts =
        [
            claim.Workspace.Value, claim.Text, claim.Claimant, claim.DocumentId?.Value, claim.DocumentUrl, claim.DocumentContentPublisher,
            claim.Type?.ToString(), Exact(claim.AsOf), Exact(claim.SaidAt ?? claim.AsOf), judge.Method, judge.Options.ToString(),
            .. passages.Select(passage => passage.Id.Value).Order(StringComparer.Ordinal),
            .. asked.Select(source => $"{source.Source} {source.Outcome}"),
        ];
        return ContentId.Sha256(System.Text.Json.JsonSerializer.Serialize(parts));
    }

    private static string Exact(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
