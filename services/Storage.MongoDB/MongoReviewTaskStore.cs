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
        Words = ReviewTerms.Of,
    }, time);

    private static FilterDefinitionBuilder<BsonDocument> Where => MongoFilter.Where;

    public Task<ReviewTask> AddAsync(ReviewTask task, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => tasks.AddAsync(task, within), cancellation);

    public Task<ReviewTask> GetAsync(WorkspaceId workspace, ReviewTaskId id, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => tasks.GetAsync(workspace.Value, id.Value, within), cancellation);

    public Task<Page<ReviewTask>> ListAsync(ReviewTaskQuery query, PageRequest page, CancellationToken cancellation)
    {
        var text = MongoTaskWalk.TextOf(query);
        var after = PageToken.Decode(text, page.Token, 3);
        return MongoStore.RunAsync(async within =>
        {
            var walk = await MongoTaskWalk.OfAsync(tasks.Collection, query, after, within);
            var (found, next) = await walk.ReadAsync(page.EffectiveSize, within);
            return new Page<ReviewTask>(found, next is null ? "" : PageToken.Encode(text, next));
        }, cancellation);
    }

    public Task<ReviewTaskCount> CountAsync(ReviewTaskQuery query, CancellationToken cancellation) => MongoStore.RunAsync(async within =>
        await (await MongoTaskWalk.OfAsync(tasks.Collection, query, after: null, within)).CountAsync(within), cancellation);

    public Task<ReviewTask> UpdateAsync(ReviewTask task, long expectedRevision, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => tasks.UpdateAsync(task, expectedRevision, within), cancellation);

    public Task<IReadOnlyList<ReviewTask>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => tasks.ListUnannouncedAsync(changedBefore, limit, within), cancellation);

    public Task MarkAnnouncedAsync(IReadOnlyCollection<ReviewTask> records, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => tasks.MarkAnnouncedAsync(records, within), cancellation);

    public Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => tasks.ReopenAsync(Where.Gt("changedAt", MongoFilter.Date(since)), within), cancellation);
}
