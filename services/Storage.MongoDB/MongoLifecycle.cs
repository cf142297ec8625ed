using FactCheck.Core.Operations;
using MongoDB.Bson;

namespace FactCheck.Storage.MongoDB;

/// <summary>Makes the indexes; collections and fields need no making.</summary>
internal sealed class MongoLifecycle(MongoStore store) : IStoreLifecycle
{
    private static readonly TimeSpan IndexTimeout = TimeSpan.FromMinutes(10); // a new index over millions of records
    private static readonly TimeSpan PingTimeout = TimeSpan.FromSeconds(5);

    public Task InitializeAsync(CancellationToken cancellation) => MongoStore.RunAsync(async within =>
    {
        await MongoIndexes.CreateAsync(store, within);
        return true;
    }, IndexTimeout, cancellation);

    public Task PingAsync(CancellationToken cancellation) => MongoStore.RunAsync(
        within => store.Database.RunCommandAsync<BsonDocument>(new BsonDocument("ping", 1), null, within), PingTimeout, cancellation);
}
