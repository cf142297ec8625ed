using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Publishing;
using FactCheck.Core.Review;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Telemetry;
using FactCheck.Review.Publishing;

namespace FactCheck.Review.Queue;

/// <summary>A decision as a person hands it in.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Justification">In the person's words.</param>
/// <param name="EvidenceIds">The passages it rests on.</param>
/// <param name="Choices">What the person did with each piece of evidence, and why.</param>
internal sealed record HandedIn(Verdict Verdict, string Justification, IReadOnlyList<EvidenceId> EvidenceIds, IReadOnlyList<EvidenceChoice> Choices);

/// <summary>What is decided, who has to agree, and how it is taken back.</summary>
internal sealed class DecisionDesk(TaskChanges changes, SecondPerson second, IReviewTaskStore tasks, DecisionInForce published)
{
    /// <summary>The action of the entry that says a decision was taken back.</summary>
    internal const string Undone = "undone";

    /// <summary>Decides; where a second person is asked for, the task waits for one.</summary>
    /// <exception cref="InvalidTransitionException">The caller does not hold it any more (LEASE_LOST), or it is decided.</exception>
    internal async Task<ReviewTask> DecideAsync(TaskChange change, HandedIn decision, CancellationToken cancellation)
    {
        var decided = await changes.MakeAsync(change, ReviewAction.Decide, (task, now) =>
        {
            ReviewDesk.RequireHold(task, change.Caller.Name, now);
            var needsApproval = second.IsNeeded(task);
            var next = TaskChanges.Move(task, needsApproval ? ReviewState.AwaitingApproval : ReviewState.Decided) with
            {
                Lease = null,
                Decision = new(decision.Verdict, decision.Justification, decision.EvidenceIds, change.Caller.Name, now)
                {
                    Choices = decision.Choices,
                    NeedsApproval = needsApproval,
                },
            };
            return new(next, "decided", decision.Verdict.ToString(), Announce: !needsApproval);
        }, cancellation);
        PipelineTelemetry.Decisions.Add(1, new("factcheck.verdict", decision.Verdict.ToString()),
            new KeyValuePair<string, object?>("factcheck.as_proposed", decided.Proposal.Verdict == decision.Verdict));
        return decided;
    }

    /// <summary>Agrees with another person's decision.</summary>
    /// <exception cref="NotAllowedException">It is the caller's own.</exception>
    /// <exception cref="InvalidTransitionException">It does not wait for approval.</exception>
    internal Task<ReviewTask> ApproveAsync(TaskChange change, CancellationToken cancellation) =>
        changes.MakeAsync(change, ReviewAction.Approve, (task, now) =>
        {
            var decision = OtherPersons(task, change.Caller.Name);
            var next = TaskChanges.Move(task, ReviewState.Decided) with
            {
                Decision = decision with { ApprovedBy = change.Caller.Name, ApprovedAt = now },
                SecondOpinions = [.. task.SecondOpinions, new(change.Caller.Name, decision.Reviewer, decision.Verdict, decision.Verdict, now)],
            };
            return new(next, "approved", decision.Verdict.ToString(), Announce: true);
        }, cancellation);

    /// <summary>Gives a decision that waits for approval back to the queue, with the reason as a comment.</summary>
    /// <param name="change">Which task.</param>
    /// <param name="reason">In the second person's words.</param>
    /// <param name="verdict">The second person's own verdict; null: none was said, and it counts neither for nor against how far two people agree.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="NotAllowedException">It is the caller's own.</exception>
    /// <exception cref="InvalidTransitionException">It does not wait for approval.</exception>
    internal Task<ReviewTask> SendBackAsync(TaskChange change, string reason, Verdict? verdict, CancellationToken cancellation) =>
        changes.MakeAsync(change, ReviewAction.SendBack, (task, now) =>
        {
            var decision = OtherPersons(task, change.Caller.Name);
            var next = Proposals.Renewed(TaskChanges.Move(task, ReviewState.Pending)) with
            {
                SecondOpinions = verdict is { } own ? [.. task.SecondOpinions, new(change.Caller.Name, decision.Reviewer, decision.Verdict, own, now)] : task.SecondOpinions,
                Comments = NoteDesk.With(task, change.Caller.Name, reason, now),
            };
            return new(next, "sent back", verdict?.ToString() ?? "");
        }, cancellation);

    /// <summary>Takes a decision back while nothing of it is published, or what was published is retracted: who made it may, and an editor.</summary>
    /// <exception cref="NotAllowedException">It is another's.</exception>
    /// <exception cref="InvalidTransitionException">It is published (ALREADY_PUBLISHED), or there is none.</exception>
    internal async Task<ReviewTask> UndoAsync(TaskChange change, string reason, CancellationToken cancellation)
    {
        ReviewRights.Require(change.Caller, ReviewAction.Undo);
        var read = await tasks.GetAsync(change.Caller.Workspace, change.TaskId, cancellation);
        var isRetracted = await published.PublicationOfAsync(read, cancellation) is { Current.Kind: PublicationKind.Retracted };
        return await changes.MakeAsync(change, ReviewAction.Undo, (task, now) =>
        {
            if (task.Decision is not { } decision || task.State is not (ReviewState.Decided or ReviewState.AwaitingApproval))
                throw new InvalidTransitionException($"The task is {task.State}: there is no decision to take back.");
            if (task.PublishedAt is not null && !isRetracted)
                throw new InvalidTransitionException("The decision is published: correct it, or retract it first.", "ALREADY_PUBLISHED");
            if (decision.Reviewer != change.Caller.Name && !ReviewRights.Allows(change.Caller, ReviewAction.UndoOthers))
                throw new NotAllowedException("Only who decided, or an editor, takes a decision back.");
            var next = Proposals.Renewed(TaskChanges.Move(task, ReviewState.Pending)) with
            {
                Decision = null,
                Comments = NoteDesk.With(task, change.Caller.Name, reason, now),
            };
            return new(next, Undone, decision.Verdict.ToString(), Announce: task.State == ReviewState.Decided);
        }, cancellation);
    }

    /// <summary>Says that readers have it now: from then on it is corrected, not undone. Safe to repeat.</summary>
    /// <exception cref="InvalidTransitionException">It is not decided.</exception>
    internal Task<ReviewTask> MarkPublishedAsync(TaskChange change, CancellationToken cancellation) =>
        changes.MakeAsync(change, ReviewAction.Publish, (task, now) => task switch
        {
            { State: not ReviewState.Decided } => throw new InvalidTransitionException($"The task is {task.State}: only what is decided is published."),
            { PublishedAt: not null } => new(task, ""),
            _ => new(task with { PublishedAt = now }, "published"),
        }, cancellation);

    private static ReviewDecision OtherPersons(ReviewTask task, string name)
    {
        if (task.State != ReviewState.AwaitingApproval)
            throw new InvalidTransitionException($"The task is {task.State}: it does not wait for approval. {Happened.Last(task)}");
        // Taken over, it is still the decision of who made it first.
        return task.Decision!.Reviewer != name && task.Decision.CreditedTo != name ? task.Decision
            : throw new NotAllowedException("Nobody approves or sends back the own decision.");
    }
}
