using System.Globalization;
using System.Text.Json;
using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Time;
using Microsoft.Data.Sqlite;

namespace FactCheck.Storage.Sqlite;

internal sealed class SqliteClaimStore(SqliteDatabase database, TimeProvider time) : IClaimStore
{
    private const string Table = "claims";

    private static readonly RecordTable<Claim> Claims = new(ClaimColumns.All);
    private static readonly WordTable Words = new("claim_words");
    private const int ExaminedOfKey = 50;

    public Task<IReadOnlyList<Claim>> AddAsync(Extraction extraction, IReadOnlyList<Claim> claims, CancellationToken cancellation)
    {
        if (claims.Any(claim => claim.DocumentId != extraction.DocumentId || claim.Workspace != extraction.Workspace))
            throw new ArgumentException("A claim belongs to another document or workspace than the extraction.", nameof(claims));
        if (claims.Select(claim => claim.Id).Distinct().Count() != claims.Count)
            throw new ArgumentException("Two claims have the same id.", nameof(claims));
        return database.WriteAsync<IReadOnlyList<Claim>>("insert", Table, connection =>
        {
            var now = time.Now();
            var stored = claims.Select(claim => Add(connection, claim, now)).ToList();
            connection.Execute(
                "INSERT INTO extractions (document_id, workspace, schema_version, record) VALUES (@id, @workspace, @version, @record) "
                + "ON CONFLICT (document_id) DO NOTHING",
                new SqlValue("@id", extraction.DocumentId.Value), new SqlValue("@workspace", extraction.Workspace.Value),
                new SqlValue("@version", RecordJson.SchemaVersion), new SqlValue("@record", RecordJson.Write(extraction)));
            return stored;
        }, cancellation);
    }

    public Task<Claim> GetAsync(WorkspaceId workspace, ClaimId id, CancellationToken cancellation) =>
        database.ReadAsync("get", Table, connection => Claims.Get(connection, workspace.Value, id.Value), cancellation);

    public Task<Page<Claim>> ListAsync(ClaimQuery query, PageRequest page, CancellationToken cancellation)
    {
        var text = JsonSerializer.Serialize(query);
        var key = PageToken.Decode(text, page.Token, 2);
        return database.ReadAsync("list", Table, connection => query.DocumentId is null
            ? Claims.List(connection, ByTime(connection, query, key), page, text, TimeKeyOf)
            : Claims.List(connection, ByPlace(query, key), page, text, PlaceKeyOf), cancellation);
    }

    public Task<IReadOnlyList<Claim>> FindByKeysAsync(WorkspaceId workspace, IReadOnlyCollection<string> keys, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<Claim>>("find-by-keys", Table, connection =>
        {
            var shared = new Dictionary<string, (int Keys, long At)>(StringComparer.Ordinal);
            foreach (var key in keys.Distinct(StringComparer.Ordinal))
                foreach (var (at, id) in connection.Query(row => (row.GetInt64(0), row.GetString(1)),
                    $"SELECT at, id FROM claim_keys WHERE workspace = @workspace AND key = @key ORDER BY at DESC, id LIMIT {ExaminedOfKey}",
                    new SqlValue("@workspace", workspace.Value), new SqlValue("@key", key)))
                    shared[id] = (shared.GetValueOrDefault(id).Keys + 1, at);
            return [.. shared.OrderByDescending(one => one.Value.Keys).ThenByDescending(one => one.Value.At).ThenBy(one => one.Key, StringComparer.Ordinal)
                .Take(limit).Select(one => Claims.Get(connection, workspace.Value, one.Key))];
        }, cancellation);

    public Task<Claim> UpdateAsync(Claim claim, long expectedRevision, CancellationToken cancellation) =>
        database.WriteAsync("update", Table, connection =>
        {
            var before = Claims.Get(connection, claim.Workspace.Value, claim.Id.Value);
            var updated = Claims.Update(connection, claim, expectedRevision, time.Now());
            if (before.Reading.NormalizedText != claim.Reading.NormalizedText || before.ExtractedAt != claim.ExtractedAt)
            {
                Words.Remove(connection, before.Workspace.Value, Milliseconds(before), before.Id.Value, before.Reading.NormalizedText);
                Words.Add(connection, claim.Workspace.Value, Milliseconds(claim), claim.Id.Value, claim.Reading.NormalizedText);
            }
            if (!before.MatchKeys.SequenceEqual(claim.MatchKeys) || before.ExtractedAt != claim.ExtractedAt)
            {
                RemoveKeys(connection, before);
                AddKeys(connection, claim);
            }
            return updated;
        }, cancellation);

    public Task<ExtractionProgress> GetProgressAsync(WorkspaceId workspace, DocumentId document, CancellationToken cancellation) =>
        database.ReadAsync("get-progress", "extractions", connection =>
        {
            // The extraction first: once it is stored, so are all the claims counted after it.
            SqlValue[] values = [new("@workspace", workspace.Value), new("@document", document.Value)];
            var extraction = connection.Query(row => RecordJson.Read<Extraction>(row.GetString(0)),
                "SELECT record FROM extractions WHERE workspace = @workspace AND document_id = @document", values).SingleOrDefault();
            var counts = connection.Query(row => (State: Enum.Parse<ClaimState>(row.GetString(0)), Count: row.GetInt32(1)),
                "SELECT state, COUNT(*) FROM claims WHERE workspace = @workspace AND document_id = @document AND is_check_worthy = 1 GROUP BY state",
                values);
            return new ExtractionProgress(extraction, counts.ToDictionary(count => count.State, count => count.Count));
        }, cancellation);

    public Task<int> CountDetectedAsync(int limit, CancellationToken cancellation) =>
        database.ReadAsync("count", Table, connection => (int)connection.Number(
            "SELECT COUNT(*) FROM (SELECT 1 FROM claims WHERE state = 'Detected' AND is_check_worthy = 1 LIMIT @limit)",
            new SqlValue("@limit", Math.Max(limit, 0))), cancellation);

    public Task<IReadOnlyList<Claim>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<Claim>>("list-unannounced", Table, connection =>
            Claims.ListUnannounced(connection, changedBefore, limit), cancellation);

    public Task MarkAnnouncedAsync(IReadOnlyCollection<Claim> records, CancellationToken cancellation) =>
        database.WriteAsync("mark-announced", Table, connection => Claims.MarkAnnounced(connection, records), cancellation);

    public Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation) =>
        database.WriteAsync("reopen", Table, connection =>
            Claims.Reopen(connection, "is_check_worthy = 1 AND state IN ('Detected', 'Verified')", since), cancellation);

