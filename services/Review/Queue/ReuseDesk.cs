using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Hosting.Peers;
using FactCheck.Review.Publishing;

namespace FactCheck.Review.Queue;

/// <summary>Decisions that were made for the same claim before: taking one over credits who made it, and a wrong match is remembered.</summary>
/// <remarks>ClaimExtraction is told first: while it is away the offer stays open, and answering again goes on from there.</remarks>
internal sealed class ReuseDesk(TaskChanges changes, IReviewTaskStore tasks, DecisionInForce decisions, ClaimExtractionClient claims, SecondPerson second)
{
    /// <summary>Takes over the offered decision as it holds now: with what was corrected since.</summary>
    /// <exception cref="InvalidRequestException">There is no such offer.</exception>
    /// <exception cref="InvalidTransitionException">Another holds the task (TASK_HELD), it is decided, or the offered decision was taken back or retracted.</exception>
    internal async Task<ReviewTask> AcceptAsync(TaskChange change, ReviewTaskId offered, CancellationToken cancellation)
    {
        ReviewRights.Require(change.Caller, ReviewAction.AnswerReuse);
        var source = await tasks.GetAsync(change.Caller.Workspace, offered, cancellation);
        var inForce = await decisions.OfAsync(source, cancellation);
        var checkedTask = await changes.CheckAsync(change, ReviewAction.AnswerReuse, Accept, cancellation);
        await claims.AnswerMatchAsync(checkedTask.Workspace, checkedTask.ClaimId, source.ClaimId, isSame: true, change.Caller.Name, cancellation);
        return await changes.MakeAsync(change, ReviewAction.AnswerReuse, Accept, cancellation);

        Changed Accept(ReviewTask task, DateTimeOffset now)
        {
            var answered = Answered(task, offered, accept: true, change.Caller.Name);
            if (task.StateAt(now) == ReviewState.Leased && task.Lease!.Holder != change.Caller.Name)
                throw new InvalidTransitionException($"The task is held by another until {Happened.Time(task.Lease.ExpiresAt)}.", "TASK_HELD");
            if (inForce is not { } decision)
                throw new InvalidTransitionException("The offered task is not decided any more, or its decision was retracted.");
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
        }
    }

    /// <summary>Says that the offered decision is about another claim.</summary>
    /// <exception cref="InvalidRequestException">There is no such offer.</exception>
    internal async Task<ReviewTask> RejectAsync(TaskChange change, ReviewTaskId offered, CancellationToken cancellation)
    {
        ReviewRights.Require(change.Caller, ReviewAction.AnswerReuse);
        var source = await tasks.GetAsync(change.Caller.Workspace, offered, cancellation);
        var checkedTask = await changes.CheckAsync(change, ReviewAction.AnswerReuse, Reject, cancellation);
        await claims.AnswerMatchAsync(checkedTask.Workspace, checkedTask.ClaimId, source.ClaimId, isSame: false, change.Caller.Name, cancellation);
        return await changes.MakeAsync(change, ReviewAction.AnswerReuse, Reject, cancellation);

        Changed Reject(ReviewTask task, DateTimeOffset now) => new(Answered(task, offered, accept: false, change.Caller.Name), "match rejected", offered.Value);
    }

    private static ReviewTask Answered(ReviewTask task, ReviewTaskId offered, bool accept, string person)
    {
        if (task.Reuse.All(offer => offer.TaskId != offered))
            throw new InvalidRequestException("offered_task_id", "is not among the task's offers.");
        return task with { Reuse = [.. task.Reuse.Select(offer => offer.TaskId == offered ? offer with { Accepted = accept, AnsweredBy = person } : offer)] };
    }
}
