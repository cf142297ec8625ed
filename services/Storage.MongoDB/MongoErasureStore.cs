using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Privacy;

namespace FactCheck.Storage.MongoDB;

internal sealed class MongoErasureStore(MongoStore store, TimeProvider time) : IErasureStore
{
    private readonly RecordCollection<Erasure> erasures = new(store, new RecordShape<Erasure>
    {
        Collection = "erasures",
        Kind = "erasure",
        Id = erasure => erasure.Id.Value,
        Workspace = erasure => erasure.Workspace.Value,
        Revision = erasure => erasure.Revision,
        WithRevision = (erasure, revision) => erasure with { Revision = revision },
    }, time);

    public Task<Erasure> AddAsync(Erasure erasure, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => erasures.AddAsync(erasure, within), cancellation);

    public Task<Erasure> GetAsync(WorkspaceId workspace, ErasureId id, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => erasures.GetAsync(workspace.Value, id.Value, within), cancellation);

    public Task<Page<Erasure>> ListAsync(WorkspaceId workspace, ErasedRole? role, PageRequest page, CancellationToken cancellation)
    {
        var text = $"erasures {workspace.Value} {role}";
        var filter = new MongoFilter().AddEquals("workspace", workspace.Value).AddEquals("role", role?.ToString());
        if (PageToken.Decode(text, page.Token, 2) is [var requestedAt, var id])
            filter.AddNewestFirst("requestedAt", requestedAt, id);
        return MongoStore.RunAsync(within => erasures.ListAsync(filter, "{ requestedAt: -1, _id: 1 }", page, text, KeyOf, within), cancellation);
    }

    public Task<Erasure> UpdateAsync(Erasure erasure, long expectedRevision, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => erasures.UpdateAsync(erasure, expectedRevision, within), cancellation);

    public Task<IReadOnlyList<Erasure>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => erasures.ListUnannouncedAsync(changedBefore, limit, within), cancellation);

    public Task MarkAnnouncedAsync(IReadOnlyCollection<Erasure> records, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => erasures.MarkAnnouncedAsync(records, within), cancellation);

    public Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => erasures.ReopenAsync(MongoFilter.Where.Gt("changedAt", MongoFilter.Date(since)), within), cancellation);

    private static string[] KeyOf(Erasure erasure) => [MongoFilter.Part(erasure.RequestedAt), erasure.Id.Value];
}
