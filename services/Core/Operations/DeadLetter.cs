using FactCheck.Core.Identity;

namespace FactCheck.Core.Operations;

/// <summary>A message that could not be handled, with why, kept until a person replays or discards it.</summary>
public sealed record DeadLetter
{
    /// <summary>From queue and message id: the same failure twice is one letter.</summary>
    public required DeadLetterId Id { get; init; }

    /// <summary>The tenant the message names; the default workspace when it can't be read.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>The queue it was taken from and goes back to, e.g. <c>verify-claim</c>.</summary>
    public required string Queue { get; init; }

    /// <summary>E.g. <c>ClaimExtracted</c>; empty when it can't be read.</summary>
    public required string MessageType { get; init; }

    /// <summary>The message exactly as it was taken from the queue, envelope included: UTF-8 JSON as a rule.</summary>
    public required string Body { get; init; }

    /// <summary>Its content type on the bus.</summary>
    public required string ContentType { get; init; }

    /// <summary>Why, as <see cref="FactCheck.Core.Errors.FactCheckException.Reason"/>, <c>DELIVERY_LIMIT</c>, <c>UNREADABLE</c> or the exception's type.</summary>
    public required string Reason { get; init; }

    /// <summary>The exception's message, for ops; never a document's text.</summary>
    public required string Detail { get; init; }

    /// <summary>The trace it failed in; empty when unknown.</summary>
    public required string TraceId { get; init; }

    /// <summary>When it failed last.</summary>
    public required DateTimeOffset FailedAt { get; init; }

    /// <summary>How often it was replayed.</summary>
    public int ReplayCount { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required DeadLetterState State { get; init; }
}

/// <summary>Where a dead letter is in its life. A replayed message that fails again makes its letter dead again.</summary>
public enum DeadLetterState
{
    /// <summary>Waits for a person.</summary>
    Dead = 1,

    /// <summary>Sent back to its queue.</summary>
    Replayed = 2,

    /// <summary>Given up by a person; kept for the record.</summary>
    Discarded = 3,
}
