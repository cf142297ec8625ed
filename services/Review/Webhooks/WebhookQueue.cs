using System.Runtime.CompilerServices;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Publishing;
using FactCheck.Core.Webhooks;

namespace FactCheck.Review.Webhooks;

/// <summary>Puts deliveries into the store, and wakes who sends them.</summary>
internal sealed class WebhookQueue(IWebhookStore webhooks, IWebhookDeliveryStore deliveries, WebhookSignal signal)
{
    /// <summary>The workspace's webhooks that are delivered to.</summary>
    internal async IAsyncEnumerable<Webhook> EnabledAsync(WorkspaceId workspace, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var token = "";
        do
        {
            var page = await webhooks.ListAsync(workspace, WebhookState.Enabled, new PageRequest(PageRequest.MaxSize, token), cancellation);
            foreach (var webhook in page.Items)
                yield return webhook;
            token = page.NextPageToken;
        }
        while (token.Length > 0);
    }

    /// <summary>Stores the delivery of this version, unless it is there.</summary>
    /// <returns>The delivery as it is in the store now.</returns>
    internal Task<WebhookDelivery> AddAsync(Webhook webhook, Publication publication, PublicationVersion version, DateTimeOffset now, CancellationToken cancellation) =>
        AddAsync(WebhookIdentity.IdOf(webhook.Id, publication.Id, version.Number), webhook, publication, version, now, cancellation);

    /// <summary>Stores a further delivery of what holds now, without a person who was taken out of it, unless it is there.</summary>
    internal Task<WebhookDelivery> AddBlankedAsync(Webhook webhook, Publication publication, DateTimeOffset blankedAt, DateTimeOffset now, CancellationToken cancellation) =>
        AddAsync(WebhookIdentity.BlankedOf(webhook.Id, publication.Id, publication.Current.Number, blankedAt), webhook, publication, publication.Current, now, cancellation);

    /// <summary>Makes a delivery due now, with all its tries before it.</summary>
    /// <returns>The delivery as it is in the store now.</returns>
    internal async Task<WebhookDelivery> RepeatAsync(WebhookDelivery delivery, DateTimeOffset now, CancellationToken cancellation)
    {
        var repeated = await deliveries.UpdateAsync(
            delivery with { State = WebhookDeliveryState.Pending, Tries = 0, NextAttemptAt = now }, delivery.Revision, cancellation);
        signal.Set();
        return repeated;
    }

    private async Task<WebhookDelivery> AddAsync(WebhookDeliveryId id, Webhook webhook, Publication publication, PublicationVersion version, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var delivery = await deliveries.AddAsync(new()
        {
            Workspace = webhook.Workspace,
            Id = id,
            WebhookId = webhook.Id,
            PublicationId = publication.Id,
            Version = version.Number,
            Kind = version.Kind,
            State = WebhookDeliveryState.Pending,
            Attempts = [],
            Tries = 0,
            NextAttemptAt = now,
            CreatedAt = now,
            Trace = publication.Trace,
        }, cancellation);
        signal.Set();
        return delivery;
    }
}
