using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Review;

namespace FactCheck.Review.Queue;

/// <summary>Where a claim's task is: from the task of the first claim that says the same, over merges, splits and tasks that take no more.</summary>
internal sealed class TaskPlaces(IReviewTaskStore tasks)
{
    private const int MostMembers = 200; // a record grows with them; what comes after gets a task of its own

    /// <summary>Whether the claim is one of the task's.</summary>
    internal static bool Has(ReviewTask task, ClaimId claim) => task.ClaimId == claim || task.Members.Any(member => member.ClaimId == claim);

    /// <summary>The task that has the claim or takes it; without one, the id of the task to make.</summary>
    /// <param name="workspace">The tenant.</param>
    /// <param name="claim">Which claim.</param>
    /// <param name="first">The first of those that say the same; the claim itself where there is none.</param>
    /// <param name="leaving">A task that the claim is being taken out of; null: none.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal async Task<(ReviewTaskId Id, ReviewTask? Task)> FindAsync(WorkspaceId workspace, ClaimId claim, ClaimId first, ReviewTaskId? leaving, CancellationToken cancellation)
    {
        var id = TaskIdentity.IdOf(first);
        var seen = new HashSet<ReviewTaskId> { id };
        ReviewTask? merged = null; // the one before, if it took the claim along
        while (true)
        {
            var task = await FindAsync(workspace, id, cancellation);
            if (task is null)
                return (id, null);
            var has = Has(task, claim) && task.Id != leaving;
            if (has && task.State != ReviewState.Merged)
                return (id, task);
            if (merged is not null && !has)
            {
                // It came here with the claim, which is not here any more: a person took it out, and it does not come back.
                (id, merged) = (TaskIdentity.FollowUpOf(merged.Id, merged.CreatedAt), null);
                continue;
            }
            merged = has ? task : null;
            if (task is { State: ReviewState.Merged, MergedInto: { } into } && seen.Add(into))
                id = into;
            else if (task.State is ReviewState.Decided or ReviewState.AwaitingApproval)
                id = TaskIdentity.FollowUpOf(task.Id, task.Decision!.DecidedAt);
            else if (task.State == ReviewState.Merged || task.Members.Count >= MostMembers)
                id = TaskIdentity.FollowUpOf(task.Id, task.CreatedAt);
            else
                return (id, task);
        }
    }

    private async Task<ReviewTask?> FindAsync(WorkspaceId workspace, ReviewTaskId id, CancellationToken cancellation)
    {
        try
        {
            return await tasks.GetAsync(workspace, id, cancellation);
        }
        catch (NotFoundException)
        {
            return null;
        }
    }
}
