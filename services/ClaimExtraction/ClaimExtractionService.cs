using System.Text;
using FactCheck.ClaimExtraction.Clusters;
using FactCheck.ClaimExtraction.Extraction;
using FactCheck.Core.Claims;
using FactCheck.Core.Documents;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Mapping;
using FactCheck.Language.Articles;
using Grpc.Core;
using Microsoft.Extensions.Options;
using Proto = FactCheck.Protos.ClaimExtraction.V1;

namespace FactCheck.ClaimExtraction;

/// <summary>Serves <c>factcheck.claim_extraction.v1</c>.</summary>
internal sealed class ClaimExtractionService(IClaimStore claims, ClaimExtractor extractor, MatchDesk matches, PageLimits pages, IOptions<ClaimExtractionOptions> options)
    : Proto.ClaimExtractionService.ClaimExtractionServiceBase
{
    private const int MaxBacklogCounted = 100_000;

    public override Task<Proto.ExtractClaimsResponse> ExtractClaims(Proto.ExtractClaimsRequest request, ServerCallContext context)
    {
        if (string.IsNullOrWhiteSpace(request.Text))
            throw new InvalidRequestException("text", "is required.");
        if (Encoding.UTF8.GetByteCount(request.Text) > options.Value.MaxTextBytes)
            throw new InvalidRequestException("text", $"is longer than {options.Value.MaxTextBytes} bytes.");
        var published = Document.DayOf(request.PublishTime.ToTime("publish_time"),
            request.PublishUtcOffset.ToUtcOffset(request.PublishTime, "publish_utc_offset", "publish_time"));
        var found = extractor.Read(new ArticleText(request.Text, request.Title.NullIfEmpty(), published), context.CancellationToken);
        return Task.FromResult(new Proto.ExtractClaimsResponse { Claims = { found.Select(claim => claim.ToProto()) }, Method = extractor.Method });
    }

    public override async Task<Proto.GetClaimResponse> GetClaim(Proto.GetClaimRequest request, ServerCallContext context)
    {
        var id = new ClaimId(CommonMapping.Required(request.ClaimId, "claim_id"));
        return new() { Claim = (await claims.GetAsync(Caller.Of(context).Workspace, id, context.CancellationToken)).ToProto() };
    }

    public override async Task<Proto.ListClaimsResponse> ListClaims(Proto.ListClaimsRequest request, ServerCallContext context)
    {
        var query = request.ToQuery(Caller.Of(context).Workspace);
        // Looked at before the list: claims stored in between are then listed without being promised.
        var isComplete = query.DocumentId is not { } document
            || (await claims.GetProgressAsync(query.Workspace, document, context.CancellationToken)).Extraction is not null;
        var page = await claims.ListAsync(query, pages.Page(request.PageSize, request.PageToken), context.CancellationToken);
        return new()
        {
            Claims = { page.Items.Select(claim => claim.ToProto()) },
            NextPageToken = page.NextPageToken,
            ExtractionComplete = isComplete,
        };
    }

    public override async Task<Proto.AnswerClaimMatchResponse> AnswerClaimMatch(Proto.AnswerClaimMatchRequest request, ServerCallContext context)
    {
        var caller = Caller.Of(context);
        if (!caller.Is(CallerRoles.Editor) && !caller.Is(CallerRoles.Admin))
            throw new NotAllowedException($"To say that claims are the same takes the role {CallerRoles.Editor} or {CallerRoles.Admin}.");
        var person = CommonMapping.Optional(request.Reviewer, "reviewer", 64) ?? caller.Name;
        if (person != caller.Name && !caller.Is(CallerRoles.Admin))
            throw new NotAllowedException($"To say it for somebody else takes the role {CallerRoles.Admin}.");
        var claim = await matches.AnswerAsync(caller.Workspace, new(CommonMapping.Required(request.ClaimId, "claim_id")),
            new(CommonMapping.Required(request.OtherClaimId, "other_claim_id")), request.IsSame, person, context.CancellationToken);
        return new() { Claim = claim.ToProto() };
    }

    public override async Task<Proto.GetExtractionProgressResponse> GetExtractionProgress(
        Proto.GetExtractionProgressRequest request, ServerCallContext context)
    {
        var id = new DocumentId(CommonMapping.Required(request.DocumentId, "document_id"));
        return (await claims.GetProgressAsync(Caller.Of(context).Workspace, id, context.CancellationToken)).ToProto();
    }

    public override async Task<Proto.GetBacklogResponse> GetBacklog(Proto.GetBacklogRequest request, ServerCallContext context) =>
        new() { UnverifiedCount = await claims.CountDetectedAsync(MaxBacklogCounted, context.CancellationToken) };
}
