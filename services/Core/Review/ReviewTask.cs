using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;

namespace FactCheck.Core.Review;

/// <summary>A claim, with all articles that make it, that waits for a person or was decided by one.</summary>
public sealed record ReviewTask
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>From the claim; see <see cref="TaskIdentity"/>.</summary>
    public required ReviewTaskId Id { get; init; }

    /// <summary>The claim that came first, held by ClaimExtraction.</summary>
    public required ClaimId ClaimId { get; init; }

    /// <summary>The claim's document.</summary>
    public required DocumentId DocumentId { get; init; }

    /// <summary>The claim's normalized text.</summary>
    public required string ClaimText { get; init; }

    /// <summary>Who makes the claim; absent: the article itself.</summary>
    public string? Claimant { get; init; }

    /// <summary>Who published the document; absent when unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>What kind of claim it is.</summary>
    public ClaimType Type { get; init; } = ClaimType.Event;

    /// <summary>What it is about, of the topics in the options; several or none.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>What people wrote on it, lower case, sorted.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Every claim with the same truth conditions, the first one first; empty for a task of an older version: that one alone.</summary>
    public IReadOnlyList<TaskMember> Members { get; init; } = [];

    /// <summary>The sum of <see cref="PriorityParts"/>, in [0, 1]; higher is sooner.</summary>
    public required double Priority { get; init; }

    /// <summary>What the priority is made of.</summary>
    public PriorityParts PriorityParts { get; init; } = new();

    /// <summary>The place in the queue: the priority less what younger tasks lack in age. Higher is sooner; comparable within a workspace only.</summary>
    public double Rank { get; init; }

    /// <summary>What the machine proposes; kept beside the decision and never shown as a person's.</summary>
    public required Proposal Proposal { get; init; }

    /// <summary>What the machine came to after a person decided, where the verdict is another one; absent otherwise. The decision stays as it is.</summary>
    public Proposal? NewerProposal { get; init; }

    /// <summary>As stored; a lease that ran out still says Leased here: ask <see cref="StateAt"/>.</summary>
    public required ReviewState State { get; init; }

    /// <summary>The present or last hold; absent before the first and after a release.</summary>
    public Lease? Lease { get; init; }

    /// <summary>What was decided, or waits for approval; absent before that.</summary>
    public ReviewDecision? Decision { get; init; }

    /// <summary>What second persons said, oldest first.</summary>
    public IReadOnlyList<SecondOpinion> SecondOpinions { get; init; } = [];

    /// <summary>What people said about it, oldest first.</summary>
    public IReadOnlyList<TaskComment> Comments { get; init; } = [];

    /// <summary>What people corrected in the machine's reading, oldest first: training data.</summary>
    public IReadOnlyList<ReadingCorrection> Corrections { get; init; } = [];

    /// <summary>Decided tasks that may be about the same; with what people said to that.</summary>
    public IReadOnlyList<ReuseOffer> Reuse { get; init; } = [];

    /// <summary>The task this one was merged into; absent unless <see cref="ReviewState.Merged"/>.</summary>
    public ReviewTaskId? MergedInto { get; init; }

    /// <summary>When the decision was handed out to readers first; from then on it is corrected, not undone.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

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

/// <summary>What makes two tasks the same.</summary>
public static class TaskIdentity
{
    /// <summary>The id of the task for this claim, and for all that are the same.</summary>
    public static ReviewTaskId IdOf(ClaimId claim) => new(ContentId.Derive("tsk", claim.Value));

    /// <summary>The id of the task for claims that repeat one that takes no more, being decided or full, or that a person took out of the task it was merged into.</summary>
    public static ReviewTaskId FollowUpOf(ReviewTaskId closed, DateTimeOffset closedAt) => new(ContentId.Derive("tsk", "follow-up", closed.Value,
        closedAt.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
