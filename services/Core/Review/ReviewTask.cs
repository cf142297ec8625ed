using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;
using FactCheck.Core.Verification;

namespace FactCheck.Core.Review;

/// <summary>A claim that waits for a person, or was decided by one.</summary>
public sealed record ReviewTask
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>From the claim; see <see cref="TaskIdentity"/>.</summary>
    public required ReviewTaskId Id { get; init; }

    /// <summary>The claim, held by ClaimExtraction.</summary>
    public required ClaimId ClaimId { get; init; }

    /// <summary>The claim's document.</summary>
    public required DocumentId DocumentId { get; init; }

    /// <summary>The claim's normalized text.</summary>
    public required string ClaimText { get; init; }

    /// <summary>Who makes the claim; absent: the article itself.</summary>
    public string? Claimant { get; init; }

    /// <summary>Who published the document; absent when unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>In [0, 1]; higher is sooner.</summary>
    public required double Priority { get; init; }

    /// <summary>What the machine proposes; kept beside the decision and never shown as a person's.</summary>
    public required Proposal Proposal { get; init; }

    /// <summary>As stored; a lease that ran out still says Leased here: ask <see cref="StateAt"/>.</summary>
    public required ReviewState State { get; init; }

    /// <summary>The present or last hold; absent before the first and after a release.</summary>
    public Lease? Lease { get; init; }

    /// <summary>What was decided; absent before that.</summary>
    public ReviewDecision? Decision { get; init; }

    /// <summary>Every change, oldest first, each entry chained to the one before.</summary>
    public required IReadOnlyList<AuditEntry> Audit { get; init; }

    /// <summary>When it was stored.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The trace of the submit call.</summary>
    public required TraceContext Trace { get; init; }

    /// <summary>Grows by one with each change; 1 when stored first. The task's etag.</summary>
    public long Revision { get; init; } = 1;

    /// <summary>False while the present state still has to be announced.</summary>
    public bool Announced { get; init; }

    /// <summary>The state once time is taken into account: a lease that ran out leaves the task pending.</summary>
    public ReviewState StateAt(DateTimeOffset now) =>
        State == ReviewState.Leased && Lease is { } lease && lease.ExpiresAt <= now ? ReviewState.Pending : State;
}

/// <summary>Where a task is in its life. Transitions: <see cref="ReviewLifecycle"/>.</summary>
public enum ReviewState
{
    /// <summary>Waits for somebody to take it.</summary>
    Pending = 1,

    /// <summary>One person holds it, for a time.</summary>
    Leased = 2,

    /// <summary>A person decided.</summary>
    Decided = 3,
}

/// <summary>The transitions of a task, in one table.</summary>
public static class ReviewLifecycle
{
    /// <summary>Whether a task may go from one state to the other. Leased to leased: renewed, or taken over after it ran out.</summary>
    public static bool Allows(ReviewState from, ReviewState to) => (from, to) switch
    {
        (ReviewState.Pending, ReviewState.Leased) => true,
        (ReviewState.Leased, ReviewState.Leased or ReviewState.Pending or ReviewState.Decided) => true,
        _ => false,
    };
}

/// <summary>What the machine proposes for a claim.</summary>
/// <param name="ResultId">The result in full, held by Verification.</param>
/// <param name="Verdict">Absent for claims that get none.</param>
/// <param name="Confidence">Calibrated, in [0, 1]; absent where not calibrated.</param>
/// <param name="Justification">How the evidence leads to the verdict.</param>
/// <param name="AsOf">The verdict holds as of then.</param>
/// <param name="EvidenceCount">Passages judged that are not neutral.</param>
/// <param name="Method">The engine with its version.</param>
public sealed record Proposal(VerificationResultId ResultId, Verdict? Verdict, double? Confidence, string Justification,
    DateTimeOffset AsOf, int EvidenceCount, string Method);

/// <summary>One person's timed hold on a task.</summary>
/// <param name="Holder">Who.</param>
/// <param name="ExpiresAt">From then on anybody may take it.</param>
public sealed record Lease(string Holder, DateTimeOffset ExpiresAt);

/// <summary>What a person decided.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Justification">In the person's words.</param>
/// <param name="EvidenceIds">The passages it rests on; may be empty.</param>
/// <param name="Reviewer">Who.</param>
/// <param name="DecidedAt">When.</param>
public sealed record ReviewDecision(Verdict Verdict, string Justification, IReadOnlyList<EvidenceId> EvidenceIds, string Reviewer,
    DateTimeOffset DecidedAt);

/// <summary>What makes two tasks the same.</summary>
public static class TaskIdentity
{
    /// <summary>The id of the task for this claim.</summary>
    public static ReviewTaskId IdOf(ClaimId claim) => new(ContentId.Derive("tsk", claim.Value));
}
