using System.Text.Json;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Webhooks;
using MongoDB.Driver;

namespace FactCheck.Storage.MongoDB;

internal sealed class MongoWebhookDeliveryStore(MongoStore store, TimeProvider time) : IWebhookDeliveryStore
{
    private readonly RecordCollection<WebhookDelivery> deliveries = new(store, new RecordShape<WebhookDelivery>
    {
        Collection = "webhookDeliveries",
        Kind = "webhook delivery",
        Id = delivery => delivery.Id.Value,
        Workspace = delivery => delivery.Workspace.Value,
        Revision = delivery => delivery.Revision,
        WithRevision = (delivery, revision) => delivery with { Revision = revision },
    }, time);

    public Task<WebhookDelivery> AddAsync(WebhookDelivery delivery, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => deliveries.AddAsync(delivery, within), cancellation);

    public Task<WebhookDelivery> GetAsync(WorkspaceId workspace, WebhookDeliveryId id, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => deliveries.GetAsync(workspace.Value, id.Value, within), cancellation);

    public Task<Page<WebhookDelivery>> ListAsync(WebhookDeliveryQuery query, PageRequest page, CancellationToken cancellation)
    {
        var text = JsonSerializer.Serialize(query);
        var filter = new MongoFilter()
            .AddEquals("workspace", query.Workspace.Value)
            .AddEquals("webhookId", query.WebhookId?.Value)
            .AddEquals("publicationId", query.PublicationId?.Value)
            .AddEquals("state", query.State?.ToString());
        if (PageToken.Decode(text, page.Token, 2) is [var createdAt, var id])
            filter.AddNewestFirst("createdAt", createdAt, id);
        return MongoStore.RunAsync(within => deliveries.ListAsync(filter, "{ createdAt: -1, _id: 1 }", page, text, KeyOf, within), cancellation);
    }

    public Task<WebhookDelivery> UpdateAsync(WebhookDelivery delivery, long expectedRevision, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => deliveries.UpdateAsync(delivery, expectedRevision, within), cancellation);

    public Task<IReadOnlyList<WebhookDelivery>> TakeDueAsync(DateTimeOffset now, DateTimeOffset heldUntil, int limit, CancellationToken cancellation)
    {
        var due = MongoFilter.Where.Eq("state", nameof(WebhookDeliveryState.Pending)) & MongoFilter.Where.Lte("nextAttemptAt", MongoFilter.Date(now));
        return MongoStore.RunAsync<IReadOnlyList<WebhookDelivery>>(async within =>
        {
            var taken = new List<WebhookDelivery>();
            if (limit <= 0)
                return taken;
            var found = await deliveries.Collection.Find(due).Sort("{ nextAttemptAt: 1, _id: 1 }").Limit(limit).ToListAsync(within);
            foreach (var delivery in found.Select(MongoRecord.Read<WebhookDelivery>))
            {
                try
                {
                    taken.Add(await deliveries.UpdateAsync(delivery with { NextAttemptAt = heldUntil }, delivery.Revision, within));
                }
                catch (Exception gone) when (gone is ConflictException or NotFoundException)
                {
                    // Another process was sooner, or its webhook was deleted.
                }
            }
            return taken;
        }, cancellation);
    }

    private static string[] KeyOf(WebhookDelivery delivery) => [MongoFilter.Part(delivery.CreatedAt), delivery.Id.Value];
}
