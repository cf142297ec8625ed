using System.Text.Json;
using FactCheck.Core.Documents;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using MongoDB.Driver;

namespace FactCheck.Storage.MongoDB;

internal sealed class MongoDocumentStore(MongoStore store, TimeProvider time) : IDocumentStore
{
    private readonly RecordCollection<Document> documents = new(store, new RecordShape<Document>
    {
        Collection = "documents",
        Kind = "document",
        Id = document => document.Id.Value,
        Workspace = document => document.Workspace.Value,
        Revision = document => document.Revision,
        WithRevision = (document, revision) => document with { Revision = revision },
        Words = document => Near(document.Fingerprint),
    }, time);

    public Task<Document> AddAsync(Document document, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => documents.AddAsync(document, within), cancellation);

    public Task<Document> GetAsync(WorkspaceId workspace, DocumentId id, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => documents.GetAsync(workspace.Value, id.Value, within), cancellation);

    public Task<Page<Document>> ListAsync(DocumentQuery query, PageRequest page, CancellationToken cancellation)
    {
        var text = JsonSerializer.Serialize(query);
        var filter = new MongoFilter()
            .AddEquals("workspace", query.Workspace.Value)
            .AddEquals("state", query.State?.ToString())
            .AddEquals("publisher", query.Publisher)
            .AddEquals("url", query.Url);
        if (PageToken.Decode(text, page.Token, 2) is [var ingestedAt, var id])
            filter.AddNewestFirst("ingestedAt", ingestedAt, id);
        return MongoStore.RunAsync(within =>
            documents.ListAsync(filter, "{ ingestedAt: -1, _id: 1 }", page, text, KeyOf, within), cancellation);
    }

    public Task<IReadOnlyList<Document>> ListNearAsync(WorkspaceId workspace, string fingerprint, int limit, CancellationToken cancellation) =>
        MongoStore.RunAsync<IReadOnlyList<Document>>(async within =>
        {
            var words = Near(fingerprint);
            if (words.Count == 0 || limit <= 0)
                return [];
            var filter = MongoFilter.Where.Eq("workspace", workspace.Value) & MongoFilter.Where.In("words", words);
            var found = await documents.Collection.Find(filter).Sort("{ ingestedAt: -1, _id: 1 }").Limit(limit).ToListAsync(within);
            return found.ConvertAll(MongoRecord.Read<Document>);
        }, cancellation);

    public Task<Document> UpdateAsync(Document document, long expectedRevision, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => documents.UpdateAsync(document, expectedRevision, within), cancellation);

    public Task<int> CountIngestedAsync(int limit, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => documents.CountAsync(MongoFilter.Where.Eq("state", nameof(DocumentState.Ingested)), limit, within), cancellation);

    public Task<IReadOnlyList<Document>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => documents.ListUnannouncedAsync(changedBefore, limit, within), cancellation);

    public Task MarkAnnouncedAsync(IReadOnlyCollection<Document> records, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => documents.MarkAnnouncedAsync(records, within), cancellation);

    // Whether the passages of a document read since then are indexed can't be told from its state.
    public Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation) => MongoStore.RunAsync(within => documents.ReopenAsync(
        MongoFilter.Where.Eq("state", nameof(DocumentState.Ingested)) | MongoFilter.Where.Gt("changedAt", MongoFilter.Date(since)),
        within), cancellation);

    // Near copies have the same word at the same place.
    private static IReadOnlyList<string> Near(string? fingerprint) => [.. DocumentFingerprint.Words(fingerprint).Select((word, i) => $"{i} {word}")];

    private static string[] KeyOf(Document document) => [MongoFilter.Part(document.IngestedAt), document.Id.Value];
}
