using FactCheck.Core.Publishing;
using FactCheck.Core.Time;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.Review.Webhooks;

/// <summary>On <see cref="ClaimReviewPublished"/>, stores a delivery to every webhook for every version it was not told of.</summary>
/// <remarks>
/// Safe to repeat: a delivery's id derives from webhook, publication and version. Versions in quick succession may share one event, so all of
/// them are looked at.
/// </remarks>
internal sealed class NotifyWebhooksConsumer(IPublicationStore publications, WebhookQueue queue, TimeProvider time) : IConsumer<ClaimReviewPublished>
{
    public async Task Consume(ConsumeContext<ClaimReviewPublished> context)
    {
        var publication = await publications.GetAsync(context.Message.WorkspaceId, context.Message.PublicationId, context.CancellationToken);
        await foreach (var webhook in queue.EnabledAsync(publication.Workspace, context.CancellationToken))
            foreach (var version in publication.Versions.Where(version => version.At >= webhook.DeliversFrom))
                await queue.AddAsync(webhook, publication, version, time.Now(), context.CancellationToken);
    }
}
