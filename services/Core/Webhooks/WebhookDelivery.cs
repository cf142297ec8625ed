using FactCheck.Core.Identity;
using FactCheck.Core.Publishing;
using FactCheck.Core.Telemetry;

namespace FactCheck.Core.Webhooks;

/// <summary>One version of a publication on its way to one webhook, with every attempt. The body is made from the publication when it is sent.</summary>
public sealed record WebhookDelivery
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>From webhook, publication and version; see <see cref="WebhookIdentity"/>.</summary>
    public required WebhookDeliveryId Id { get; init; }

    /// <summary>Where it goes.</summary>
    public required WebhookId WebhookId { get; init; }

    /// <summary>What it tells of.</summary>
    public required PublicationId PublicationId { get; init; }

    /// <summary>Number of the version.</summary>
    public required int Version { get; init; }

    /// <summary>What the version is.</summary>
    public required PublicationKind Kind { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required WebhookDeliveryState State { get; init; }

    /// <summary>Every attempt, oldest first; of very many, the last ones.</summary>
    public required IReadOnlyList<WebhookAttempt> Attempts { get; init; }

    /// <summary>Attempts since it was made or replayed last: the pause before the next grows with it.</summary>
    public required int Tries { get; init; }

    /// <summary>When it is tried next; looked at only while it is pending.</summary>
    public required DateTimeOffset NextAttemptAt { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The trace of the article.</summary>
    public required TraceContext Trace { get; init; }

    /// <summary>Grows by one with each change; 1 when stored first.</summary>
    public long Revision { get; init; } = 1;
}

/// <summary>One try to deliver.</summary>
/// <param name="At">When it began.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
/// <param name="Status">What the receiver answered; absent when it did not.</param>
/// <param name="Error">Why it failed, as UPPER_SNAKE_CASE; absent when it was taken.</param>
public sealed record WebhookAttempt(DateTimeOffset At, int DurationMs, int? Status, string? Error);

/// <summary>Where a delivery is in its life. Replaying makes any of them pending.</summary>
public enum WebhookDeliveryState
{
    /// <summary>To be tried, or tried again.</summary>
    Pending = 1,

    /// <summary>The receiver took it.</summary>
    Delivered = 2,

    /// <summary>Given up: tried too often, or it makes no sense to go on. Waits for a person.</summary>
    Dead = 3,
}
