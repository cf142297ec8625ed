using System.Globalization;
using System.Text.Json;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;
using Microsoft.Data.Sqlite;

namespace FactCheck.Storage.Sqlite;

internal sealed class SqliteClaimWatchStore(SqliteDatabase database, TimeProvider time) : IClaimWatchStore
{
    private const string Table = "claim_watches";
    private const string PositionName = "claim-watches";
    private const int MostWords = 500;

    private static readonly RecordTable<ClaimWatch> Watches = new(new RecordColumns<ClaimWatch>
    {
        Table = Table,
        Kind = "claim watch",
        Id = watch => watch.Id.Value,
        Workspace = watch => watch.Workspace.Value,
        Revision = watch => watch.Revision,
        Announced = _ => true, // nobody hears of it
        With = (watch, revision, _) => watch with { Revision = revision },
        Others =
        [
            ("added_at", watch => watch.AddedAt.ToUnixTimeMilliseconds()),
            ("due_at", watch => watch.DueAt?.ToUnixTimeMilliseconds()),
            ("taken_until", watch => watch.TakenUntil?.ToUnixTimeMilliseconds()),
        ],
    });

    public Task<ClaimWatch> AddAsync(ClaimWatch watch, CancellationToken cancellation) =>
        database.WriteAsync("insert", Table, connection =>
        {
            if (!Watches.Insert(connection, watch, time.Now()))
                return Watches.Get(connection, watch.Workspace.Value, watch.Id.Value);
            AddWords(connection, watch);
            return watch;
        }, cancellation);

    public Task<ClaimWatch> GetAsync(WorkspaceId workspace, ClaimId id, CancellationToken cancellation) =>
        database.ReadAsync("get", Table, connection => Watches.Get(connection, workspace.Value, id.Value), cancellation);

    public Task<ClaimWatch> UpdateAsync(ClaimWatch watch, long expectedRevision, CancellationToken cancellation) =>
        database.WriteAsync("update", Table, connection =>
        {
            var before = Watches.Get(connection, watch.Workspace.Value, watch.Id.Value);
            var updated = Watches.Update(connection, watch, expectedRevision, time.Now());
            if (!before.Words.SequenceEqual(watch.Words))
            {
                ForEachWord(connection, before, "DELETE FROM claim_watch_words WHERE workspace = @workspace AND word = @word AND id = @id");
                AddWords(connection, watch);
            }
            return updated;
        }, cancellation);

    public Task<IReadOnlyList<ClaimWatch>> ListDueAsync(DateTimeOffset now, int limit, CancellationToken cancellation) =>
        database.ReadAsync("list-due", Table, connection => Watches.First(connection,
            new SqlFilter(Table, "due_at, id").Add("due_at <= @now AND (taken_until IS NULL OR taken_until <= @now)",
                new SqlValue("@now", now.ToUnixTimeMilliseconds())), limit), cancellation);

    public Task<IReadOnlyList<ClaimWatch>> FindAsync(
        WorkspaceId workspace, IReadOnlyCollection<string> words, int atLeast, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<ClaimWatch>>("find", Table, connection =>
            [.. Shared(connection, workspace, words, atLeast, limit).Select(id => Watches.Get(connection, workspace.Value, id))], cancellation);

    private static List<string> Shared(SqliteConnection connection, WorkspaceId workspace, IReadOnlyCollection<string> words, int atLeast, int limit) =>
        connection.Query(row => row.GetString(0),
            "SELECT id FROM claim_watch_words WHERE workspace = @workspace AND word IN (SELECT value FROM json_each(@words)) "
            + "GROUP BY id HAVING COUNT(*) >= @least ORDER BY COUNT(*) DESC, id LIMIT @limit",
            new SqlValue("@workspace", workspace.Value), new SqlValue("@words", JsonSerializer.Serialize(words.Distinct(StringComparer.Ordinal).Take(MostWords))),
            new SqlValue("@least", Math.Max(atLeast, 1)), new SqlValue("@limit", Math.Max(limit, 0)));

    public Task<Page<ClaimWatch>> ListAsync(WorkspaceId workspace, PageRequest page, CancellationToken cancellation)
    {
        var query = $"claim-watches {workspace.Value}";
        var filter = SqlFilter.NewestFirst(Table, "added_at").AddEquals("workspace", workspace.Value);
        if (PageToken.Decode(query, page.Token, 2) is [var addedAt, var id])
            filter.AddAfter(addedAt, id);
        return database.ReadAsync("list", Table, connection => Watches.List(connection, filter, page, query, KeyOf), cancellation);
    }

    public Task<long> GetPositionAsync(CancellationToken cancellation) =>
        database.ReadAsync("get", "positions", connection => connection.Number(
            "SELECT position FROM positions WHERE name = @name", new SqlValue("@name", PositionName)), cancellation);

    public Task AdvanceAsync(long position, CancellationToken cancellation) =>
        database.WriteAsync("update", "positions", connection => connection.Execute(
            "INSERT INTO positions (name, position) VALUES (@name, @position) ON CONFLICT (name) DO UPDATE SET position = MAX(position, @position)",
            new SqlValue("@name", PositionName), new SqlValue("@position", position)), cancellation);

    private static void AddWords(SqliteConnection connection, ClaimWatch watch) => ForEachWord(connection, watch,
        "INSERT INTO claim_watch_words (workspace, word, id) VALUES (@workspace, @word, @id) ON CONFLICT DO NOTHING");

    private static void ForEachWord(SqliteConnection connection, ClaimWatch watch, string sql)
    {
        foreach (var word in watch.Words)
            connection.Execute(sql, new SqlValue("@workspace", watch.Workspace.Value), new SqlValue("@word", word), new SqlValue("@id", watch.Id.Value));
    }

    private static string[] KeyOf(ClaimWatch watch) =>
        [watch.AddedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), watch.Id.Value];
}
