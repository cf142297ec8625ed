using System.Globalization;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Time;
using FactCheck.Core.Webhooks;

namespace FactCheck.Storage.Sqlite;

internal sealed class SqliteWebhookStore(SqliteDatabase database, TimeProvider time) : IWebhookStore
{
    private const string Table = "webhooks";

    private static readonly RecordTable<Webhook> Webhooks = new(new RecordColumns<Webhook>
    {
        Table = Table,
        Kind = "webhook",
        Id = webhook => webhook.Id.Value,
        Workspace = webhook => webhook.Workspace.Value,
        Revision = webhook => webhook.Revision,
        Announced = _ => true, // nothing is announced of a webhook
        With = (webhook, revision, _) => webhook with { Revision = revision },
        Others =
        [
            ("state", webhook => webhook.State.ToString()),
            ("created_at", webhook => webhook.CreatedAt.ToUnixTimeMilliseconds()),
        ],
    });

    public Task<Webhook> AddAsync(Webhook webhook, CancellationToken cancellation) =>
        database.WriteAsync("insert", Table, connection => Webhooks.Add(connection, webhook, time.Now()), cancellation);

    public Task<Webhook> GetAsync(WorkspaceId workspace, WebhookId id, CancellationToken cancellation) =>
        database.ReadAsync("get", Table, connection => Webhooks.Get(connection, workspace.Value, id.Value), cancellation);

    public Task<Page<Webhook>> ListAsync(WorkspaceId workspace, WebhookState? state, PageRequest page, CancellationToken cancellation)
    {
        var text = $"webhooks {workspace} {state}";
        var filter = SqlFilter.NewestFirst(Table, "created_at").AddEquals("workspace", workspace.Value).AddEquals("state", state?.ToString());
        if (PageToken.Decode(text, page.Token, 2) is [var createdAt, var id])
            filter.AddAfter(createdAt, id);
        return database.ReadAsync("list", Table, connection => Webhooks.List(connection, filter, page, text, KeyOf), cancellation);
    }

    public Task<Webhook> UpdateAsync(Webhook webhook, long expectedRevision, CancellationToken cancellation) =>
        database.WriteAsync("update", Table, connection => Webhooks.Update(connection, webhook, expectedRevision, time.Now()), cancellation);

    public Task DeleteAsync(WorkspaceId workspace, WebhookId id, CancellationToken cancellation) =>
        database.WriteAsync("delete", Table, connection =>
        {
            SqlValue[] values = [new("@workspace", workspace.Value), new("@id", id.Value)];
            connection.Execute("DELETE FROM webhook_deliveries WHERE workspace = @workspace AND webhook_id = @id", values);
            return connection.Execute("DELETE FROM webhooks WHERE workspace = @workspace AND id = @id", values);
        }, cancellation);

    private static string[] KeyOf(Webhook webhook) =>
        [webhook.CreatedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), webhook.Id.Value];
}
