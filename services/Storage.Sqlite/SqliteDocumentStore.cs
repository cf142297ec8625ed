using System.Globalization;
using System.Text.Json;
using FactCheck.Core.Documents;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Time;

namespace FactCheck.Storage.Sqlite;

internal sealed class SqliteDocumentStore(SqliteDatabase database, TimeProvider time) : IDocumentStore
{
    private const string Table = "documents";

    // One for each word of a fingerprint; near copies have the same word at the same place.
    private static readonly string[] NearColumns = [.. Enumerable.Range(1, DocumentFingerprint.MaxWords).Select(i => $"near{i}")];

    private static readonly RecordTable<Document> Documents = new(new RecordColumns<Document>
    {
        Table = Table,
        Kind = "document",
        Id = document => document.Id.Value,
        Workspace = document => document.Workspace.Value,
        Revision = document => document.Revision,
        Announced = document => document.Announced,
        With = (document, revision, announced) => document with { Revision = revision, Announced = announced },
        Others =
        [
            ("state", document => document.State.ToString()),
            ("url", document => document.Url),
            ("publisher", document => document.Publisher),
            ("ingested_at", document => document.IngestedAt.ToUnixTimeMilliseconds()),
            .. NearColumns.Select((name, i) => (name, (Func<Document, object?>)(document => DocumentFingerprint.Words(document.Fingerprint).ElementAtOrDefault(i)))),
        ],
    });

    public Task<Document> AddAsync(Document document, CancellationToken cancellation) =>
        database.WriteAsync("insert", Table, connection =>
            Documents.Add(connection, document, time.Now()), cancellation);

    public Task<Document> GetAsync(WorkspaceId workspace, DocumentId id, CancellationToken cancellation) =>
        database.ReadAsync("get", Table, connection => Documents.Get(connection, workspace.Value, id.Value), cancellation);

    public Task<Page<Document>> ListAsync(DocumentQuery query, PageRequest page, CancellationToken cancellation)
    {
        var text = JsonSerializer.Serialize(query);
        var filter = SqlFilter.NewestFirst(Table, "ingested_at")
            .AddEquals("workspace", query.Workspace.Value)
            .AddEquals("state", query.State?.ToString())
            .AddEquals("publisher", query.Publisher)
            .AddEquals("url", query.Url);
        if (PageToken.Decode(text, page.Token, 2) is [var ingestedAt, var id])
            filter.AddAfter(ingestedAt, id);
        return database.ReadAsync("list", Table, connection =>
            Documents.List(connection, filter, page, text, KeyOf), cancellation);
    }

    public Task<IReadOnlyList<Document>> ListNearAsync(WorkspaceId workspace, string fingerprint, int limit, CancellationToken cancellation)
    {
        var words = DocumentFingerprint.Words(fingerprint);
        var filter = SqlFilter.NewestFirst(Table, "ingested_at").AddEquals("workspace", workspace.Value);
        // Each column has an index of its own, which an OR reads one after the other.
        filter.Add(words.Count == 0 ? "0" : $"({string.Join(" OR ", words.Select((_, i) => $"{NearColumns[i]} = @{NearColumns[i]}"))})",
            [.. words.Select((word, i) => new SqlValue($"@{NearColumns[i]}", word))]);
        return database.ReadAsync("list-near", Table, connection => Documents.First(connection, filter, limit), cancellation);
    }

    public Task<Document> UpdateAsync(Document document, long expectedRevision, CancellationToken cancellation) =>
        database.WriteAsync("update", Table, connection =>
            Documents.Update(connection, document, expectedRevision, time.Now()), cancellation);

    public Task<int> CountIngestedAsync(int limit, CancellationToken cancellation) =>
        database.ReadAsync("count", Table, connection => (int)connection.Number(
            "SELECT COUNT(*) FROM (SELECT 1 FROM documents WHERE state = 'Ingested' LIMIT @limit)",
            new SqlValue("@limit", Math.Max(limit, 0))), cancellation);

    public Task<IReadOnlyList<Document>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<Document>>("list-unannounced", Table, connection =>
            Documents.ListUnannounced(connection, changedBefore, limit), cancellation);

    public Task MarkAnnouncedAsync(IReadOnlyCollection<Document> records, CancellationToken cancellation) =>
        database.WriteAsync("mark-announced", Table, connection => Documents.MarkAnnounced(connection, records), cancellation);

    // Whether the passages of a document read since then are indexed can't be told from its state.
    public Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation) =>
        database.WriteAsync("reopen", Table, connection =>
            Documents.Reopen(connection, "state = 'Ingested' OR changed_at > @since", since), cancellation);

    private static string[] KeyOf(Document document) =>
        [document.IngestedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), document.Id.Value];
}
