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
internal sealed class TaskIntake(IReviewTaskStore tasks, VerificationClient results, ReuseFinder reuse, PriorityFormula priority, QueueChanges signal, ErasedNameList erased,
    TimeProvider time)
{
    private const string Machine = "system";
    private const int MostMembers = 200; // a record grows with them; what comes after gets a task of its own
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
        var first = claim.ClusterId ?? claim.Id;
        var id = TaskIdentity.IdOf(first);
        while (true)
        {
            var task = await FindAsync(claim.Workspace, id, cancellation);
            if (task is null)
                return await tasks.AddAsync(await NewTaskAsync(claim, result, id, names, cancellation), cancellation);
            if (Has(task, claim.Id))
                return task;
            if (task is { State: ReviewState.Merged, MergedInto: { } into })
                id = into;
            else if (task.State is ReviewState.Decided or ReviewState.AwaitingApproval)
                id = TaskIdentity.FollowUpOf(task.Id, task.Decision!.DecidedAt);
            else if (task.Members.Count >= MostMembers)
                id = TaskIdentity.FollowUpOf(task.Id, task.CreatedAt);
            else
                return task;
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

    private async Task<ReviewTask> UpdatedAsync(ReviewTask task, Claim claim, VerificationResult result, CancellationToken cancellation)
    {
        var now = time.Now();
        if (!Has(task, claim.Id))
        {
            var joined = priority.Spread(task with { Members = [.. task.Members, MemberOf(claim)], UpdatedAt = now, Announced = false });
            return await tasks.UpdateAsync(Recorded(joined, now, "joined", claim.Id.Value), task.Revision, cancellation);
        }
        var isOpen = task.State is ReviewState.Pending or ReviewState.Leased;
        if (!isOpen || claim.Id != task.ClaimId || task.Proposal.ResultId == result.Id || !await IsNewerAsync(task, result, cancellation))
            return task;
        return await tasks.UpdateAsync(Recorded(task with { Proposal = ToProposal(result), UpdatedAt = now }, now, "proposed", result.Id.Value), task.Revision, cancellation);
    }

    private async Task<bool> IsNewerAsync(ReviewTask task, VerificationResult result, CancellationToken cancellation) =>
        (await results.GetResultAsync(task.Workspace, task.Proposal.ResultId, cancellation)).VerifiedAt < result.VerifiedAt;

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
            Proposal = ToProposal(result),
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

    private static bool Has(ReviewTask task, ClaimId claim) => task.ClaimId == claim || task.Members.Any(member => member.ClaimId == claim);

    private static TaskMember MemberOf(Claim claim) => new(claim.Id, claim.DocumentId, claim.Reading.NormalizedText, claim.Publisher, claim.PublishedAt,
        claim.Links.FirstOrDefault(link => link.IsSame || link.Accepted == true)?.Why ?? "");

    private static ReviewTask Recorded(ReviewTask task, DateTimeOffset now, string action, string detail) =>
        AuditChain.Append(task, now, Machine, action, detail, TraceContext.Current.TraceId);

    private static Proposal ToProposal(VerificationResult result) => new(result.Id, result.Verdict, result.Confidence, result.Justification,
        result.AsOf, result.Evidence.Count(link => link.Stance != Stance.Neutral), result.Method);
}
