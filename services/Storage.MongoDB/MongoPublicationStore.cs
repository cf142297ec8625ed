using System.Text.Json;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Publishing;
using MongoDB.Bson;

namespace FactCheck.Storage.MongoDB;

internal sealed class MongoPublicationStore(MongoStore store, TimeProvider time) : IPublicationStore
{
    private readonly RecordCollection<Publication> publications = new(store, new RecordShape<Publication>
    {
        Collection = "publications",
        Kind = "publication",
        Id = publication => publication.Id.Value,
        Workspace = publication => publication.Workspace.Value,
        Revision = publication => publication.Revision,
        WithRevision = (publication, revision) => publication with { Revision = revision },
        // What holds now is the last of the versions, which no index reaches.
        Derived = publication => new BsonDocument
        {
            { "currentVerdict", publication.Current.Verdict.ToString() },
            { "currentKind", publication.Current.Kind.ToString() },
            { "currentClaimant", publication.Current.Claimant ?? (BsonValue)BsonNull.Value },
        },
    }, time);

    public Task<Publication> AddAsync(Publication publication, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => publications.AddAsync(publication, within), cancellation);

    public Task<Publication> GetAsync(WorkspaceId workspace, PublicationId id, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => publications.GetAsync(workspace.Value, id.Value, within), cancellation);

    public Task<Page<Publication>> ListAsync(PublicationQuery query, PageRequest page, CancellationToken cancellation)
    {
        var text = JsonSerializer.Serialize(query);
        var filter = new MongoFilter()
            .AddEquals("workspace", query.Workspace.Value)
            .AddEquals("currentVerdict", query.Verdict?.ToString())
            .AddEquals("currentKind", query.Kind?.ToString())
            .AddEquals("currentClaimant", query.Claimant);
        if (query.ChangedSince is { } since)
            filter.Add(MongoFilter.Where.Gte("modifiedAt", MongoFilter.Date(since)));
        if (PageToken.Decode(text, page.Token, 2) is [var modifiedAt, var id])
            filter.AddNewestFirst("modifiedAt", modifiedAt, id);
        return MongoStore.RunAsync(within =>
            publications.ListAsync(filter, "{ modifiedAt: -1, _id: 1 }", page, text, KeyOf, within), cancellation);
    }

    public Task<Publication> UpdateAsync(Publication publication, long expectedRevision, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => publications.UpdateAsync(publication, expectedRevision, within), cancellation);

    public Task<IReadOnlyList<Publication>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => publications.ListUnannouncedAsync(changedBefore, limit, within), cancellation);

    public Task MarkAnnouncedAsync(IReadOnlyCollection<Publication> records, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => publications.MarkAnnouncedAsync(records, within), cancellation);

    public Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => publications.ReopenAsync(MongoFilter.Where.Gt("changedAt", MongoFilter.Date(since)), within), cancellation);

    private static string[] KeyOf(Publication publication) => [MongoFilter.Part(publication.ModifiedAt), publication.Id.Value];
}
