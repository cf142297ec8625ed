using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Hosting.Calls;
using Proto = FactCheck.Protos.Review.V1;
using ActionCase = FactCheck.Protos.Review.V1.BatchChangeReviewTasksRequest.ActionOneofCase;

namespace FactCheck.Review.Queue;

/// <summary>What became of one task of many.</summary>
/// <param name="Id">Which.</param>
/// <param name="Task">As changed; null when it failed.</param>
/// <param name="Failure">Why it failed; null when it went well.</param>
internal sealed record BatchResult(ReviewTaskId Id, ReviewTask? Task, FactCheckException? Failure);

/// <summary>One change of many tasks, each by itself: what fails for one leaves the others alone.</summary>
internal sealed class BatchChanges(ReviewDesk desk, DecisionDesk decisions, NoteDesk notes)
{
    /// <summary>Most tasks in one call.</summary>
    internal const int MaxItems = 200;

    /// <summary>One result for each item, in order.</summary>
    /// <exception cref="InvalidRequestException">There are no items or too many, or no action.</exception>
    internal async Task<IReadOnlyList<BatchResult>> MakeAsync(Proto.BatchChangeReviewTasksRequest request, Caller caller, CancellationToken cancellation)
    {
        if (request.Items.Count is 0 or > MaxItems)
            throw new InvalidRequestException("items", $"has not 1 to {MaxItems} items.");
        if (request.ActionCase == ActionCase.None)
            throw new InvalidRequestException("action", "is required.");
        var results = new List<BatchResult>();
        foreach (var item in request.Items)
        {
            var id = new ReviewTaskId(item.ReviewTaskId);
            try
            {
                var change = new TaskChange(caller, id, ReviewMapping.ToRevision(item.Etag));
                results.Add(new(id, await OneAsync(request, change, cancellation), null));
            }
            catch (FactCheckException failure) when (failure is not DependencyUnavailableException)
            {
                results.Add(new(id, null, failure));
            }
        }
        return results;
    }

    private Task<ReviewTask> OneAsync(Proto.BatchChangeReviewTasksRequest request, TaskChange change, CancellationToken cancellation) => request.ActionCase switch
    {
        ActionCase.Lease => desk.LeaseAsync(change, request.Lease.Duration?.ToTimeSpan(), cancellation),
        ActionCase.Release => desk.ReleaseAsync(change, cancellation),
        ActionCase.HandOver => desk.HandOverAsync(change, Hosting.Mapping.CommonMapping.Required(request.HandOver.Holder, "hand_over.holder", 64), null, cancellation),
        ActionCase.Tag => notes.TagAsync(change, request.Tag.AddTags, request.Tag.RemoveTags, cancellation),
        ActionCase.Boost => notes.BoostAsync(change, request.Boost.Boost, cancellation),
        _ => decisions.ApproveAsync(change, cancellation),
    };
}
