using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Review;
using FactCheck.Core.Time;

namespace FactCheck.Storage.Sqlite;

internal sealed class SqliteReviewTaskStore(SqliteDatabase database, TimeProvider time) : IReviewTaskStore
{
    private const string Table = "review_tasks";

    private static readonly RecordTable<ReviewTask> Tasks = new(new RecordColumns<ReviewTask>
    {
        Table = Table,
        Kind = "review task",
        Id = task => task.Id.Value,
        Workspace = task => task.Workspace.Value,
        Revision = task => task.Revision,
        Announced = task => task.Announced,
        With = (task, revision, announced) => task with { Revision = revision, Announced = announced },
        Others =
        [
            ("document_id", task => task.DocumentId.Value),
            ("state", task => task.State.ToString()),
            ("holder", task => task.Lease?.Holder),
            ("lease_expires_at", task => task.Lease?.ExpiresAt.ToUnixTimeMilliseconds()),
            ("proposed_verdict", task => task.Proposal.Verdict?.ToString()),
            ("priority", task => task.Priority),
            ("rank", task => task.Rank),
            ("created_at", task => task.CreatedAt.ToUnixTimeMilliseconds()),
        ],
    });

    public Task<ReviewTask> AddAsync(ReviewTask task, CancellationToken cancellation) =>
        database.WriteAsync("insert", Table, connection =>
        {
            if (!Tasks.Insert(connection, task, time.Now()))
                return Tasks.Get(connection, task.Workspace.Value, task.Id.Value);
            TermTable.Write(connection, before: null, task);
            return task;
        }, cancellation);

    public Task<ReviewTask> GetAsync(WorkspaceId workspace, ReviewTaskId id, CancellationToken cancellation) =>
        database.ReadAsync("get", Table, connection => Tasks.Get(connection, workspace.Value, id.Value), cancellation);

    public Task<Page<ReviewTask>> ListAsync(ReviewTaskQuery query, PageRequest page, CancellationToken cancellation)
    {
        var text = TaskWalk.TextOf(query);
        var after = PageToken.Decode(text, page.Token, 3);
        return database.ReadAsync("list", Table, connection =>
        {
            var (tasks, next) = new TaskWalk(connection, query, after).Read(connection, page.EffectiveSize, Tasks.Read);
            return new Page<ReviewTask>(tasks, next is null ? "" : PageToken.Encode(text, next));
        }, cancellation);
    }

    public Task<ReviewTaskCount> CountAsync(ReviewTaskQuery query, CancellationToken cancellation) =>
        database.ReadAsync("count", Table, connection => new TaskWalk(connection, query, after: null).Count(connection), cancellation);

    public Task<ReviewTask> UpdateAsync(ReviewTask task, long expectedRevision, CancellationToken cancellation) =>
        database.WriteAsync("update", Table, connection =>
        {
            var before = Tasks.Get(connection, task.Workspace.Value, task.Id.Value);
            var updated = Tasks.Update(connection, task, expectedRevision, time.Now());
            TermTable.Write(connection, before, updated);
            return updated;
        }, cancellation);

    public Task<IReadOnlyList<ReviewTask>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<ReviewTask>>("list-unannounced", Table, connection =>
            Tasks.ListUnannounced(connection, changedBefore, limit), cancellation);

    public Task MarkAnnouncedAsync(IReadOnlyCollection<ReviewTask> records, CancellationToken cancellation) =>
        database.WriteAsync("mark-announced", Table, connection => Tasks.MarkAnnounced(connection, records), cancellation);

    public Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation) =>
        database.WriteAsync("reopen", Table, connection => Tasks.Reopen(connection, "changed_at > @since", since), cancellation);
}