    private static Claim Add(SqliteConnection connection, Claim claim, DateTimeOffset now)
    {
        if (!Claims.Insert(connection, claim, now))
            return Claims.Get(connection, claim.Workspace.Value, claim.Id.Value);
        Words.Add(connection, claim.Workspace.Value, Milliseconds(claim), claim.Id.Value, claim.Reading.NormalizedText);
        AddKeys(connection, claim);
        return claim;
    }

    private static void AddKeys(SqliteConnection connection, Claim claim) =>
        ForEachKey(connection, claim, "INSERT INTO claim_keys (workspace, key, at, id) VALUES (@workspace, @key, @at, @id)");

    private static void RemoveKeys(SqliteConnection connection, Claim claim) =>
        ForEachKey(connection, claim, "DELETE FROM claim_keys WHERE workspace = @workspace AND key = @key AND at = @at AND id = @id");

    private static void ForEachKey(SqliteConnection connection, Claim claim, string sql)
    {
        foreach (var key in claim.MatchKeys.Distinct(StringComparer.Ordinal))
            connection.Execute(sql, new SqlValue("@workspace", claim.Workspace.Value), new SqlValue("@key", key),
                new SqlValue("@at", Milliseconds(claim)), new SqlValue("@id", claim.Id.Value));
    }

    private static SqlFilter ByTime(SqliteConnection connection, ClaimQuery query, string[]? key)
    {
        var filter = SqlFilter.NewestFirst(Table, "extracted_at");
        ClaimColumns.Restrict(filter, query);
        Words.Narrow(filter, connection, query.Workspace.Value, SearchWords.Of(query.Text));
        return key is [var extractedAt, var id] ? filter.AddAfter(extractedAt, id) : filter;
    }

    private static SqlFilter ByPlace(ClaimQuery query, string[]? key)
    {
        var filter = new SqlFilter(Table, "start, id");
        ClaimColumns.Restrict(filter, query);
        filter.AddWords(SearchWords.Of(query.Text));
        return key is [var start, var id]
            ? filter.Add("(start, id) > (@start, @after)", new SqlValue("@start", SqlFilter.Number(start)), new SqlValue("@after", id))
            : filter;
    }

    private static long Milliseconds(Claim claim) => claim.ExtractedAt.ToUnixTimeMilliseconds();

    private static string[] TimeKeyOf(Claim claim) => [Milliseconds(claim).ToString(CultureInfo.InvariantCulture), claim.Id.Value];

    private static string[] PlaceKeyOf(Claim claim) =>
        [claim.Reading.Span.Start.ToString(CultureInfo.InvariantCulture), claim.Id.Value];
}
