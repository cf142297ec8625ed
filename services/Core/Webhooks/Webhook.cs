using FactCheck.Core.Identity;

namespace FactCheck.Core.Webhooks;

/// <summary>An address that is told of every publication of its workspace, and of every change of one.</summary>
public sealed record Webhook
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>From workspace and address; see <see cref="WebhookIdentity"/>.</summary>
    public required WebhookId Id { get; init; }

    /// <summary>Where deliveries are posted.</summary>
    public required string Url { get; init; }

    /// <summary>What it is for, in its owner's words; absent without.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is delivered to.</summary>
    public required WebhookState State { get; init; }

    /// <summary>Keys of the signature, the newest first; at least one. Never logged or listed.</summary>
    public required IReadOnlyList<WebhookSecret> Secrets { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>It is told of what is published from then on: when it was made, or enabled last.</summary>
    public required DateTimeOffset DeliversFrom { get; init; }

    /// <summary>When it changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Grows by one with each change; 1 when stored first. Its etag.</summary>
    public long Revision { get; init; } = 1;

    /// <summary>The keys to sign with now: during the overlap after a rotation, the old one too.</summary>
    public IEnumerable<WebhookSecret> SecretsAt(DateTimeOffset now) => Secrets.Where(secret => secret.ExpiresAt is not { } end || end > now);
}

/// <summary>A key shared with the receiver.</summary>
/// <param name="Value">As shown to the receiver once: <c>whsec_</c> and the key in base 64.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">Until then deliveries carry its signature too; absent: it is the one in use.</param>
public sealed record WebhookSecret(string Value, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt)
{
    /// <summary>Without the key.</summary>
    public override string ToString() => $"{nameof(WebhookSecret)} of {CreatedAt:O}";
}

/// <summary>Whether a webhook is delivered to.</summary>
public enum WebhookState
{
    /// <summary>It is.</summary>
    Enabled = 1,

    /// <summary>A person stopped it; what is published meanwhile can be replayed later.</summary>
    Disabled = 2,
}

/// <summary>What makes two webhooks, or two deliveries, the same.</summary>
public static class WebhookIdentity
{
    /// <summary>The id of the webhook at this address.</summary>
    public static WebhookId IdOf(WorkspaceId workspace, string url) => new(ContentId.Derive("whk", workspace.Value, url));

    /// <summary>The id of this version's delivery; the same for every attempt, so that a receiver can tell a repeat.</summary>
    public static WebhookDeliveryId IdOf(WebhookId webhook, PublicationId publication, int version) =>
        new(ContentId.Derive("dlv", webhook.Value, publication.Value, version.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The id of this version's delivery after a person was taken out of it: another one, so that a receiver does not take it for a repeat.</summary>
    public static WebhookDeliveryId BlankedOf(WebhookId webhook, PublicationId publication, int version, DateTimeOffset blankedAt) =>
        new(ContentId.Derive("dlv", webhook.Value, publication.Value, version.ToString(System.Globalization.CultureInfo.InvariantCulture), "blanked",
            blankedAt.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
