using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Privacy;
using FactCheck.Core.Review;
using FactCheck.Core.Time;
using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Mapping;
using FactCheck.Review.Privacy;
using FactCheck.Review.Queue;
using Grpc.Core;
using Microsoft.Extensions.Options;
using Proto = FactCheck.Protos.Review.V1;

namespace FactCheck.Review;

/// <summary>Serves <c>factcheck.review.v1</c>: what is read. What changes tasks is in the other part.</summary>
internal sealed partial class ReviewService(
    ReviewDesk desk, DecisionDesk decisions, NoteDesk notes, ReuseDesk reuse, ClusterDesk clusters, BatchChanges batches, ReviewReporter reporter,
    PersonEraser eraser, IErasureStore erasures, IReviewTaskStore tasks, ISavedViewStore views, PageLimits pages, IOptions<ReviewOptions> options, TimeProvider time) : Proto.ReviewService.ReviewServiceBase
{
    private const int DefaultReportDays = 14;

    public override async Task<Proto.GetReviewTaskResponse> GetReviewTask(Proto.GetReviewTaskRequest request, ServerCallContext context) =>
        new() { Task = ToProto(await GetAsync(request.ReviewTaskId, context)) };

    public override async Task<Proto.ListReviewTasksResponse> ListReviewTasks(Proto.ListReviewTasksRequest request, ServerCallContext context)
    {
        var page = await tasks.ListAsync(QueryOf(request, context), pages.Page(request.PageSize, request.PageToken), context.CancellationToken);
        return new() { Tasks = { page.Items.Select(ToProto) }, NextPageToken = page.NextPageToken };
    }

    public override async Task<Proto.CountReviewTasksResponse> CountReviewTasks(Proto.CountReviewTasksRequest request, ServerCallContext context)
    {
        var count = await tasks.CountAsync(QueryOf(request.Query ?? new(), context), context.CancellationToken);
        return new() { Count = count.Value, IsExact = count.IsExact };
    }

    public override async Task<Proto.GetReviewReportResponse> GetReviewReport(Proto.GetReviewReportRequest request, ServerCallContext context)
    {
        var report = await reporter.ReportAsync(Caller.Of(context), request.Days == 0 ? DefaultReportDays : request.Days, context.CancellationToken);
        return report.ToProto();
    }

    public override async Task<Proto.ListReadingCorrectionsResponse> ListReadingCorrections(Proto.ListReadingCorrectionsRequest request, ServerCallContext context)
    {
        var caller = Caller.Of(context);
        ReviewRights.Require(caller, ReviewAction.ReadCorrections);
        var query = new ReviewTaskQuery { Workspace = caller.Workspace, Now = time.Now(), IsCorrected = true, Order = ReviewOrder.Newest };
        var page = await tasks.ListAsync(query, pages.Page(request.PageSize, request.PageToken), context.CancellationToken);
        return new() { Corrections = { page.Items.SelectMany(TaskPartsMapping.ToCorrections) }, NextPageToken = page.NextPageToken };
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

    private ReviewTaskQuery QueryOf(Proto.ListReviewTasksRequest request, ServerCallContext context)
    {
        var caller = Caller.Of(context);
        ReviewRights.Require(caller, ReviewAction.Read);
        return request.ToQuery(caller.Workspace, time.Now(), options.Value.DueAfter);
    }

    private Task<ReviewTask> GetAsync(string id, ServerCallContext context)
    {
        var caller = Caller.Of(context);
        ReviewRights.Require(caller, ReviewAction.Read);
        return tasks.GetAsync(caller.Workspace, new ReviewTaskId(CommonMapping.Required(id, "review_task_id")), context.CancellationToken);
    }

    private Protos.Types.V1.ReviewTask ToProto(ReviewTask task) => task.ToProto(time.Now(), options.Value);
}
