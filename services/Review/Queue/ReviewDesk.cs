using FactCheck.Core.Errors;
using FactCheck.Core.Review;
using FactCheck.Core.Time;
using Microsoft.Extensions.Options;

namespace FactCheck.Review.Queue;

/// <summary>Who holds a task: one person at a time, for a time.</summary>
internal sealed class ReviewDesk(TaskChanges changes, IOptions<ReviewOptions> options)
{
    /// <summary>Takes the task for the caller, or renews what the caller holds.</summary>
    /// <exception cref="InvalidTransitionException">Somebody else holds it (TASK_HELD), or it is decided.</exception>
    internal Task<ReviewTask> LeaseAsync(TaskChange change, TimeSpan? duration, CancellationToken cancellation) =>
        changes.MakeAsync(change, ReviewAction.Lease, (task, now) =>
        {
            var isHeld = task.StateAt(now) == ReviewState.Leased;
            if (isHeld && task.Lease!.Holder != change.Caller.Name)
                throw new InvalidTransitionException($"The task is held by another until {Happened.Time(task.Lease.ExpiresAt)}.", "TASK_HELD");
            return Held(task, change.Caller.Name, duration, now, isHeld ? "renewed" : "leased");
        }, cancellation);

    /// <summary>Lengthens the caller's hold.</summary>
    /// <exception cref="InvalidTransitionException">The caller does not hold it any more (LEASE_LOST).</exception>
    internal Task<ReviewTask> RenewAsync(TaskChange change, TimeSpan? duration, CancellationToken cancellation) =>
        changes.MakeAgainAsync(change, ReviewAction.Renew, (task, now) =>
        {
            RequireHold(task, change.Caller.Name, now);
            return Held(task, change.Caller.Name, duration, now, "renewed");
        }, cancellation);

    /// <summary>Gives the task back.</summary>
    /// <exception cref="InvalidTransitionException">The caller does not hold it any more (LEASE_LOST).</exception>
    internal Task<ReviewTask> ReleaseAsync(TaskChange change, CancellationToken cancellation) =>
        changes.MakeAsync(change, ReviewAction.Release, (task, now) =>
        {
            RequireHold(task, change.Caller.Name, now);
            return new(TaskChanges.Move(task, ReviewState.Pending) with { Lease = null }, "released");
        }, cancellation);

    /// <summary>Gives the task to somebody else: the holder may, and an editor whoever holds it.</summary>
    /// <exception cref="InvalidTransitionException">A checker does not hold it (LEASE_LOST), or it is decided.</exception>
    internal Task<ReviewTask> HandOverAsync(TaskChange change, string to, TimeSpan? duration, CancellationToken cancellation) =>
        changes.MakeAsync(change, ReviewAction.HandOver, (task, now) =>
        {
            if (!ReviewRights.Allows(change.Caller, ReviewAction.HandOverOthers))
                RequireHold(task, change.Caller.Name, now);
            return Held(task, to, duration, now, "handed over");
        }, cancellation);

    /// <exception cref="InvalidTransitionException">The task is decided (STATE_INVALID), or another holds it or nobody (LEASE_LOST).</exception>
    internal static void RequireHold(ReviewTask task, string name, DateTimeOffset now)
    {
        if (task.State is ReviewState.Decided or ReviewState.AwaitingApproval or ReviewState.Merged)
            throw new InvalidTransitionException($"The task is {task.State}. {Happened.Last(task)}");
        if (task.StateAt(now) != ReviewState.Leased || task.Lease!.Holder != name)
            throw new InvalidTransitionException($"The caller does not hold the task, or not any more. {Happened.Last(task)}", "LEASE_LOST");
    }

    private Changed Held(ReviewTask task, string holder, TimeSpan? duration, DateTimeOffset now, string action)
    {
        var length = duration ?? options.Value.DefaultLease;
        if (length <= TimeSpan.Zero || length > options.Value.MaxLease)
            throw new InvalidRequestException("duration", $"is not in (0, {options.Value.MaxLease}].");
        var lease = new Lease(holder, Clock.Truncate(now + length));
        return new(TaskChanges.Move(task, ReviewState.Leased) with { Lease = lease }, action, $"until {lease.ExpiresAt:O}");
    }
}
