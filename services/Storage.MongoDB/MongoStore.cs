using FactCheck.Core.Errors;
using MongoDB.Bson;
using MongoDB.Driver;

namespace FactCheck.Storage.MongoDB;

/// <summary>The database: one client with bounded times, and the driver's errors turned into ours.</summary>
internal sealed class MongoStore : IDisposable
{
    // One call of a port, with every retry of the driver: less than the 15 s that the ports promise.
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan ServerSelectionTimeout = TimeSpan.FromSeconds(5);

    private readonly MongoClient client;

    public MongoStore(string connectionString, string database)
    {
        MongoMapping.Register();
        var settings = MongoClientSettings.FromConnectionString(connectionString);
        settings.ApplicationName ??= "factcheck";
        settings.ServerSelectionTimeout = ServerSelectionTimeout;
        settings.ConnectTimeout = ServerSelectionTimeout;
        settings.ReadPreference = ReadPreference.Primary; // what was written is read back
        settings.WriteConcern = WriteConcern.WMajority.With(journal: true); // an acknowledged write survives a crash and a failover
        client = new MongoClient(settings);
        Database = client.GetDatabase(database);
    }

    public IMongoDatabase Database { get; }

    public IMongoCollection<BsonDocument> Collection(string name) => Database.GetCollection<BsonDocument>(name);

    /// <summary>Runs one call of a port; the token the work gets ends it in time.</summary>
    public static Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation) => RunAsync(work, CallTimeout, cancellation);

    /// <summary>Runs a call within this time.</summary>
    public static async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, TimeSpan timeout, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        try
        {
            return await work(limit.Token);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new StoreUnavailableException("The MongoDB database did not answer in time.", late);
        }
        catch (Exception failure) when (IsUnavailable(failure))
        {
            throw new StoreUnavailableException("The MongoDB database did not answer in time or can't be written.", failure);
        }
    }

    public static bool IsDuplicate(MongoWriteException failure) => failure.WriteError?.Category == ServerErrorCategory.DuplicateKey;

    /// <summary>Whether everything that went wrong is that ids, or positions, were there already.</summary>
    public static bool IsDuplicate(MongoBulkWriteException failure) =>
        failure.WriteConcernError is null && failure.WriteErrors.All(error => error.Category == ServerErrorCategory.DuplicateKey);

    public void Dispose() => client.Dispose();

    private static bool IsUnavailable(Exception failure) => failure switch
    {
        TimeoutException => true,
        MongoConnectionException or MongoConnectionPoolPausedException or MongoWaitQueueFullException => true,
        MongoNotPrimaryException or MongoNodeIsRecoveringException or MongoExecutionTimeoutException => true,
        MongoWriteConcernException => true, // not known to be on a majority: the caller has to repeat it
        MongoBulkWriteException bulk => bulk.WriteConcernError is not null,
        MongoWriteException write => write.WriteConcernError is not null,
        MongoException other => other.HasErrorLabel("RetryableWriteError"),
        _ => false,
    };
}
