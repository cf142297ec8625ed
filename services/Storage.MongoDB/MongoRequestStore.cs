using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using MongoDB.Bson;
using MongoDB.Driver;

namespace FactCheck.Storage.MongoDB;

internal sealed class MongoRequestStore(MongoStore store) : IRequestStore
{
    private readonly IMongoCollection<BsonDocument> requests = store.Collection("requests");

    private static FilterDefinitionBuilder<BsonDocument> Where => MongoFilter.Where;

    public Task<RequestAnswer?> FindAsync(WorkspaceId workspace, string method, string requestId, DateTimeOffset notBefore,
        CancellationToken cancellation) => MongoStore.RunAsync(async within =>
    {
        var filter = Where.Eq("_id", Key(workspace, method, requestId)) & Where.Gte("answeredAt", MongoFilter.Date(notBefore));
        var found = await requests.Find(filter).FirstOrDefaultAsync(within);
        return found is null ? null : Read(found);
    }, cancellation);

    public Task<RequestAnswer> AddAsync(RequestAnswer answer, DateTimeOffset notBefore, CancellationToken cancellation) => MongoStore.RunAsync(async within =>
    {
        var id = Where.Eq("_id", Key(answer.Workspace, answer.Method, answer.RequestId));
        try
        {
            // Replaces an old one, inserts where there is none, and meets the id where there is one that holds.
            await requests.ReplaceOneAsync(id & Where.Lt("answeredAt", MongoFilter.Date(notBefore)), ToDocument(answer),
                new ReplaceOptions { IsUpsert = true }, within);
            return answer;
        }
        catch (MongoWriteException failure) when (MongoStore.IsDuplicate(failure))
        {
            return Read(await requests.Find(id).FirstAsync(within));
        }
    }, cancellation);

    public Task<int> DeleteBeforeAsync(DateTimeOffset notBefore, CancellationToken cancellation) => MongoStore.RunAsync(async within =>
        (int)(await requests.DeleteManyAsync(Where.Lt("answeredAt", MongoFilter.Date(notBefore)), within)).DeletedCount, cancellation);

    private static BsonDocument Key(WorkspaceId workspace, string method, string requestId) =>
        new() { { "workspace", workspace.Value }, { "method", method }, { "requestId", requestId } };

    private static BsonDocument ToDocument(RequestAnswer answer) => new()
    {
        { "_id", Key(answer.Workspace, answer.Method, answer.RequestId) },
        { "requestHash", answer.RequestHash },
        { "response", answer.ResponseJson },
        { "answeredAt", MongoFilter.Date(answer.AnsweredAt) },
        { "schemaVersion", MongoRecord.SchemaVersion },
    };

    private static RequestAnswer Read(BsonDocument found)
    {
        var key = found["_id"].AsBsonDocument;
        return new(new(key["workspace"].AsString), key["method"].AsString, key["requestId"].AsString, found["requestHash"].AsString,
            found["response"].AsString, DateTimeOffset.FromUnixTimeMilliseconds(found["answeredAt"].AsBsonDateTime.MillisecondsSinceEpoch));
    }
}
