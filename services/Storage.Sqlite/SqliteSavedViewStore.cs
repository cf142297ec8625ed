using System.Text.Json;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Review;

namespace FactCheck.Storage.Sqlite;

internal sealed class SqliteSavedViewStore(SqliteDatabase database) : ISavedViewStore
{
    private const string Table = "saved_views";

    public Task SaveAsync(SavedView view, CancellationToken cancellation) => database.WriteAsync("upsert", Table, connection => connection.Execute(
        "INSERT INTO saved_views (workspace, owner, name, query, saved_at, schema_version) VALUES (@workspace, @owner, @name, @query, @at, @version) "
        + "ON CONFLICT (workspace, owner, name) DO UPDATE SET query = @query, saved_at = @at, schema_version = @version",
        new SqlValue("@workspace", view.Workspace.Value), new SqlValue("@owner", view.Owner), new SqlValue("@name", view.Name),
        new SqlValue("@query", view.Query), new SqlValue("@at", view.SavedAt.ToUnixTimeMilliseconds()),
        new SqlValue("@version", RecordJson.SchemaVersion)), cancellation);

    public Task<Page<SavedView>> ListAsync(WorkspaceId workspace, string owner, PageRequest page, CancellationToken cancellation)
    {
        var text = JsonSerializer.Serialize(new[] { workspace.Value, owner });
        var filter = new SqlFilter(Table, "name").AddEquals("workspace", workspace.Value).AddEquals("owner", owner);
        if (PageToken.Decode(text, page.Token, 1) is [var after])
            filter.Add("name > @after", new SqlValue("@after", after));
        return database.ReadAsync("list", Table, connection => connection.Query(
            row => new SavedView(workspace, owner, row.GetString(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))),
            $"SELECT name, query, saved_at {filter.Sql} ORDER BY {filter.Order} LIMIT @limit",
            [.. filter.Values, new SqlValue("@limit", page.EffectiveSize + 1)]).ToPage(page.EffectiveSize, text, view => [view.Name]), cancellation);
    }

    public Task<Page<SavedView>> ListAsync(WorkspaceId workspace, PageRequest page, CancellationToken cancellation)
    {
        var text = $"views {workspace.Value}";
        var filter = new SqlFilter(Table, "owner, name").AddEquals("workspace", workspace.Value);
        if (PageToken.Decode(text, page.Token, 2) is [var owner, var name])
            filter.Add("(owner, name) > (@owner, @after)", new SqlValue("@owner", owner), new SqlValue("@after", name));
        return database.ReadAsync("list", Table, connection => connection.Query(
            row => new SavedView(workspace, row.GetString(0), row.GetString(1), row.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3))),
            $"SELECT owner, name, query, saved_at {filter.Sql} ORDER BY {filter.Order} LIMIT @limit",
            [.. filter.Values, new SqlValue("@limit", page.EffectiveSize + 1)]).ToPage(page.EffectiveSize, text, view => [view.Owner, view.Name]), cancellation);
    }

    public Task DeleteAsync(WorkspaceId workspace, string owner, string name, CancellationToken cancellation) =>
        database.WriteAsync("delete", Table, connection => connection.Execute(
            "DELETE FROM saved_views WHERE workspace = @workspace AND owner = @owner AND name = @name",
            new SqlValue("@workspace", workspace.Value), new SqlValue("@owner", owner), new SqlValue("@name", name)), cancellation);
}
