using FactCheck.Core.Publishing;
using FactCheck.Core.Time;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.Review.Webhooks;

/// <summary>On <see cref="ClaimReviewPublished"/>, stores a delivery to every webhook for every version it was not told of, and of what holds now once a person was taken out of it.</summary>
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
        {
            var told = publication.Versions.Where(version => version.At >= webhook.DeliversFrom).ToList();
            foreach (var version in told)
                await queue.AddAsync(webhook, publication, version, time.Now(), context.CancellationToken);
            if (told.Count > 0 && publication.BlankedAt is { } blankedAt)
                await queue.AddBlankedAsync(webhook, publication, blankedAt, time.Now(), context.CancellationToken);
        }
    }
}
