using FactCheck.Core.Claims;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Privacy;
using FactCheck.Core.Review;
using FactCheck.Core.Telemetry;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Peers;
using FactCheck.Hosting.Privacy;

namespace FactCheck.Review.Queue;

/// <summary>Finds a verified claim its place in the queue: one task for all claims that say the same.</summary>
internal sealed class TaskIntake(IReviewTaskStore tasks, TaskPlaces places, VerificationClient results, ReuseFinder reuse, PriorityFormula priority, QueueChanges signal, ErasedNameList erased,
    TimeProvider time)
{
    private const int MaxAttempts = 5; // many articles of one story come at once

    /// <summary>Stores the task, or what the claim adds to one that is there. Safe to repeat.</summary>
    /// <returns>The task as it is in the store now.</returns>
    internal async Task<ReviewTask> TakeInAsync(Claim claim, VerificationResult result, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            // The claim's owner may not have blanked it yet, or the event is an old one.
            var names = await erased.ReadAsync(claim.Workspace, cancellation);
            (claim, result) = (claim.Without(names) ?? claim, result.Without(names) ?? result);
            var task = await PlaceAsync(claim, result, names, cancellation);
            try
            {
                var stored = await UpdatedAsync(task, claim, result, cancellation);
                signal.Tell(stored);
                return stored;
            }
            catch (ConflictException) when (attempt < MaxAttempts)
            {
            }
        }
    }

    // Where the claim's task is decided or merged, that is followed: a decided claim that is said again gets a new task with the decision on offer.
    private async Task<ReviewTask> PlaceAsync(Claim claim, VerificationResult result, ErasedNames names, CancellationToken cancellation)
    {
        var (id, task) = await places.FindAsync(claim.Workspace, claim.Id, claim.ClusterId ?? claim.Id, leaving: null, cancellation);
        return task ?? await tasks.AddAsync(await NewTaskAsync(claim, result, id, names, cancellation), cancellation);
    }

    private async Task<ReviewTask> UpdatedAsync(ReviewTask task, Claim claim, VerificationResult result, CancellationToken cancellation)
    {
        var now = time.Now();
        if (!TaskPlaces.Has(task, claim.Id))
        {
            var joined = priority.Spread(task with { Members = [.. task.Members, MemberOf(claim)], UpdatedAt = now, Announced = false });
            return await tasks.UpdateAsync(Recorded(joined, now, "joined", claim.Id.Value), task.Revision, cancellation);
        }
        if (task.State == ReviewState.Merged || claim.Id != task.ClaimId || !await IsNewerAsync(task, result, cancellation))
            return task;
        var proposal = Proposals.Of(result);
        if (task.State is ReviewState.Pending or ReviewState.Leased)
            return await tasks.UpdateAsync(Recorded(task with { Proposal = proposal, UpdatedAt = now }, now, "proposed", Proposals.Change(task.Proposal, proposal)), task.Revision, cancellation);
        if (proposal.Verdict == (task.NewerProposal ?? task.Proposal).Verdict)
            return task;
        // What a person decided stays; that the machine now says otherwise is told where people look.
        return await tasks.UpdateAsync(Recorded(Proposals.Told(task, proposal, now) with { UpdatedAt = now }, now, "verdict changed",
            Proposals.Change(task.NewerProposal ?? task.Proposal, proposal)), task.Revision, cancellation);
    }

    private async Task<bool> IsNewerAsync(ReviewTask task, VerificationResult result, CancellationToken cancellation)
    {
        var known = (task.NewerProposal ?? task.Proposal).ResultId;
        return known != result.Id && (await results.GetResultAsync(task.Workspace, known, cancellation)).VerifiedAt < result.VerifiedAt;
    }

    private async Task<ReviewTask> NewTaskAsync(Claim claim, VerificationResult result, ReviewTaskId id, ErasedNames names, CancellationToken cancellation)
    {
        var now = time.Now();
        var task = new ReviewTask
        {
            Workspace = claim.Workspace,
            Id = id,
            ClaimId = claim.Id,
            DocumentId = claim.DocumentId,
            ClaimText = claim.Reading.NormalizedText,
            Claimant = claim.Reading.Claimant,
            Publisher = claim.Publisher,
            Type = claim.Reading.Type,
            Topics = priority.TopicsOf(claim.Reading.NormalizedText),
            Members = [MemberOf(claim)],
            Priority = 0,
            Proposal = Proposals.Of(result),
            Reuse = await reuse.FindAsync(claim, cancellation),
            State = ReviewState.Pending,
            Audit = [],
            CreatedAt = now,
            UpdatedAt = now,
            Trace = TraceContext.Current,
        };
        // Decisions on offer may name somebody too.
        return Recorded(priority.Apply(task.Without(names) ?? task, claim.Reading.CheckWorthiness), now, "enqueued", result.Id.Value);
    }

    private static TaskMember MemberOf(Claim claim) => new(claim.Id, claim.DocumentId, claim.Reading.NormalizedText, claim.Publisher, claim.PublishedAt,
        claim.Links.FirstOrDefault(link => link.IsSame || link.Accepted == true)?.Why ?? "");

    private static ReviewTask Recorded(ReviewTask task, DateTimeOffset now, string action, string detail) =>
        AuditChain.Append(task, now, Proposals.Machine, action, detail, TraceContext.Current.TraceId);
}
