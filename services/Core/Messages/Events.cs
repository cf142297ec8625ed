using FactCheck.Core.Identity;

// The namespace is part of the name on the wire; a snapshot test pins it.
namespace FactCheck.Messages;

/// <summary>A document is stored and waits to be read.</summary>
public sealed record DocumentIngested
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Held by Ingestion.</summary>
    public required DocumentId DocumentId { get; init; }
}

/// <summary>A document is read to the end and its claims are stored.</summary>
public sealed record DocumentExtracted
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Held by Ingestion.</summary>
    public required DocumentId DocumentId { get; init; }

    /// <summary>Claims stored for it.</summary>
    public required int ClaimCount { get; init; }
}

/// <summary>A check-worthy claim is stored and waits for verification.</summary>
public sealed record ClaimExtracted
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Held by ClaimExtraction.</summary>
    public required ClaimId ClaimId { get; init; }

    /// <summary>Held by Ingestion.</summary>
    public required DocumentId DocumentId { get; init; }
}

/// <summary>A claim says the same as an earlier one, of another article or place.</summary>
public sealed record ClaimsMatched
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>The later claim; held by ClaimExtraction.</summary>
    public required ClaimId ClaimId { get; init; }

    /// <summary>The first claim of those that say the same.</summary>
    public required ClaimId ClusterId { get; init; }
}

/// <summary>A claim has a proposed verdict.</summary>
public sealed record ClaimVerified
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Held by ClaimExtraction.</summary>
    public required ClaimId ClaimId { get; init; }

    /// <summary>Held by Verification.</summary>
    public required VerificationResultId ResultId { get; init; }
}

/// <summary>A claim waits for a person.</summary>
public sealed record ReviewTaskEnqueued
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Held by Review.</summary>
    public required ReviewTaskId TaskId { get; init; }

    /// <summary>Held by ClaimExtraction.</summary>
    public required ClaimId ClaimId { get; init; }
}

/// <summary>A person decided on a claim.</summary>
public sealed record ReviewDecided
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Held by Review.</summary>
    public required ReviewTaskId TaskId { get; init; }

    /// <summary>Held by ClaimExtraction.</summary>
    public required ClaimId ClaimId { get; init; }
}

/// <summary>A person took a decision back before it was published.</summary>
public sealed record ReviewReopened
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Held by Review.</summary>
    public required ReviewTaskId TaskId { get; init; }

    /// <summary>Held by ClaimExtraction.</summary>
    public required ClaimId ClaimId { get; init; }
}

/// <summary>A decision was published, or what is published of it was corrected, updated or retracted.</summary>
public sealed record ClaimReviewPublished
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Held by Review.</summary>
    public required PublicationId PublicationId { get; init; }

    /// <summary>Held by Review.</summary>
    public required ReviewTaskId TaskId { get; init; }

    /// <summary>Held by ClaimExtraction: the claim that was decided on.</summary>
    public required ClaimId ClaimId { get; init; }

    /// <summary>Number of the version, 1 for the first. Versions before it may not have had an event of their own.</summary>
    public required int Version { get; init; }

    /// <summary>What the version is: <c>Published</c>, <c>Updated</c>, <c>Corrected</c> or <c>Retracted</c>.</summary>
    public required string Kind { get; init; }
}

/// <summary>A service could not handle a message; its dead letter has the details.</summary>
public sealed record MessageDeadLettered
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>The queue it was taken from, without prefix, e.g. <c>verify-claim</c>.</summary>
    public required string Queue { get; init; }

    /// <summary>As on the dead letter.</summary>
    public required string Reason { get; init; }

    /// <summary>The document the message named; absent when it named none.</summary>
    public DocumentId? DocumentId { get; init; }

    /// <summary>The claim the message named; absent when it named none.</summary>
    public ClaimId? ClaimId { get; init; }
}
