using System.Globalization;
using System.Text.Json;
using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Time;

namespace FactCheck.Storage.Sqlite;

internal sealed class SqliteClaimStore(SqliteDatabase database, TimeProvider time) : IClaimStore
{
    private const string Table = "claims";

    private static readonly RecordTable<Claim> Claims = new(ClaimColumns.All);
    private static readonly WordTable Words = new("claim_words");

    public Task<IReadOnlyList<Claim>> AddAsync(Extraction extraction, IReadOnlyList<Claim> claims, CancellationToken cancellation)
    {
        if (claims.Any(claim => claim.DocumentId != extraction.DocumentId || claim.Workspace != extraction.Workspace))
            throw new ArgumentException("A claim belongs to another document or workspace than the extraction.", nameof(claims));
        if (claims.Select(claim => claim.Id).Distinct().Count() != claims.Count)
            throw new ArgumentException("Two claims have the same id.", nameof(claims));
        return database.WriteAsync<IReadOnlyList<Claim>>("insert", Table, connection =>
        {
            var now = time.Now();
            foreach (var claim in claims)
            {
                if (Claims.Insert(connection, claim, now))
                    Words.Add(connection, claim.Workspace.Value, claim.Id.Value, claim.Reading.NormalizedText);
            }
            connection.Execute(
                "INSERT INTO extractions (document_id, workspace, schema_version, record) VALUES (@id, @workspace, @version, @record) "
                + "ON CONFLICT (document_id) DO NOTHING",
                new SqlValue("@id", extraction.DocumentId.Value), new SqlValue("@workspace", extraction.Workspace.Value),
                new SqlValue("@version", RecordJson.SchemaVersion), new SqlValue("@record", RecordJson.Write(extraction)));
            return claims.Select(claim => Claims.Get(connection, claim.Workspace.Value, claim.Id.Value)).ToList();
        }, cancellation);
    }

    public Task<Claim> GetAsync(WorkspaceId workspace, ClaimId id, CancellationToken cancellation) =>
        database.ReadAsync("get", Table, connection => Claims.Get(connection, workspace.Value, id.Value), cancellation);

    public Task<Page<Claim>> ListAsync(ClaimQuery query, PageRequest page, CancellationToken cancellation)
    {
        var text = JsonSerializer.Serialize(query);
        var filter = ClaimColumns.Filter(query);
        if (query.DocumentId is null)
        {
            if (PageToken.Decode(text, page.Token, 2) is [var extractedAt, var id])
                filter.AddNewestFirst("extracted_at", SqlFilter.Number(extractedAt), id);
            return database.ReadAsync("list", Table, connection =>
                Claims.List(connection, filter, "extracted_at DESC, id", page, text, TimeKeyOf), cancellation);
        }
        if (PageToken.Decode(text, page.Token, 2) is [var start, var after])
            filter.Add("(start, id) > (@start, @after)", new SqlValue("@start", SqlFilter.Number(start)), new SqlValue("@after", after));
        return database.ReadAsync("list", Table, connection =>
            Claims.List(connection, filter, "start, id", page, text, PlaceKeyOf), cancellation);
    }

    public Task<Claim> UpdateAsync(Claim claim, long expectedRevision, CancellationToken cancellation) =>
        database.WriteAsync("update", Table, connection =>
        {
            var before = Claims.Get(connection, claim.Workspace.Value, claim.Id.Value);
            var updated = Claims.Update(connection, claim, expectedRevision, time.Now());
            if (before.Reading.NormalizedText != claim.Reading.NormalizedText)
                Words.Replace(connection, claim.Workspace.Value, claim.Id.Value, claim.Reading.NormalizedText);
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

    private static string[] TimeKeyOf(Claim claim) =>
        [claim.ExtractedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), claim.Id.Value];

    private static string[] PlaceKeyOf(Claim claim) =>
        [claim.Reading.Span.Start.ToString(CultureInfo.InvariantCulture), claim.Id.Value];
}
