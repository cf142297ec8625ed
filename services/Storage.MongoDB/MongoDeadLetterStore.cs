using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Paging;
using MongoDB.Bson;
using MongoDB.Driver;

namespace FactCheck.Storage.MongoDB;

internal sealed class MongoDeadLetterStore(MongoStore store) : IDeadLetterStore
{
    private readonly IMongoCollection<BsonDocument> letters = store.Collection("deadLetters");

    private static FilterDefinitionBuilder<BsonDocument> Where => MongoFilter.Where;

    public Task PutAsync(DeadLetter letter, CancellationToken cancellation) => MongoStore.RunAsync(async within =>
    {
        var document = MongoRecord.Write(letter);
        document.Remove("_id");
        document.Remove("replayCount");
        var change = new BsonDocument { { "$set", document }, { "$setOnInsert", new BsonDocument("replayCount", letter.ReplayCount) } };
        return await letters.UpdateOneAsync(Where.Eq("_id", letter.Id.Value), change, new UpdateOptions { IsUpsert = true }, within);
    }, cancellation);

    public Task<DeadLetter> GetAsync(DeadLetterId id, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => FindAsync(id, within), cancellation);

    public Task<Page<DeadLetter>> ListAsync(DeadLetterState? state, PageRequest page, CancellationToken cancellation)
    {
        var query = $"dead-letters {state}";
        var filter = new MongoFilter().AddEquals("state", state?.ToString());
        if (PageToken.Decode(query, page.Token, 2) is [var failedAt, var id])
            filter.AddNewestFirst("failedAt", failedAt, id);
        return MongoStore.RunAsync(async within =>
        {
            var size = page.EffectiveSize;
            var found = await letters.Find(filter.Definition).Sort("{ failedAt: -1, _id: 1 }").Limit(size + 1).ToListAsync(within);
            return found.ToPage<DeadLetter>(size, query, KeyOf);
        }, cancellation);
    }

    public Task<DeadLetter> MoveAsync(DeadLetterId id, DeadLetterState to, CancellationToken cancellation) => MongoStore.RunAsync(async within =>
    {
        var moved = to == DeadLetterState.Dead ? null : await letters.FindOneAndUpdateAsync<BsonDocument>(
            Where.Eq("_id", id.Value) & Where.Eq("state", nameof(DeadLetterState.Dead)),
            Builders<BsonDocument>.Update.Set("state", to.ToString()).Inc("replayCount", to == DeadLetterState.Replayed ? 1 : 0),
            new FindOneAndUpdateOptions<BsonDocument> { ReturnDocument = ReturnDocument.After }, within);
        if (moved is not null)
            return MongoRecord.Read<DeadLetter>(moved);
        var letter = await FindAsync(id, within);
        throw new InvalidTransitionException($"The dead letter '{id}' is {letter.State} and can't become {to}.");
    }, cancellation);

    public Task<int> CountDeadAsync(int limit, CancellationToken cancellation) => limit <= 0 ? Task.FromResult(0) : MongoStore.RunAsync(async within =>
        (int)await letters.CountDocumentsAsync(Where.Eq("state", nameof(DeadLetterState.Dead)), new CountOptions { Limit = limit }, within),
        cancellation);

    private async Task<DeadLetter> FindAsync(DeadLetterId id, CancellationToken cancellation)
    {
        var found = await letters.Find(Where.Eq("_id", id.Value)).FirstOrDefaultAsync(cancellation);
        return found is null ? throw new NotFoundException("dead letter", id.Value) : MongoRecord.Read<DeadLetter>(found);
    }

    private static string[] KeyOf(DeadLetter letter) => [MongoFilter.Part(letter.FailedAt), letter.Id.Value];
}
