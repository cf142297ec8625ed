using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Review;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Mapping;
using FactCheck.Review.Queue;
using Grpc.Core;
using Proto = FactCheck.Protos.Review.V1;
using Types = FactCheck.Protos.Types.V1;

namespace FactCheck.Review;

/// <summary>Serves <c>factcheck.review.v1</c>.</summary>
internal sealed class ReviewService(ReviewDesk desk, IReviewTaskStore tasks, PageLimits pages, TimeProvider time) : Proto.ReviewService.ReviewServiceBase
{
    private const int MaxJustificationLength = 20_000;
    private const int MaxEvidence = 100;

    public override async Task<Proto.GetReviewTaskResponse> GetReviewTask(Proto.GetReviewTaskRequest request, ServerCallContext context) =>
        new() { Task = (await GetAsync(request.ReviewTaskId, context)).ToProto(time.Now()) };

    public override async Task<Proto.ListReviewTasksResponse> ListReviewTasks(Proto.ListReviewTasksRequest request, ServerCallContext context)
    {
        var now = time.Now();
        var query = new ReviewTaskQuery
        {
            Workspace = Caller.Of(context).Workspace,
            State = request.State.ToFilter<Types.ReviewTaskState, ReviewState>("state"),
            Now = now,
            Holder = request.Holder.NullIfEmpty(),
            DocumentId = request.DocumentId.NullIfEmpty() is { } document ? new DocumentId(document) : null,
            ProposedVerdict = request.ProposedVerdict.ToFilter<Types.Verdict, Verdict>("proposed_verdict"),
        };
        var page = await tasks.ListAsync(query, pages.Page(request.PageSize, request.PageToken), context.CancellationToken);
        return new() { Tasks = { page.Items.Select(task => task.ToProto(now)) }, NextPageToken = page.NextPageToken };
    }

    public override async Task<Proto.LeaseReviewTaskResponse> LeaseReviewTask(Proto.LeaseReviewTaskRequest request, ServerCallContext context)
    {
        var task = await desk.LeaseAsync(Change(request.ReviewTaskId, request.Etag, context), request.Duration?.ToTimeSpan(), context.CancellationToken);
        return new() { Task = task.ToProto(time.Now()) };
    }

    public override async Task<Proto.RenewReviewTaskResponse> RenewReviewTask(Proto.RenewReviewTaskRequest request, ServerCallContext context)
    {
        var task = await desk.RenewAsync(Change(request.ReviewTaskId, request.Etag, context), request.Duration?.ToTimeSpan(), context.CancellationToken);
        return new() { Task = task.ToProto(time.Now()) };
    }

    public override async Task<Proto.ReleaseReviewTaskResponse> ReleaseReviewTask(Proto.ReleaseReviewTaskRequest request, ServerCallContext context)
    {
        var task = await desk.ReleaseAsync(Change(request.ReviewTaskId, request.Etag, context), context.CancellationToken);
        return new() { Task = task.ToProto(time.Now()) };
    }

    public override async Task<Proto.DecideReviewTaskResponse> DecideReviewTask(Proto.DecideReviewTaskRequest request, ServerCallContext context)
    {
        var verdict = request.Verdict.ToFilter<Types.Verdict, Verdict>("verdict") ?? throw new InvalidRequestException("verdict", "is required.");
        var justification = CommonMapping.Required(request.Justification, "justification", MaxJustificationLength);
        if (request.EvidenceIds.Count > MaxEvidence)
            throw new InvalidRequestException("evidence_ids", $"has more than {MaxEvidence} items.");
        var task = await desk.DecideAsync(Change(request.ReviewTaskId, request.Etag, context), verdict, justification,
            [.. request.EvidenceIds.Select(id => new EvidenceId(id))], context.CancellationToken);
        return new() { Task = task.ToProto(time.Now()) };
    }

    public override async Task<Proto.ListAuditEntriesResponse> ListAuditEntries(Proto.ListAuditEntriesRequest request, ServerCallContext context)
    {
        var task = await GetAsync(request.ReviewTaskId, context);
        var page = pages.Page(request.PageSize, request.PageToken);
        var key = PageToken.Decode(task.Id.Value, page.Token, parts: 1);
        if (!int.TryParse(key?[0] ?? "0", System.Globalization.CultureInfo.InvariantCulture, out var after))
            throw new InvalidPageTokenException();
        // A task has a handful of entries, and they come with it: only the answer is paged.
        var entries = task.Audit.Where(entry => entry.Sequence > after).Take(page.EffectiveSize).ToArray();
        var isLast = entries.Length == 0 || entries[^1].Sequence == task.Audit.Count;
        return new()
        {
            Entries = { entries.Select(entry => entry.ToProto()) },
            NextPageToken = isLast ? "" : PageToken.Encode(task.Id.Value, entries[^1].Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        };
    }

    private Task<ReviewTask> GetAsync(string id, ServerCallContext context) => tasks.GetAsync(
        Caller.Of(context).Workspace, new ReviewTaskId(CommonMapping.Required(id, "review_task_id")), context.CancellationToken);

    private static TaskChange Change(string id, string etag, ServerCallContext context) =>
        new(Caller.Of(context), new ReviewTaskId(CommonMapping.Required(id, "review_task_id")), ReviewMapping.ToRevision(etag));
}
