using System.Diagnostics;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Core.Time;
using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Telemetry;

namespace FactCheck.Review.Queue;

/// <summary>A change of a task that a caller asks for.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="TaskId">Which task.</param>
/// <param name="ReadRevision">The version the caller looked at; null: whatever is there.</param>
internal sealed record TaskChange(Caller Caller, ReviewTaskId TaskId, long? ReadRevision);

/// <summary>What a rule makes of a task.</summary>
/// <param name="Task">Changed, without the entry that says so.</param>
/// <param name="Action">For the audit trail.</param>
/// <param name="Detail">For the audit trail; never a name but the actor's.</param>
/// <param name="Announce">Whether other services have to hear of the new state.</param>
internal sealed record Changed(ReviewTask Task, string Action, string Detail = "", bool Announce = false);

/// <summary>How every change of a task is made: who may is asked, nobody overwrites what they have not seen, the change is on the record.</summary>
internal sealed class TaskChanges(IReviewTaskStore tasks, Announcer<ReviewTask> announcer, QueueChanges signal, TimeProvider time)
{
    private const int MaxAttempts = 5; // a holder's page renews while an editor works

    /// <summary>Reads the task and asks the rule, without storing anything: for changes that another service has to hear of first.</summary>
    /// <returns>The task as it is in the store.</returns>
    /// <exception cref="NotAllowedException">None of the caller's roles may.</exception>
    /// <exception cref="NotFoundException">No task of the workspace has this id.</exception>
    /// <exception cref="ConflictException">It was changed since the caller read it; the message says by whom and how.</exception>
    internal async Task<ReviewTask> CheckAsync(TaskChange change, ReviewAction action, Func<ReviewTask, DateTimeOffset, Changed> rule, CancellationToken cancellation)
    {
        var task = await ReadAsync(change, action, cancellation);
        rule(task, time.Now());
        return task;
    }

    /// <summary>Reads the task, lets the rule change it, and stores it with the entry that says so.</summary>
    /// <exception cref="NotAllowedException">None of the caller's roles may.</exception>
    /// <exception cref="NotFoundException">No task of the workspace has this id.</exception>
    /// <exception cref="ConflictException">It was changed since the caller read it; the message says by whom and how.</exception>
    internal async Task<ReviewTask> MakeAsync(TaskChange change, ReviewAction action, Func<ReviewTask, DateTimeOffset, Changed> rule, CancellationToken cancellation)
    {
        var task = await ReadAsync(change, action, cancellation);
        // The person's step joins the article's trace, and links to the call that made it.
        ActivityLink[] links = Activity.Current is { } call ? [new ActivityLink(call.Context)] : [];
        using var activity = PipelineTelemetry.Source.StartActivity($"{ReviewRights.NameOf(action)} review", ActivityKind.Internal, task.Trace.ToActivityContext(), links: links);
        activity?.SetTag("factcheck.review_task.id", task.Id.Value);
        var now = time.Now();
        var changed = rule(task, now);
        if (ReferenceEquals(changed.Task, task))
            return task;
        var next = changed.Task with { UpdatedAt = now, Announced = !changed.Announce && task.Announced };
        var recorded = AuditChain.Append(next, now, change.Caller.Name, changed.Action, changed.Detail, Activity.Current?.TraceId.ToHexString() ?? "");
        var stored = await tasks.UpdateAsync(recorded, task.Revision, cancellation);
        if (changed.Announce)
            await announcer.AnnounceAsync([stored], cancellation);
        signal.Tell(stored);
        return stored;
    }

    /// <summary>As <see cref="MakeAsync"/>; where the caller looked at no version, what others change meanwhile is read and the rule asked again.</summary>
    internal async Task<ReviewTask> MakeAgainAsync(TaskChange change, ReviewAction action, Func<ReviewTask, DateTimeOffset, Changed> rule, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await MakeAsync(change, action, rule, cancellation);
            }
            catch (ConflictException) when (change.ReadRevision is null && attempt < MaxAttempts)
            {
            }
        }
    }

    /// <summary>The task in another state.</summary>
    /// <exception cref="InvalidTransitionException">The table does not lead there.</exception>
    internal static ReviewTask Move(ReviewTask task, ReviewState to) => ReviewLifecycle.Allows(task.State, to)
        ? task with { State = to }
        : throw new InvalidTransitionException($"A task that is {task.State} can't become {to}. {Happened.Last(task)}");

    private async Task<ReviewTask> ReadAsync(TaskChange change, ReviewAction action, CancellationToken cancellation)
    {
        ReviewRights.Require(change.Caller, action);
        var task = await tasks.GetAsync(change.Caller.Workspace, change.TaskId, cancellation);
        return change.ReadRevision is not { } read || read == task.Revision ? task
            : throw new ConflictException("review task", task.Id.Value, read, Happened.Since(task, read));
    }
}
