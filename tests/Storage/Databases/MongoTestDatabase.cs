using FactCheck.Storage.MongoDB;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace FactCheck.Tests.Storage.Databases;

/// <summary>
/// A database of its own for each test class on the server that FACTCHECK_TEST_MONGODB names, made with the first test and
/// dropped after the last. Tests of a class run one after the other; each begins with empty collections.
/// </summary>
public sealed class MongoTestDatabase : ITestDatabase, IAsyncLifetime
{
    private const string Variable = "FACTCHECK_TEST_MONGODB";
    private const string NobodyListens = "mongodb://127.0.0.1:1/?directConnection=true";

    private readonly string? connectionString = Environment.GetEnvironmentVariable(Variable);

    /// <summary>For a test that looks at the documents themselves.</summary>
    public IMongoDatabase Raw => new MongoClient(connectionString).GetDatabase(Name);

    private string Name { get; } = $"factcheck-test-{Guid.NewGuid():N}";

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async Task ResetAsync()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(connectionString), $"{Variable} is not set: it names the MongoDB to test against.");
        var database = Raw;
        foreach (var collection in await (await database.ListCollectionNamesAsync()).ToListAsync())
            await database.GetCollection<BsonDocument>(collection).DeleteManyAsync(Builders<BsonDocument>.Filter.Empty);
    }

    public void Register(IServiceCollection services) => services.AddMongoStorage(connectionString!, Name);

    public void RegisterUnreachable(IServiceCollection services) => services.AddMongoStorage(NobodyListens, Name);

    public Task CloseAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (!string.IsNullOrEmpty(connectionString))
            await Raw.Client.DropDatabaseAsync(Name);
    }
}
