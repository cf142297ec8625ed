using System.Globalization;
using System.Text.Json;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Publishing;
using FactCheck.Core.Time;

namespace FactCheck.Storage.Sqlite;

internal sealed class SqlitePublicationStore(SqliteDatabase database, TimeProvider time) : IPublicationStore
{
    private const string Table = "publications";

    private static readonly RecordTable<Publication> Publications = new(new RecordColumns<Publication>
    {
        Table = Table,
        Kind = "publication",
        Id = publication => publication.Id.Value,
        Workspace = publication => publication.Workspace.Value,
        Revision = publication => publication.Revision,
        Announced = publication => publication.Announced,
        With = (publication, revision, announced) => publication with { Revision = revision, Announced = announced },
        Others =
        [
            ("verdict", publication => publication.Current.Verdict.ToString()),
            ("kind", publication => publication.Current.Kind.ToString()),
            ("claimant", publication => publication.Current.Claimant),
            ("modified_at", publication => publication.ModifiedAt.ToUnixTimeMilliseconds()),
        ],
    });

    public Task<Publication> AddAsync(Publication publication, CancellationToken cancellation) =>
        database.WriteAsync("insert", Table, connection => Publications.Add(connection, publication, time.Now()), cancellation);

    public Task<Publication> GetAsync(WorkspaceId workspace, PublicationId id, CancellationToken cancellation) =>
        database.ReadAsync("get", Table, connection => Publications.Get(connection, workspace.Value, id.Value), cancellation);

    public Task<Page<Publication>> ListAsync(PublicationQuery query, PageRequest page, CancellationToken cancellation)
    {
        var text = JsonSerializer.Serialize(query);
        var filter = SqlFilter.NewestFirst(Table, "modified_at")
            .AddEquals("workspace", query.Workspace.Value)
            .AddEquals("verdict", query.Verdict?.ToString())
            .AddEquals("kind", query.Kind?.ToString())
            .AddEquals("claimant", query.Claimant);
        if (query.ChangedSince is { } since)
            filter.Add("modified_at >= @since", new SqlValue("@since", since.ToUnixTimeMilliseconds()));
        if (PageToken.Decode(text, page.Token, 2) is [var modifiedAt, var id])
            filter.AddAfter(modifiedAt, id);
        return database.ReadAsync("list", Table, connection => Publications.List(connection, filter, page, text, KeyOf), cancellation);
    }

    public Task<Publication> UpdateAsync(Publication publication, long expectedRevision, CancellationToken cancellation) =>
        database.WriteAsync("update", Table, connection => Publications.Update(connection, publication, expectedRevision, time.Now()), cancellation);

    public Task<IReadOnlyList<Publication>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<Publication>>("list-unannounced", Table, connection =>
            Publications.ListUnannounced(connection, changedBefore, limit), cancellation);

    public Task MarkAnnouncedAsync(IReadOnlyCollection<Publication> records, CancellationToken cancellation) =>
        database.WriteAsync("mark-announced", Table, connection => Publications.MarkAnnounced(connection, records), cancellation);

    public Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation) =>
        database.WriteAsync("reopen", Table, connection => Publications.Reopen(connection, "changed_at > @since", since), cancellation);

    private static string[] KeyOf(Publication publication) =>
        [publication.ModifiedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), publication.Id.Value];
}
