using System.Globalization;
using System.Text.Json;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Time;
using FactCheck.Core.Webhooks;

namespace FactCheck.Storage.Sqlite;

internal sealed class SqliteWebhookDeliveryStore(SqliteDatabase database, TimeProvider time) : IWebhookDeliveryStore
{
    private const string Table = "webhook_deliveries";

    private static readonly RecordTable<WebhookDelivery> Deliveries = new(new RecordColumns<WebhookDelivery>
    {
        Table = Table,
        Kind = "webhook delivery",
        Id = delivery => delivery.Id.Value,
        Workspace = delivery => delivery.Workspace.Value,
        Revision = delivery => delivery.Revision,
        Announced = _ => true, // nothing is announced of a delivery
        With = (delivery, revision, _) => delivery with { Revision = revision },
        Others =
        [
            ("webhook_id", delivery => delivery.WebhookId.Value),
            ("publication_id", delivery => delivery.PublicationId.Value),
            ("state", delivery => delivery.State.ToString()),
            ("next_attempt_at", delivery => delivery.NextAttemptAt.ToUnixTimeMilliseconds()),
            ("created_at", delivery => delivery.CreatedAt.ToUnixTimeMilliseconds()),
        ],
    });

    public Task<WebhookDelivery> AddAsync(WebhookDelivery delivery, CancellationToken cancellation) =>
        database.WriteAsync("insert", Table, connection => Deliveries.Add(connection, delivery, time.Now()), cancellation);

    public Task<WebhookDelivery> GetAsync(WorkspaceId workspace, WebhookDeliveryId id, CancellationToken cancellation) =>
        database.ReadAsync("get", Table, connection => Deliveries.Get(connection, workspace.Value, id.Value), cancellation);

    public Task<Page<WebhookDelivery>> ListAsync(WebhookDeliveryQuery query, PageRequest page, CancellationToken cancellation)
    {
        var text = JsonSerializer.Serialize(query);
        var filter = SqlFilter.NewestFirst(Table, "created_at")
            .AddEquals("workspace", query.Workspace.Value)
            .AddEquals("webhook_id", query.WebhookId?.Value)
            .AddEquals("publication_id", query.PublicationId?.Value)
            .AddEquals("state", query.State?.ToString());
        if (PageToken.Decode(text, page.Token, 2) is [var createdAt, var id])
            filter.AddAfter(createdAt, id);
        return database.ReadAsync("list", Table, connection => Deliveries.List(connection, filter, page, text, KeyOf), cancellation);
    }

    public Task<WebhookDelivery> UpdateAsync(WebhookDelivery delivery, long expectedRevision, CancellationToken cancellation) =>
        database.WriteAsync("update", Table, connection => Deliveries.Update(connection, delivery, expectedRevision, time.Now()), cancellation);

    public async Task<IReadOnlyList<WebhookDelivery>> TakeDueAsync(DateTimeOffset now, DateTimeOffset heldUntil, int limit, CancellationToken cancellation)
    {
        var due = new SqlFilter(Table, "next_attempt_at, id")
            .Add("state = 'Pending' AND next_attempt_at <= @now", new SqlValue("@now", now.ToUnixTimeMilliseconds()));
        // Looked for without the writer's turn: mostly nothing is due.
        var found = await database.ReadAsync("list-due", Table, connection => Deliveries.First(connection, due, limit), cancellation);
        return found.Count == 0 ? found : await database.WriteAsync<IReadOnlyList<WebhookDelivery>>("take-due", Table, connection =>
        [
            .. Deliveries.First(connection, due, limit)
                .Select(delivery => Deliveries.Update(connection, delivery with { NextAttemptAt = heldUntil }, delivery.Revision, time.Now())),
        ], cancellation);
    }

    private static string[] KeyOf(WebhookDelivery delivery) =>
        [delivery.CreatedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), delivery.Id.Value];
}
