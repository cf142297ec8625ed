using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Verification;
using MongoDB.Bson;
using MongoDB.Driver;

namespace FactCheck.Storage.MongoDB;

internal sealed class MongoClaimWatchStore(MongoStore store, TimeProvider time) : IClaimWatchStore
{
    private const string PositionName = "claim-watches";
    private const int MostWords = 500;

    private readonly IMongoCollection<BsonDocument> positions = store.Collection("positions");
    private readonly RecordCollection<ClaimWatch> watches = new(store, new RecordShape<ClaimWatch>
    {
        Collection = "claimWatches",
        Kind = "claim watch",
        Id = watch => watch.Id.Value,
        Workspace = watch => watch.Workspace.Value,
        Revision = watch => watch.Revision,
        WithRevision = (watch, revision) => watch with { Revision = revision },
    }, time);

    private static FilterDefinitionBuilder<BsonDocument> Where => MongoFilter.Where;

    public Task<ClaimWatch> AddAsync(ClaimWatch watch, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => watches.AddAsync(watch, within), cancellation);

    public Task<ClaimWatch> GetAsync(WorkspaceId workspace, ClaimId id, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => watches.GetAsync(workspace.Value, id.Value, within), cancellation);

    public Task<ClaimWatch> UpdateAsync(ClaimWatch watch, long expectedRevision, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => watches.UpdateAsync(watch, expectedRevision, within), cancellation);

    public Task<IReadOnlyList<ClaimWatch>> ListDueAsync(DateTimeOffset now, int limit, CancellationToken cancellation) =>
        MongoStore.RunAsync<IReadOnlyList<ClaimWatch>>(async within =>
        {
            if (limit <= 0)
                return [];
            var date = MongoFilter.Date(now);
            var filter = Where.Lte("dueAt", date) & (Where.Exists("takenUntil", false) | Where.Lte("takenUntil", date));
            var found = await watches.Collection.Find(filter).Sort("{ dueAt: 1, _id: 1 }").Limit(limit).ToListAsync(within);
            return found.ConvertAll(MongoRecord.Read<ClaimWatch>);
        }, cancellation);

    public Task<IReadOnlyList<ClaimWatch>> FindAsync(
        WorkspaceId workspace, IReadOnlyCollection<string> words, int atLeast, int limit, CancellationToken cancellation) =>
        MongoStore.RunAsync<IReadOnlyList<ClaimWatch>>(async within =>
        {
            var wanted = new BsonArray(words.Distinct(StringComparer.Ordinal).Take(MostWords));
            if (limit <= 0 || wanted.Count == 0)
                return [];
            var found = await watches.Collection.Aggregate<BsonDocument>(new[]
            {
                new BsonDocument("$match", new BsonDocument { { "workspace", workspace.Value }, { "words", new BsonDocument("$in", wanted) } }),
                new BsonDocument("$set", new BsonDocument("shared",
                    new BsonDocument("$size", new BsonDocument("$setIntersection", new BsonArray { "$words", wanted })))),
                new BsonDocument("$match", new BsonDocument("shared", new BsonDocument("$gte", Math.Max(atLeast, 1)))),
                new BsonDocument("$sort", new BsonDocument { { "shared", -1 }, { "_id", 1 } }),
                new BsonDocument("$limit", limit),
                new BsonDocument("$unset", "shared"),
            }, cancellationToken: within).ToListAsync(within);
            return found.ConvertAll(MongoRecord.Read<ClaimWatch>);
        }, cancellation);

    public Task<Page<ClaimWatch>> ListAsync(WorkspaceId workspace, PageRequest page, CancellationToken cancellation)
    {
        var query = $"claim-watches {workspace.Value}";
        var filter = new MongoFilter().AddEquals("workspace", workspace.Value);
        if (PageToken.Decode(query, page.Token, 2) is [var addedAt, var id])
            filter.AddNewestFirst("addedAt", addedAt, id);
        return MongoStore.RunAsync(within => watches.ListAsync(filter, "{ addedAt: -1, _id: 1 }", page, query, KeyOf, within), cancellation);
    }

    public Task<long> GetPositionAsync(CancellationToken cancellation) => MongoStore.RunAsync(async within =>
        (await positions.Find(Where.Eq("_id", PositionName)).FirstOrDefaultAsync(within))?["position"].ToInt64() ?? 0, cancellation);

    public Task AdvanceAsync(long position, CancellationToken cancellation) => MongoStore.RunAsync(within => positions.UpdateOneAsync(
        Where.Eq("_id", PositionName), Builders<BsonDocument>.Update.Max("position", position), new UpdateOptions { IsUpsert = true }, within), cancellation);

    private static string[] KeyOf(ClaimWatch watch) => [MongoFilter.Part(watch.AddedAt), watch.Id.Value];
}
