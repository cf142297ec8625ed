using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Hosting.Peers;

namespace FactCheck.Review.Queue;

/// <summary>Decisions that were made for the same claim before: taking one over credits who made it, and a wrong match is remembered.</summary>
internal sealed class ReuseDesk(TaskChanges changes, IReviewTaskStore tasks, ClaimExtractionClient claims, SecondPerson second)
{
    /// <summary>Takes over the offered decision.</summary>
    /// <exception cref="InvalidRequestException">There is no such offer.</exception>
    /// <exception cref="InvalidTransitionException">Another holds the task (TASK_HELD), it is decided, or the offered decision was taken back.</exception>
    internal async Task<ReviewTask> AcceptAsync(TaskChange change, ReviewTaskId offered, CancellationToken cancellation)
    {
        var source = await tasks.GetAsync(change.Caller.Workspace, offered, cancellation);
        var accepted = await changes.MakeAsync(change, ReviewAction.AnswerReuse, (task, now) =>
        {
            var answered = Answered(task, offered, accept: true, change.Caller.Name);
            if (task.StateAt(now) == ReviewState.Leased && task.Lease!.Holder != change.Caller.Name)
                throw new InvalidTransitionException($"The task is held by another until {Happened.Time(task.Lease.ExpiresAt)}.", "TASK_HELD");
            if (source is not { State: ReviewState.Decided, Decision: { } decision })
                throw new InvalidTransitionException("The offered task is not decided any more.");
            var needsApproval = second.IsNeeded(task);
            return new(TaskChanges.Move(answered, needsApproval ? ReviewState.AwaitingApproval : ReviewState.Decided) with
            {
                Lease = null,
                Decision = new(decision.Verdict, decision.Justification, decision.EvidenceIds, change.Caller.Name, now)
                {
                    Choices = decision.Choices,
                    NeedsApproval = needsApproval,
                    ReusedFrom = source.Id,
                    CreditedTo = decision.CreditedTo ?? decision.Reviewer,
                },
            }, "match accepted", offered.Value, Announce: !needsApproval);
        }, cancellation);
        await claims.AnswerMatchAsync(accepted.Workspace, accepted.ClaimId, source.ClaimId, isSame: true, change.Caller.Name, cancellation);
        return accepted;
    }

    /// <summary>Says that the offered decision is about another claim.</summary>
    /// <exception cref="InvalidRequestException">There is no such offer.</exception>
    internal async Task<ReviewTask> RejectAsync(TaskChange change, ReviewTaskId offered, CancellationToken cancellation)
    {
        var source = await tasks.GetAsync(change.Caller.Workspace, offered, cancellation);
        var rejected = await changes.MakeAsync(change, ReviewAction.AnswerReuse,
            (task, _) => new(Answered(task, offered, accept: false, change.Caller.Name), "match rejected", offered.Value), cancellation);
        await claims.AnswerMatchAsync(rejected.Workspace, rejected.ClaimId, source.ClaimId, isSame: false, change.Caller.Name, cancellation);
        return rejected;
    }

    private static ReviewTask Answered(ReviewTask task, ReviewTaskId offered, bool accept, string person)
    {
        if (task.Reuse.All(offer => offer.TaskId != offered))
            throw new InvalidRequestException("offered_task_id", "is not among the task's offers.");
        return task with { Reuse = [.. task.Reuse.Select(offer => offer.TaskId == offered ? offer with { Accepted = accept, AnsweredBy = person } : offer)] };
    }
}
