using System.Globalization;
using System.Text.Json;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Review;
using MongoDB.Bson;
using MongoDB.Driver;

namespace FactCheck.Storage.MongoDB;

internal sealed class MongoReviewTaskStore(MongoStore store, TimeProvider time) : IReviewTaskStore
{
    private readonly RecordCollection<ReviewTask> tasks = new(store, new RecordShape<ReviewTask>
    {
        Collection = "reviewTasks",
        Kind = "review task",
        Id = task => task.Id.Value,
        Workspace = task => task.Workspace.Value,
        Revision = task => task.Revision,
        WithRevision = (task, revision) => task with { Revision = revision },
    }, time);

    private static FilterDefinitionBuilder<BsonDocument> Where => MongoFilter.Where;

    public Task<ReviewTask> AddAsync(ReviewTask task, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => tasks.AddAsync(task, within), cancellation);

    public Task<ReviewTask> GetAsync(WorkspaceId workspace, ReviewTaskId id, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => tasks.GetAsync(workspace.Value, id.Value, within), cancellation);

    public Task<Page<ReviewTask>> ListAsync(ReviewTaskQuery query, PageRequest page, CancellationToken cancellation)
    {
        var text = JsonSerializer.Serialize(query with { Now = default });
        var filter = new MongoFilter()
            .AddEquals("workspace", query.Workspace.Value)
            .AddEquals("documentId", query.DocumentId?.Value)
            .AddEquals("proposal.verdict", query.ProposedVerdict?.ToString());
        AddState(filter, query);
        if (PageToken.Decode(text, page.Token, 3) is [var priority, var createdAt, var id])
            AddAfter(filter, PriorityOf(priority), new BsonDateTime(MongoFilter.Number(createdAt)), id);
        return MongoStore.RunAsync(within =>
            tasks.ListAsync(filter, "{ priority: -1, createdAt: 1, _id: 1 }", page, text, KeyOf, within), cancellation);
    }

    public Task<ReviewTask> UpdateAsync(ReviewTask task, long expectedRevision, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => tasks.UpdateAsync(task, expectedRevision, within), cancellation);

    public Task<IReadOnlyList<ReviewTask>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => tasks.ListUnannouncedAsync(changedBefore, limit, within), cancellation);

    public Task MarkAnnouncedAsync(IReadOnlyCollection<ReviewTask> records, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => tasks.MarkAnnouncedAsync(records, within), cancellation);

    public Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => tasks.ReopenAsync(Where.Gt("changedAt", MongoFilter.Date(since)), within), cancellation);

    // The same rule as ReviewTask.StateAt, as a query.
    private static void AddState(MongoFilter filter, ReviewTaskQuery query)
    {
        var now = MongoFilter.Date(query.Now);
        var leased = Where.Eq("state", nameof(ReviewState.Leased));
        var held = leased & !Where.Lte("lease.expiresAt", now);
        if (query.Holder is not null)
            filter.AddEquals("lease.holder", query.Holder).Add(held);
        if (query.State is { } state)
        {
            filter.Add(state switch
            {
                ReviewState.Pending => Where.Eq("state", nameof(ReviewState.Pending)) | (leased & Where.Lte("lease.expiresAt", now)),
                ReviewState.Leased => held,
                _ => Where.Eq("state", state.ToString()),
            });
        }
    }

    private static void AddAfter(MongoFilter filter, double priority, BsonDateTime createdAt, string id) => filter
        .Add(Where.Lte("priority", priority))
        .Add(Where.Lt("priority", priority) | Where.Gt("createdAt", createdAt) | (Where.Eq("createdAt", createdAt) & Where.Gt("_id", id)));

    private static double PriorityOf(string part) =>
        double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var priority) ? priority : throw new InvalidPageTokenException();

    private static string[] KeyOf(ReviewTask task) =>
        [task.Priority.ToString("R", CultureInfo.InvariantCulture), MongoFilter.Part(task.CreatedAt), task.Id.Value];
}
