using System.Globalization;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Privacy;
using FactCheck.Core.Time;

namespace FactCheck.Storage.Sqlite;

internal sealed class SqliteErasureStore(SqliteDatabase database, TimeProvider time) : IErasureStore
{
    private const string Table = "erasures";

    private static readonly RecordTable<Erasure> Erasures = new(new RecordColumns<Erasure>
    {
        Table = Table,
        Kind = "erasure",
        Id = erasure => erasure.Id.Value,
        Workspace = erasure => erasure.Workspace.Value,
        Revision = erasure => erasure.Revision,
        Announced = erasure => erasure.Announced,
        With = (erasure, revision, announced) => erasure with { Revision = revision, Announced = announced },
        Others =
        [
            ("role", erasure => erasure.Role.ToString()),
            ("requested_at", erasure => erasure.RequestedAt.ToUnixTimeMilliseconds()),
        ],
    });

    public Task<Erasure> AddAsync(Erasure erasure, CancellationToken cancellation) =>
        database.WriteAsync("insert", Table, connection => Erasures.Add(connection, erasure, time.Now()), cancellation);

    public Task<Erasure> GetAsync(WorkspaceId workspace, ErasureId id, CancellationToken cancellation) =>
        database.ReadAsync("get", Table, connection => Erasures.Get(connection, workspace.Value, id.Value), cancellation);

    public Task<Page<Erasure>> ListAsync(WorkspaceId workspace, ErasedRole? role, PageRequest page, CancellationToken cancellation)
    {
        var text = $"erasures {workspace.Value} {role}";
        var filter = SqlFilter.NewestFirst(Table, "requested_at").AddEquals("workspace", workspace.Value).AddEquals("role", role?.ToString());
        if (PageToken.Decode(text, page.Token, 2) is [var requestedAt, var id])
            filter.AddAfter(requestedAt, id);
        return database.ReadAsync("list", Table, connection => Erasures.List(connection, filter, page, text, KeyOf), cancellation);
    }

    public Task<Erasure> UpdateAsync(Erasure erasure, long expectedRevision, CancellationToken cancellation) =>
        database.WriteAsync("update", Table, connection => Erasures.Update(connection, erasure, expectedRevision, time.Now()), cancellation);

    public Task<IReadOnlyList<Erasure>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<Erasure>>("list-unannounced", Table, connection =>
            Erasures.ListUnannounced(connection, changedBefore, limit), cancellation);

    public Task MarkAnnouncedAsync(IReadOnlyCollection<Erasure> records, CancellationToken cancellation) =>
        database.WriteAsync("mark-announced", Table, connection => Erasures.MarkAnnounced(connection, records), cancellation);

    public Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation) =>
        database.WriteAsync("reopen", Table, connection => Erasures.Reopen(connection, "changed_at > @since", since), cancellation);

    private static string[] KeyOf(Erasure erasure) =>
        [erasure.RequestedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), erasure.Id.Value];
}
