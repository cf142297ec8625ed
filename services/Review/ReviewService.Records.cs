using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Review;
using FactCheck.Core.Time;
using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Mapping;
using FactCheck.Review.Privacy;
using FactCheck.Review.Queue;
using Grpc.Core;
using Proto = FactCheck.Protos.Review.V1;

namespace FactCheck.Review;

internal sealed partial class ReviewService
{
    private const int MaxViewNameLength = 60;
    private const int MaxViewQueryLength = 2_000;
    private const int MaxViews = 100;

    public override async Task<Proto.VerifyAuditTrailResponse> VerifyAuditTrail(Proto.VerifyAuditTrailRequest request, ServerCallContext context)
    {
        var caller = Caller.Of(context);
        ReviewRights.Require(caller, ReviewAction.VerifyAudit);
        var query = new ReviewTaskQuery { Workspace = caller.Workspace, Now = time.Now(), Order = ReviewOrder.Oldest };
        var page = await tasks.ListAsync(query, pages.Page(request.PageSize, request.PageToken), context.CancellationToken);
        return new()
        {
            Heads =
            {
                page.Items.Select(task => new Proto.VerifyAuditTrailResponse.Types.AuditHead
                {
                    ReviewTaskId = task.Id.Value,
                    EntryCount = task.Audit.Count,
                    Hash = task.Audit.Count == 0 ? "" : task.Audit[^1].Hash,
                    BreakSequence = AuditChain.FindBreak(task) ?? 0,
                }),
            },
            NextPageToken = page.NextPageToken,
        };
    }

    public override async Task<Proto.ErasePersonResponse> ErasePerson(Proto.ErasePersonRequest request, ServerCallContext context)
    {
        if (request.Person.Length > 0 == request.Claimant.Length > 0)
            throw new InvalidRequestException("person", "is required, or claimant instead of it.");
        var page = new PageRequest(PageRequest.MaxSize, request.PageToken);
        var (erasure, changed, next) = await eraser.EraseAsync(Caller.Of(context), request.Person.NullIfEmpty(), request.Claimant.NullIfEmpty(), page, context.CancellationToken);
        return new() { ChangedCount = changed, NextPageToken = next, ErasureId = erasure.Id.Value };
    }

    public override async Task<Proto.GetErasureResponse> GetErasure(Proto.GetErasureRequest request, ServerCallContext context)
    {
        var caller = Caller.Of(context);
        ReviewRights.Require(caller, ReviewAction.Erase);
        var id = new ErasureId(CommonMapping.Required(request.ErasureId, "erasure_id"));
        return new() { Erasure = (await erasures.GetAsync(caller.Workspace, id, context.CancellationToken)).ToProto() };
    }

    public override async Task<Proto.ListErasuresResponse> ListErasures(Proto.ListErasuresRequest request, ServerCallContext context)
    {
        var caller = Caller.Of(context);
        ReviewRights.Require(caller, ReviewAction.Erase);
        var page = await erasures.ListAsync(caller.Workspace, null, pages.Page(request.PageSize, request.PageToken), context.CancellationToken);
        return new() { Erasures = { page.Items.Select(ErasureMapping.ToProto) }, NextPageToken = page.NextPageToken };
    }

    public override async Task<Proto.SaveViewResponse> SaveView(Proto.SaveViewRequest request, ServerCallContext context)
    {
        var caller = Caller.Of(context);
        ReviewRights.Require(caller, ReviewAction.SaveView);
        var name = CommonMapping.Required(request.Name, "name", MaxViewNameLength);
        var query = CommonMapping.Required(request.Query, "query", MaxViewQueryLength);
        var kept = await views.ListAsync(caller.Workspace, caller.Name, new(PageRequest.MaxSize), context.CancellationToken);
        if (kept.Items.Count >= MaxViews && kept.Items.All(view => view.Name != name))
            throw new InvalidTransitionException($"There are {MaxViews} views already.", "TOO_MANY_VIEWS");
        await views.SaveAsync(new(caller.Workspace, caller.Name, name, query, time.Now()), context.CancellationToken);
        return new() { View = new() { Name = name, Query = query } };
    }

    public override async Task<Proto.ListSavedViewsResponse> ListSavedViews(Proto.ListSavedViewsRequest request, ServerCallContext context)
    {
        var caller = Caller.Of(context);
        ReviewRights.Require(caller, ReviewAction.SaveView);
        var page = await views.ListAsync(caller.Workspace, caller.Name, pages.Page(request.PageSize, request.PageToken), context.CancellationToken);
        return new() { Views = { page.Items.Select(view => new Proto.SavedView { Name = view.Name, Query = view.Query }) }, NextPageToken = page.NextPageToken };
    }

    public override async Task<Proto.DeleteSavedViewResponse> DeleteSavedView(Proto.DeleteSavedViewRequest request, ServerCallContext context)
    {
        var caller = Caller.Of(context);
        ReviewRights.Require(caller, ReviewAction.SaveView);
        await views.DeleteAsync(caller.Workspace, caller.Name, CommonMapping.Required(request.Name, "name", MaxViewNameLength), context.CancellationToken);
        return new();
    }
}
