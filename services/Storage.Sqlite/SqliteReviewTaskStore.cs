using System.Globalization;
using System.Text.Json;
using FactCheck.Core.Errors;
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
            ("created_at", task => task.CreatedAt.ToUnixTimeMilliseconds()),
        ],
    });

    public Task<ReviewTask> AddAsync(ReviewTask task, CancellationToken cancellation) =>
        database.WriteAsync("insert", Table, connection =>
            Tasks.Add(connection, task, time.Now()), cancellation);

    public Task<ReviewTask> GetAsync(WorkspaceId workspace, ReviewTaskId id, CancellationToken cancellation) =>
        database.ReadAsync("get", Table, connection => Tasks.Get(connection, workspace.Value, id.Value), cancellation);

    public Task<Page<ReviewTask>> ListAsync(ReviewTaskQuery query, PageRequest page, CancellationToken cancellation)
    {
        var text = JsonSerializer.Serialize(query with { Now = default });
        var filter = new SqlFilter(Table, "priority DESC, created_at, id")
            .AddEquals("workspace", query.Workspace.Value)
            .AddEquals("document_id", query.DocumentId?.Value)
            .AddEquals("proposed_verdict", query.ProposedVerdict?.ToString());
        AddState(filter, query);
        if (PageToken.Decode(text, page.Token, 3) is [var priority, var createdAt, var id])
        {
            filter.Add("priority <= @p AND (priority < @p OR created_at > @c OR (created_at = @c AND id > @after))",
                new SqlValue("@p", PriorityOf(priority)), new SqlValue("@c", SqlFilter.Number(createdAt)), new SqlValue("@after", id));
        }
        return database.ReadAsync("list", Table, connection =>
            Tasks.List(connection, filter, page, text, KeyOf), cancellation);
    }

    public Task<ReviewTask> UpdateAsync(ReviewTask task, long expectedRevision, CancellationToken cancellation) =>
        database.WriteAsync("update", Table, connection => Tasks.Update(connection, task, expectedRevision, time.Now()), cancellation);

    public Task<IReadOnlyList<ReviewTask>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<ReviewTask>>("list-unannounced", Table, connection =>
            Tasks.ListUnannounced(connection, changedBefore, limit), cancellation);

    public Task MarkAnnouncedAsync(IReadOnlyCollection<ReviewTask> records, CancellationToken cancellation) =>
        database.WriteAsync("mark-announced", Table, connection => Tasks.MarkAnnounced(connection, records), cancellation);

    public Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation) =>
        database.WriteAsync("reopen", Table, connection => Tasks.Reopen(connection, "changed_at > @since", since), cancellation);

    // The same rule as ReviewTask.StateAt, in SQL.
    private static void AddState(SqlFilter filter, ReviewTaskQuery query)
    {
        const string Held = "(state = 'Leased' AND (lease_expires_at IS NULL OR lease_expires_at > @now))";
        var now = new SqlValue("@now", query.Now.ToUnixTimeMilliseconds());
        if (query.Holder is not null)
            filter.AddEquals("holder", query.Holder).Add(Held);
        if (query.State is { } state)
        {
            filter.Add(state switch
            {
                ReviewState.Pending => "state IN ('Pending', 'Leased') AND (state = 'Pending' OR lease_expires_at <= @now)",
                ReviewState.Leased => Held,
                _ => $"state = '{state}'",
            });
        }
        filter.Values.Add(now);
    }

    private static double PriorityOf(string part) =>
        double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var priority) ? priority : throw new InvalidPageTokenException();

    private static string[] KeyOf(ReviewTask task) =>
    [
        task.Priority.ToString("R", CultureInfo.InvariantCulture),
        task.CreatedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        task.Id.Value,
    ];
}
