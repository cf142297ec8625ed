using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Webhooks;

namespace FactCheck.Storage.MongoDB;

internal sealed class MongoWebhookStore(MongoStore store, TimeProvider time) : IWebhookStore
{
    private readonly RecordCollection<Webhook> webhooks = new(store, new RecordShape<Webhook>
    {
        Collection = "webhooks",
        Kind = "webhook",
        Id = webhook => webhook.Id.Value,
        Workspace = webhook => webhook.Workspace.Value,
        Revision = webhook => webhook.Revision,
        WithRevision = (webhook, revision) => webhook with { Revision = revision },
    }, time);

    public Task<Webhook> AddAsync(Webhook webhook, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => webhooks.AddAsync(webhook, within), cancellation);

    public Task<Webhook> GetAsync(WorkspaceId workspace, WebhookId id, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => webhooks.GetAsync(workspace.Value, id.Value, within), cancellation);

    public Task<Page<Webhook>> ListAsync(WorkspaceId workspace, WebhookState? state, PageRequest page, CancellationToken cancellation)
    {
        var text = $"webhooks {workspace} {state}";
        var filter = new MongoFilter().AddEquals("workspace", workspace.Value).AddEquals("state", state?.ToString());
        if (PageToken.Decode(text, page.Token, 2) is [var createdAt, var id])
            filter.AddNewestFirst("createdAt", createdAt, id);
        return MongoStore.RunAsync(within => webhooks.ListAsync(filter, "{ createdAt: -1, _id: 1 }", page, text, KeyOf, within), cancellation);
    }

    public Task<Webhook> UpdateAsync(Webhook webhook, long expectedRevision, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => webhooks.UpdateAsync(webhook, expectedRevision, within), cancellation);

    public Task DeleteAsync(WorkspaceId workspace, WebhookId id, CancellationToken cancellation) => MongoStore.RunAsync(async within =>
    {
        // The deliveries first: what is left of a call cut short is found by the webhook, which is repeated.
        var inWorkspace = MongoFilter.Where.Eq("workspace", workspace.Value);
        await store.Collection("webhookDeliveries").DeleteManyAsync(inWorkspace & MongoFilter.Where.Eq("webhookId", id.Value), within);
        return await webhooks.Collection.DeleteOneAsync(inWorkspace & MongoFilter.Where.Eq("_id", id.Value), within);
    }, cancellation);

    private static string[] KeyOf(Webhook webhook) => [MongoFilter.Part(webhook.CreatedAt), webhook.Id.Value];
}
