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
/// <remarks>
/// ClaimExtraction is told first, then the task that gets claims, then the one that loses them: cut short anywhere, every claim is in an open task,
/// and doing it again goes on from there.
/// </remarks>
internal sealed class ClusterDesk(TaskChanges changes, IReviewTaskStore tasks, TaskPlaces places, ClaimExtractionClient claims, PriorityFormula priority,
    Announcer<ReviewTask> announcer, QueueChanges signal, ErasedNameList erased, TimeProvider time)
{
    private const int MaxAttempts = 5; // others change the task meanwhile

    /// <summary>Puts the claims of a task into another one. Safe to repeat.</summary>
    /// <returns>The task that got the claims.</returns>
    /// <exception cref="InvalidRequestException">Both are one task.</exception>
    /// <exception cref="InvalidTransitionException">The task is not pending, or the other is not open.</exception>
    /// <exception cref="ConflictException">The task was changed since the caller read it, or all the time.</exception>
    internal async Task<ReviewTask> MergeAsync(TaskChange change, ReviewTaskId into, CancellationToken cancellation)
    {
        ReviewRights.Require(change.Caller, ReviewAction.Merge);
        if (into == change.TaskId)
            throw new InvalidRequestException("into_task_id", "is the task itself.");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await MergeOnceAsync(change, into, cancellation);
            }
            catch (ConflictException) when (change.ReadRevision is null && attempt < MaxAttempts)
            {
            }
        }
    }

    /// <summary>Takes a claim out of a task: it gets a task of its own.</summary>
    /// <returns>The task without the claim.</returns>
    /// <exception cref="InvalidRequestException">The claim is not a member, or the first.</exception>
    /// <exception cref="InvalidTransitionException">The task is decided.</exception>
    internal async Task<ReviewTask> SplitAsync(TaskChange change, ClaimId claimId, CancellationToken cancellation)
    {
        var from = await changes.CheckAsync(change, ReviewAction.Split, Split, cancellation);
        await claims.AnswerMatchAsync(from.Workspace, claimId, from.ClaimId, isSame: false, change.Caller.Name, cancellation);
        var own = await OwnTaskAsync(from, claimId, change.Caller.Name, cancellation);
        await announcer.AnnounceAsync([own], cancellation);
        signal.Tell(own);
        return await changes.MakeAgainAsync(change, ReviewAction.Split, Split, cancellation);

        Changed Split(ReviewTask task, DateTimeOffset now)
        {
            if (task.State is not (ReviewState.Pending or ReviewState.Leased))
                throw new InvalidTransitionException($"The task is {task.State}.");
            if (claimId == task.ClaimId || task.Members.All(member => member.ClaimId != claimId))
                throw new InvalidRequestException("claim_id", "is not a member of the task, or the first one.");
            return new(priority.Spread(task with { Members = [.. task.Members.Where(member => member.ClaimId != claimId)] }), "split", claimId.Value);
        }
    }

    private async Task<ReviewTask> MergeOnceAsync(TaskChange change, ReviewTaskId into, CancellationToken cancellation)
    {
        var from = await changes.CheckAsync(change, ReviewAction.Merge, Leave, cancellation);
        if (from.State == ReviewState.Merged)
            return await tasks.GetAsync(from.Workspace, into, cancellation);
        var target = await changes.CheckAsync(new(change.Caller, into, null), ReviewAction.Merge, Join, cancellation);
        foreach (var claim in MembersOf(from).Select(member => member.ClaimId).Where(claim => claim != target.ClaimId))
            await claims.AnswerMatchAsync(from.Workspace, claim, target.ClaimId, isSame: true, change.Caller.Name, cancellation);
        var joined = await changes.MakeAgainAsync(new(change.Caller, into, null), ReviewAction.Merge, Join, cancellation);
        await changes.MakeAsync(change with { ReadRevision = from.Revision }, ReviewAction.Merge, Leave, cancellation);
        return joined;

        Changed Leave(ReviewTask task, DateTimeOffset now) => task.State == ReviewState.Merged && task.MergedInto == into
            ? new(task, "")
            : new(TaskChanges.Move(task.StateAt(now) == ReviewState.Pending ? task with { State = ReviewState.Pending } : task, ReviewState.Merged) with
            {
                Lease = null,
                MergedInto = into,
            }, "merged", into.Value);

        // Stored even where nothing is added: of merges that would make a ring, one finds its own task changed and stops.
        Changed Join(ReviewTask task, DateTimeOffset now)
        {
            if (task.State is not (ReviewState.Pending or ReviewState.Leased))
                throw new InvalidTransitionException($"The other task is {task.State}.");
            var known = MembersOf(task);
            var added = MembersOf(from).Where(member => known.All(one => one.ClaimId != member.ClaimId))
                .Select(member => member.Why.Length > 0 ? member : member with { Why = "A person said so." });
            return new(priority.Spread(task with { Members = [.. known, .. added] }), "joined", from.Id.Value, Announce: true);
        }
    }

    // The machine's proposal was for the first claim: the claim that is alone now gets it only until it is verified again.
    private async Task<ReviewTask> OwnTaskAsync(ReviewTask from, ClaimId claimId, string person, CancellationToken cancellation)
    {
        var (id, there) = await places.FindAsync(from.Workspace, claimId, claimId, leaving: from.Id, cancellation);
        if (there is not null)
            return there; // begun before and cut short, or the claim's own event was faster
        var found = await claims.GetAsync(from.Workspace, claimId, cancellation);
        var claim = found.Without(await erased.ReadAsync(from.Workspace, cancellation)) ?? found;
        var now = time.Now();
        var own = new ReviewTask
        {
            Workspace = from.Workspace,
            Id = id,
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

    // A task of an older version has no list: its one claim then.
    private static IReadOnlyList<TaskMember> MembersOf(ReviewTask task) => task.Members.Count > 0 ? task.Members
        : [new(task.ClaimId, task.DocumentId, task.ClaimText, task.Publisher, null, "")];
}
