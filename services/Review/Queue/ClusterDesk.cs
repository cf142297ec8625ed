using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Privacy;
using FactCheck.Core.Review;
using FactCheck.Core.Telemetry;
using FactCheck.Core.Time;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Peers;
using FactCheck.Hosting.Privacy;

namespace FactCheck.Review.Queue;

/// <summary>Which claims are one task: people put together what is the same and take apart what is not.</summary>
internal sealed class ClusterDesk(TaskChanges changes, IReviewTaskStore tasks, ClaimExtractionClient claims, PriorityFormula priority, Announcer<ReviewTask> announcer,
    ErasedNameList erased, TimeProvider time)
{
    /// <summary>Puts the claims of a task into another one. Safe to repeat after a failure midway.</summary>
    /// <returns>The task that got the claims.</returns>
    /// <exception cref="InvalidRequestException">Both are one task.</exception>
    /// <exception cref="InvalidTransitionException">The task is not pending, or the other is not open.</exception>
    internal async Task<ReviewTask> MergeAsync(TaskChange change, ReviewTaskId into, CancellationToken cancellation)
    {
        ReviewRights.Require(change.Caller, ReviewAction.Merge);
        if (into == change.TaskId)
            throw new InvalidRequestException("into_task_id", "is the task itself.");
        var target = await tasks.GetAsync(change.Caller.Workspace, into, cancellation);
        if (target.State is not (ReviewState.Pending or ReviewState.Leased))
            throw new InvalidTransitionException($"The other task is {target.State}.");
        // First the task that goes: nobody can take it any more, and what it had is still in it.
        var gone = await changes.MakeAsync(change, ReviewAction.Merge, (task, now) => task.State == ReviewState.Merged && task.MergedInto == into
            ? new(task, "")
            : new(TaskChanges.Move(task.StateAt(now) == ReviewState.Pending ? task with { State = ReviewState.Pending } : task, ReviewState.Merged) with
            {
                Lease = null,
                MergedInto = into,
            }, "merged", into.Value), cancellation);
        foreach (var claim in ClaimsOf(gone))
            await claims.AnswerMatchAsync(gone.Workspace, claim, target.ClaimId, isSame: true, change.Caller.Name, cancellation);
        return await changes.MakeAsync(new(change.Caller, into, null), ReviewAction.Merge, (task, _) =>
        {
            var added = gone.Members.Where(member => task.Members.All(known => known.ClaimId != member.ClaimId))
                .Select(member => member.Why.Length > 0 ? member : member with { Why = "A person said so." }).ToList();
            return added.Count == 0 ? new(task, "")
                : new(priority.Spread(task with { Members = [.. task.Members, .. added] }), "joined", gone.Id.Value, Announce: true);
        }, cancellation);
    }

    /// <summary>Takes a claim out of a task: it gets a task of its own.</summary>
    /// <returns>The task without the claim.</returns>
    /// <exception cref="InvalidRequestException">The claim is not a member, or the first.</exception>
    /// <exception cref="InvalidTransitionException">The task is decided.</exception>
    internal async Task<ReviewTask> SplitAsync(TaskChange change, ClaimId claimId, CancellationToken cancellation)
    {
        var split = await changes.MakeAsync(change, ReviewAction.Split, (task, _) =>
        {
            if (task.State is not (ReviewState.Pending or ReviewState.Leased))
                throw new InvalidTransitionException($"The task is {task.State}.");
            if (claimId == task.ClaimId || task.Members.All(member => member.ClaimId != claimId))
                throw new InvalidRequestException("claim_id", "is not a member of the task, or the first one.");
            return new(priority.Spread(task with { Members = [.. task.Members.Where(member => member.ClaimId != claimId)] }), "split", claimId.Value);
        }, cancellation);
        await claims.AnswerMatchAsync(split.Workspace, claimId, split.ClaimId, isSame: false, change.Caller.Name, cancellation);
        await announcer.AnnounceAsync([await OwnTaskAsync(split, claimId, change.Caller.Name, cancellation)], cancellation);
        return split;
    }

    // The machine's proposal was for the first claim: the claim that is alone now gets it only until it is verified again.
    private async Task<ReviewTask> OwnTaskAsync(ReviewTask from, ClaimId claimId, string person, CancellationToken cancellation)
    {
        var found = await claims.GetAsync(from.Workspace, claimId, cancellation);
        var claim = found.Without(await erased.ReadAsync(from.Workspace, cancellation)) ?? found;
        var now = time.Now();
        var own = new ReviewTask
        {
            Workspace = from.Workspace,
            Id = TaskIdentity.SplitOf(claimId),
            ClaimId = claimId,
            DocumentId = claim.DocumentId,
            ClaimText = claim.Reading.NormalizedText,
            Claimant = claim.Reading.Claimant,
            Publisher = claim.Publisher,
            Type = claim.Reading.Type,
            Topics = priority.TopicsOf(claim.Reading.NormalizedText),
            Members = [new(claimId, claim.DocumentId, claim.Reading.NormalizedText, claim.Publisher, claim.PublishedAt, "")],
            Priority = 0,
            Proposal = claim.Verification is { } verification
                ? new(verification.ResultId, verification.Verdict, null, "", verification.AsOf, verification.Evidence.Count, "")
                : from.Proposal,
            State = ReviewState.Pending,
            Audit = [],
            CreatedAt = now,
            UpdatedAt = now,
            Trace = from.Trace,
        };
        return await tasks.AddAsync(AuditChain.Append(priority.Apply(own, claim.Reading.CheckWorthiness), now, person, "split", from.Id.Value,
            TraceContext.Current.TraceId), cancellation);
    }

    private static IEnumerable<ClaimId> ClaimsOf(ReviewTask task) => task.Members.Select(member => member.ClaimId).Prepend(task.ClaimId).Distinct();
}
