using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;

namespace FactCheck.Core.Publishing;

/// <summary>A decision as readers see it, with everything that was ever published of it: a change adds a version and overwrites none.</summary>
public sealed record Publication
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>From the task; see <see cref="PublicationIdentity"/>.</summary>
    public required PublicationId Id { get; init; }

    /// <summary>The task in which it was decided.</summary>
    public required ReviewTaskId TaskId { get; init; }

    /// <summary>The claims it answers, held by ClaimExtraction; the first is the one that was decided on.</summary>
    public required IReadOnlyList<ClaimId> ClaimIds { get; init; }

    /// <summary>What was published, oldest first; at least one. The last is what holds now.</summary>
    public required IReadOnlyList<PublicationVersion> Versions { get; init; }

    /// <summary>When the first version was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>When it changed last: lists and feeds are in this order.</summary>
    public required DateTimeOffset ModifiedAt { get; init; }

    /// <summary>When a person was last taken out of it; absent: never. Receivers of webhooks are told once more then.</summary>
    public DateTimeOffset? BlankedAt { get; init; }

    /// <summary>The trace of the submit call.</summary>
    public required TraceContext Trace { get; init; }

    /// <summary>Grows by one with each change; 1 when stored first. The publication's etag.</summary>
    public long Revision { get; init; } = 1;

    /// <summary>False while the last version still has to be announced.</summary>
    public bool Announced { get; init; }

    /// <summary>What holds now.</summary>
    public PublicationVersion Current => Versions[^1];
}

/// <summary>One version of a publication. Never changed once stored, except that a person's name can be taken out of it.</summary>
public sealed record PublicationVersion
{
    /// <summary>1 for the first, then one more each.</summary>
    public required int Number { get; init; }

    /// <summary>What this version is.</summary>
    public required PublicationKind Kind { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who published it.</summary>
    public required string By { get; init; }

    /// <summary>For readers: what changed and why. Absent only in a first version.</summary>
    public string? Note { get; init; }

    /// <summary>What was decided.</summary>
    public required Verification.Verdict Verdict { get; init; }

    /// <summary>The claim, in words that stand alone.</summary>
    public required string ClaimText { get; init; }

    /// <summary>Who made it; absent: the article itself.</summary>
    public string? Claimant { get; init; }

    /// <summary>When it was made, as ISO 8601 day, month, year or interval of days; absent when unknown.</summary>
    public string? ClaimDate { get; init; }

    /// <summary>Where it appeared, the first seen first; may be empty.</summary>
    public required IReadOnlyList<ClaimAppearance> Appearances { get; init; }

    /// <summary>How the evidence leads to the verdict, in the checker's words.</summary>
    public required string Justification { get; init; }

    /// <summary>The evidence it rests on; may be empty.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>Who decided, by the name that is shown; absent once it was taken out.</summary>
    public string? Reviewer { get; init; }

    /// <summary>The second person, where one was asked; absent otherwise, and once the name was taken out.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>When it was decided.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>From then on it may be out of date; absent: it does not run out.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Where it appeared first, as far as known.</summary>
    public ClaimAppearance? FirstAppearance => Appearances.Count > 0 ? Appearances[0] : null;
}

/// <summary>A text in which the claim appeared.</summary>
/// <param name="Url">Absent for a text without one.</param>
/// <param name="Title">Absent when unknown.</param>
/// <param name="Publisher">Absent when unknown.</param>
/// <param name="PublishedAt">Absent when unknown.</param>
public sealed record ClaimAppearance(string? Url, string? Title, string? Publisher, DateTimeOffset? PublishedAt);

/// <summary>A passage of evidence as readers are shown it.</summary>
/// <param name="EvidenceId">Held by Verification; absent for a source that a checker added by its address.</param>
/// <param name="Url">Absent for a text without one.</param>
/// <param name="Publisher">Absent when unknown.</param>
/// <param name="PublishedAt">Absent when unknown.</param>
/// <param name="Quote">The passage's words; absent where only the address is known.</param>
public sealed record Citation(EvidenceId? EvidenceId, string? Url, string? Publisher, DateTimeOffset? PublishedAt, string? Quote);

/// <summary>What a version of a publication is. Transitions: <see cref="PublicationLifecycle"/>.</summary>
public enum PublicationKind
{
    /// <summary>Published for the first time, or again after it was retracted.</summary>
    Published = 1,

    /// <summary>Something new was added; what was published before was right when it was published.</summary>
    Updated = 2,

    /// <summary>What was published before was wrong.</summary>
    Corrected = 3,

    /// <summary>It does not hold any more and is not replaced.</summary>
    Retracted = 4,
}

/// <summary>Which version may follow which, in one table.</summary>
public static class PublicationLifecycle
{
    /// <summary>Whether a version of one kind may be followed by one of the other.</summary>
    public static bool Allows(PublicationKind from, PublicationKind to) => from == PublicationKind.Retracted
        ? to == PublicationKind.Published
        : to is PublicationKind.Updated or PublicationKind.Corrected or PublicationKind.Retracted;
}

/// <summary>What makes two publications the same.</summary>
public static class PublicationIdentity
{
    /// <summary>The id of what is published of this task.</summary>
    public static PublicationId IdOf(ReviewTaskId task) => new(ContentId.Derive("pub", task.Value));
}
