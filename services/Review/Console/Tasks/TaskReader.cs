using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Peers;
using Grpc.Core;

namespace FactCheck.Review.Console.Tasks;

/// <summary>Reads what a task's page shows: the task here, its claim, article and evidence from the services that own them.</summary>
internal sealed class TaskReader(IReviewTaskStore tasks, ClaimExtractionClient claims, IngestionClient documents, VerificationClient results)
{
    /// <exception cref="Core.Errors.NotFoundException">There is no such task.</exception>
    internal async Task<TaskView> ReadAsync(Caller caller, ReviewTaskId id, CancellationToken cancellation)
    {
        var task = await tasks.GetAsync(caller.Workspace, id, cancellation);
        var claim = OrAbsentAsync(claims.GetAsync(caller.Workspace, task.ClaimId, cancellation));
        var document = OrAbsentAsync(documents.GetAsync(caller.Workspace, task.DocumentId, cancellation));
        var result = OrAbsentAsync(results.GetResultAsync(caller.Workspace, task.Proposal.ResultId, cancellation));
        var figures = OrAbsentAsync(results.ListReportedFiguresAsync(caller.Workspace, task.Proposal.ResultId, cancellation));
        return new(task, await claim, await document, await result, await figures ?? []);
    }

    /// <summary>The same view with the task as it is now; the result anew when the machine proposed again.</summary>
    internal async Task<TaskView> RefreshAsync(Caller caller, TaskView view, CancellationToken cancellation)
    {
        var task = await tasks.GetAsync(caller.Workspace, view.Task.Id, cancellation);
        return task.Proposal.ResultId == view.Task.Proposal.ResultId && view.Result is not null
            ? view with { Task = task }
            : await ReadAsync(caller, task.Id, cancellation);
    }

    // A person can decide without the article; without the task there is nothing to decide.
    private static async Task<T?> OrAbsentAsync<T>(Task<T> call) where T : class
    {
        try
        {
            return await call;
        }
        catch (RpcException away) when (away.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded or StatusCode.NotFound)
        {
            return null;
        }
    }
}
