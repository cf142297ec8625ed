using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Privacy;
using FactCheck.Core.Telemetry;
using FactCheck.Core.Time;
using FactCheck.Hosting.Mapping;
using FactCheck.Hosting.Peers;
using FactCheck.Hosting.Privacy;
using FactCheck.Language.Articles;
using FactCheck.Protos.Verification.V1;
using FactCheck.Verification.Judging;

namespace FactCheck.Verification;

/// <summary>Finds out what is to be verified: a stored claim with its document, or any text.</summary>
internal sealed class ClaimSubjects(ClaimExtractionClient claims, IngestionClient documents, ErasedNameList erased, TimeProvider time)
{
    private const int MaxClaimLength = 10_000;

    /// <summary>The stored claim, as of its document's date unless said otherwise.</summary>
    internal async Task<ClaimToVerify> FindAsync(WorkspaceId workspace, ClaimId id, DateTimeOffset? asOf, CancellationToken cancellation)
    {
        var stored = await claims.GetAsync(workspace, id, cancellation);
        // ClaimExtraction may not have blanked it yet.
        var claim = stored.Without(await erased.ReadAsync(workspace, cancellation)) ?? stored;
        var document = await documents.GetAsync(workspace, claim.DocumentId, cancellation);
        return new(workspace, claim.Id, claim.DocumentId, claim.Reading.NormalizedText, claim.Reading.Claimant, document.Url, document.Publisher,
            claim.Reading.Type, asOf ?? AsOf.DocumentDate(claim.PublishedAt, document.PublishedOffset, document.IngestedAt), TraceContext.Current)
        {
            SaidAt = AsOf.SaidAt(claim.PublishedAt, document.PublishedOffset, document.IngestedAt),
            DocumentText = document.Text,
        };
    }

    /// <summary>A claim read from a stored result, with the text of its document, which results do not keep.</summary>
    /// <exception cref="NotFoundException">Its document is gone.</exception>
    internal async Task<ClaimToVerify> WithDocumentAsync(ClaimToVerify claim, CancellationToken cancellation) => claim.DocumentId is { } id
        ? claim with { DocumentText = (await documents.GetAsync(claim.Workspace, id, cancellation)).Text } : claim;

    /// <summary>What the request names.</summary>
    /// <exception cref="InvalidRequestException">It names no claim, or two.</exception>
    internal async Task<ClaimToVerify> FindAsync(VerifyClaimRequest request, WorkspaceId workspace, CancellationToken cancellation)
    {
        var asOf = request.AsOfTime.ToTime("as_of_time");
        // Who was erased does not come back with a question.
        var names = await erased.ReadAsync(workspace, cancellation);
        var claimant = CommonMapping.Optional(request.Claimant, "claimant") is { } given ? names.IsClaimant(given) ? ErasedNames.Marker : given : null;
        if (request.ClaimId.Length == 0)
        {
            var text = names.Blank(CommonMapping.Required(request.Text, "text", MaxClaimLength), reviewersToo: false);
            return new(workspace, ClaimId: null, DocumentId: null, text, claimant, DocumentUrl: null, DocumentContentPublisher: null,
                StatementTypes.Of(text), asOf ?? time.Now(), TraceContext.Current);
        }
        if (request.Text.Length > 0)
            throw new InvalidRequestException("text", "is set beside claim_id.");
        var stored = await FindAsync(workspace, new ClaimId(CommonMapping.Required(request.ClaimId, "claim_id")), asOf, cancellation);
        return claimant is null ? stored : stored with { Claimant = claimant };
    }
}
