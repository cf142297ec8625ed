using System.Diagnostics;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Telemetry;
using Microsoft.Extensions.Options;

namespace FactCheck.Review.Queue;

/// <summary>A change of a task that a caller asks for.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="TaskId">Which task.</param>
/// <param name="ReadRevision">The version the caller looked at; null: whatever is there.</param>
internal sealed record TaskChange(Caller Caller, ReviewTaskId TaskId, long? ReadRevision);

/// <summary>The rules of the queue: one holder at a time, nobody overwrites what they have not seen, every change is on the record.</summary>
internal sealed class ReviewDesk(IReviewTaskStore tasks, Announcer<ReviewTask> announcer, IOptions<ReviewOptions> options, TimeProvider time)
{
    /// <summary>Takes the task for the caller, or renews what the caller holds.</summary>
    /// <exception cref="InvalidTransitionException">Somebody else holds it (TASK_HELD), or it is decided.</exception>
    internal Task<ReviewTask> LeaseAsync(TaskChange change, TimeSpan? duration, CancellationToken cancellation) =>
        ChangeAsync(change, "lease review", (task, now) =>
        {
            var isHeld = task.StateAt(now) == ReviewState.Leased;
            if (isHeld && task.Lease!.Holder != change.Caller.Name)
                throw new InvalidTransitionException($"The task is held by another until {task.Lease.ExpiresAt:O}.", "TASK_HELD");
            return Held(task, change.Caller, duration, now, isHeld ? "renewed" : "leased");
        }, cancellation);

    /// <summary>Lengthens the caller's hold.</summary>
    /// <exception cref="InvalidTransitionException">The caller does not hold it any more (LEASE_LOST).</exception>
    internal Task<ReviewTask> RenewAsync(TaskChange change, TimeSpan? duration, CancellationToken cancellation) =>
        ChangeAsync(change, "renew review", (task, now) =>
        {
            RequireHold(task, change.Caller, now);
            return Held(task, change.Caller, duration, now, "renewed");
        }, cancellation);

    /// <summary>Gives the task back.</summary>
    /// <exception cref="InvalidTransitionException">The caller does not hold it any more (LEASE_LOST).</exception>
    internal Task<ReviewTask> ReleaseAsync(TaskChange change, CancellationToken cancellation) =>
        ChangeAsync(change, "release review", (task, now) =>
        {
            RequireHold(task, change.Caller, now);
            return Recorded(Move(task, ReviewState.Pending, now) with { Lease = null }, change.Caller, now, "released", "");
        }, cancellation);

    /// <summary>Decides, for good.</summary>
    /// <exception cref="InvalidTransitionException">The caller does not hold it any more (LEASE_LOST), or it is decided.</exception>
    internal async Task<ReviewTask> DecideAsync(TaskChange change, Verdict verdict, string justification, IReadOnlyList<EvidenceId> evidence,
        CancellationToken cancellation)
    {
        var decided = await ChangeAsync(change, "decide review", (task, now) =>
        {
            RequireHold(task, change.Caller, now);
            var decision = new ReviewDecision(verdict, justification, evidence, change.Caller.Name, now);
            return Recorded(Move(task, ReviewState.Decided, now) with { Lease = null, Decision = decision, Announced = false },
                change.Caller, now, "decided", verdict.ToString());
        }, cancellation, announce: true);
        PipelineTelemetry.Decisions.Add(1, new("factcheck.verdict", verdict.ToString()),
            new KeyValuePair<string, object?>("factcheck.as_proposed", decided.Proposal.Verdict == verdict));
        return decided;
    }

    private async Task<ReviewTask> ChangeAsync(TaskChange change, string span, Func<ReviewTask, DateTimeOffset, ReviewTask> rule,
        CancellationToken cancellation, bool announce = false)
    {
        var task = await tasks.GetAsync(change.Caller.Workspace, change.TaskId, cancellation);
        if (change.ReadRevision is { } read && read != task.Revision)
            throw new ConflictException("review task", task.Id.Value, read);
        // The person's step joins the article's trace, and links to the call that made it.
        ActivityLink[] links = Activity.Current is { } call ? [new ActivityLink(call.Context)] : [];
        using var activity = PipelineTelemetry.Source.StartActivity(span, ActivityKind.Internal, task.Trace.ToActivityContext(), links: links);
        activity?.SetTag("factcheck.review_task.id", task.Id.Value);
        var stored = await tasks.UpdateAsync(rule(task, time.Now()), task.Revision, cancellation);
        if (announce)
            await announcer.AnnounceAsync([stored], cancellation);
        return stored;
    }

    private ReviewTask Held(ReviewTask task, Caller caller, TimeSpan? duration, DateTimeOffset now, string action)
    {
        var length = duration ?? options.Value.DefaultLease;
        if (length <= TimeSpan.Zero || length > options.Value.MaxLease)
            throw new InvalidRequestException("duration", $"is not in (0, {options.Value.MaxLease}].");
        var lease = new Lease(caller.Name, Clock.Truncate(now + length));
        return Recorded(Move(task, ReviewState.Leased, now) with { Lease = lease }, caller, now, action, $"until {lease.ExpiresAt:O}");
    }

    private static void RequireHold(ReviewTask task, Caller caller, DateTimeOffset now)
    {
        if (task.State == ReviewState.Decided)
            throw new InvalidTransitionException($"The task was decided by {task.Decision!.Reviewer} at {task.Decision.DecidedAt:O}.");
        if (task.StateAt(now) != ReviewState.Leased || task.Lease!.Holder != caller.Name)
            throw new InvalidTransitionException("The caller does not hold the task, or not any more.", "LEASE_LOST");
    }

    private static ReviewTask Move(ReviewTask task, ReviewState to, DateTimeOffset now) => ReviewLifecycle.Allows(task.State, to)
        ? task with { State = to, UpdatedAt = now }
        : throw new InvalidTransitionException($"A task that is {task.State} can't become {to}.");

    private static ReviewTask Recorded(ReviewTask task, Caller caller, DateTimeOffset now, string action, string detail) => task with
    {
        Audit = AuditChain.Append(task.Id, task.Audit, now, caller.Name, action, detail, Activity.Current?.TraceId.ToHexString() ?? ""),
    };
}
