using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Publishing;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Mapping;
using FactCheck.Review.Queue;
using Google.Protobuf.Collections;
using Grpc.Core;
using Proto = FactCheck.Protos.Review.V1;
using Types = FactCheck.Protos.Types.V1;

namespace FactCheck.Review.Publishing;

/// <summary>Serves the calls of <c>PublishingService</c>.</summary>
internal sealed class PublishingService(PublicationDesk desk, IPublicationStore publications, PublicAddresses addresses, PageLimits pages)
    : Proto.PublishingService.PublishingServiceBase
{
    private const int MaxNoteLength = 4_000;
    private const int MaxJustificationLength = 20_000;
    private const int MaxClaimLength = 2_000;
    private const int MaxEvidence = 100;

    public override async Task<Proto.PublishClaimReviewResponse> PublishClaimReview(Proto.PublishClaimReviewRequest request, ServerCallContext context)
    {
        var task = new ReviewTaskId(CommonMapping.Required(request.ReviewTaskId, "review_task_id"));
        var published = await desk.PublishAsync(new(Caller.Of(context), task, ReviewMapping.ToRevision(request.Etag)), request.ExpireTime.ToTime("expire_time"),
            CommonMapping.Optional(request.Note, "note", MaxNoteLength), context.CancellationToken);
        return new() { Publication = published.ToProto(addresses) };
    }

    public override async Task<Proto.UpdateClaimReviewResponse> UpdateClaimReview(Proto.UpdateClaimReviewRequest request, ServerCallContext context)
    {
        var updated = await desk.UpdateAsync(Change(request.PublicationId, request.Note, request.Etag, context), new()
        {
            Verdict = request.Verdict.ToFilter<Types.Verdict, Verdict>("verdict"),
            Justification = CommonMapping.Optional(request.Justification, "justification", MaxJustificationLength),
            Evidence = Evidence(request.EvidenceIds),
            ExpiresAt = request.ExpireTime.ToTime("expire_time"),
        }, context.CancellationToken);
        return new() { Publication = updated.ToProto(addresses) };
    }

    public override async Task<Proto.CorrectClaimReviewResponse> CorrectClaimReview(Proto.CorrectClaimReviewRequest request, ServerCallContext context)
    {
        var corrected = await desk.CorrectAsync(Change(request.PublicationId, request.Note, request.Etag, context), new()
        {
            Verdict = request.Verdict.ToFilter<Types.Verdict, Verdict>("verdict"),
            ClaimText = CommonMapping.Optional(request.ClaimText, "claim_text", MaxClaimLength),
            Claimant = CommonMapping.Optional(request.Claimant, "claimant"),
            Justification = CommonMapping.Optional(request.Justification, "justification", MaxJustificationLength),
            Evidence = Evidence(request.EvidenceIds),
            ExpiresAt = request.ExpireTime.ToTime("expire_time"),
        }, context.CancellationToken);
        return new() { Publication = corrected.ToProto(addresses) };
    }

    public override async Task<Proto.RetractClaimReviewResponse> RetractClaimReview(Proto.RetractClaimReviewRequest request, ServerCallContext context)
    {
        var retracted = await desk.RetractAsync(Change(request.PublicationId, request.Note, request.Etag, context), context.CancellationToken);
        return new() { Publication = retracted.ToProto(addresses) };
    }

    public override async Task<Proto.GetPublicationResponse> GetPublication(Proto.GetPublicationRequest request, ServerCallContext context)
    {
        var publication = await publications.GetAsync(ReaderOf(context).Workspace, ToId(request.PublicationId), context.CancellationToken);
        return new() { Publication = publication.ToProto(addresses) };
    }

    public override async Task<Proto.ListPublicationsResponse> ListPublications(Proto.ListPublicationsRequest request, ServerCallContext context)
    {
        var page = await publications.ListAsync(new()
        {
            Workspace = ReaderOf(context).Workspace,
            Verdict = request.Verdict.ToFilter<Types.Verdict, Verdict>("verdict"),
            Kind = request.Kind.ToFilter<Types.PublicationKind, PublicationKind>("kind"),
            Claimant = request.Claimant.NullIfEmpty(),
            ChangedSince = request.ChangedSince.ToTime("changed_since"),
        }, pages.Page(request.PageSize, request.PageToken), context.CancellationToken);
        return new() { Publications = { page.Items.Select(item => item.ToProto(addresses)) }, NextPageToken = page.NextPageToken };
    }

    private static Caller ReaderOf(ServerCallContext context)
    {
        var caller = Caller.Of(context);
        ReviewRights.Require(caller, ReviewAction.Read);
        return caller;
    }

    private static PublicationChange Change(string id, string note, string etag, ServerCallContext context) => new(
        Caller.Of(context), ToId(id), CommonMapping.Required(note, "note", MaxNoteLength), ReviewMapping.ToRevision(etag));

    private static PublicationId ToId(string id) => new(CommonMapping.Required(id, "publication_id"));

    private static List<EvidenceId>? Evidence(RepeatedField<string> ids) => ids.Count switch
    {
        0 => null,
        > MaxEvidence => throw new InvalidRequestException("evidence_ids", $"has more than {MaxEvidence} items."),
        _ => [.. ids.Select(id => new EvidenceId(CommonMapping.Required(id, "evidence_ids")))],
    };
}
