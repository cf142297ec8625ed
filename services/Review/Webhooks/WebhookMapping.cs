using System.Globalization;
using FactCheck.Core.Webhooks;
using FactCheck.Hosting.Mapping;
using Types = FactCheck.Protos.Types.V1;

namespace FactCheck.Review.Webhooks;

/// <summary>Webhooks, without their secrets, and deliveries into protos.</summary>
internal static class WebhookMapping
{
    internal static Types.Webhook ToProto(this Webhook webhook, DateTimeOffset now) => new()
    {
        WebhookId = webhook.Id.Value,
        Url = webhook.Url,
        Description = webhook.Description ?? "",
        State = (Types.WebhookState)webhook.State,
        CreatedBy = webhook.CreatedBy,
        CreateTime = webhook.CreatedAt.ToTimestamp(),
        UpdateTime = webhook.UpdatedAt.ToTimestamp(),
        PreviousSecretExpireTime = webhook.SecretsAt(now).Max(secret => secret.ExpiresAt).ToTimestamp(),
        Etag = webhook.Revision.ToString(CultureInfo.InvariantCulture),
        DeliversFromTime = webhook.DeliversFrom.ToTimestamp(),
    };

    internal static Types.WebhookDelivery ToProto(this WebhookDelivery delivery) => new()
    {
        DeliveryId = delivery.Id.Value,
        WebhookId = delivery.WebhookId.Value,
        PublicationId = delivery.PublicationId.Value,
        Version = delivery.Version,
        Kind = (Types.PublicationKind)delivery.Kind,
        State = (Types.WebhookDeliveryState)delivery.State,
        Attempts = { delivery.Attempts.Select(ToProto) },
        NextAttemptTime = delivery.State == WebhookDeliveryState.Pending ? delivery.NextAttemptAt.ToTimestamp() : null,
        CreateTime = delivery.CreatedAt.ToTimestamp(),
    };

    private static Types.WebhookAttempt ToProto(WebhookAttempt attempt) => new()
    {
        AttemptTime = attempt.At.ToTimestamp(),
        Duration = Google.Protobuf.WellKnownTypes.Duration.FromTimeSpan(TimeSpan.FromMilliseconds(attempt.DurationMs)),
        Status = attempt.Status ?? 0,
        Error = attempt.Error ?? "",
    };
}
