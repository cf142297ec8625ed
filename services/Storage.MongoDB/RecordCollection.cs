using FactCheck.Core.Errors;
using FactCheck.Core.Paging;
using MongoDB.Bson;
using MongoDB.Driver;

namespace FactCheck.Storage.MongoDB;

/// <summary>What the collections of documents, claims, results and tasks have in common: revisions and the outbox.</summary>
internal sealed class RecordCollection<T>(MongoStore store, RecordShape<T> shape, TimeProvider time)
{
    private static readonly UpdateDefinitionBuilder<BsonDocument> Change = Builders<BsonDocument>.Update;

    public IMongoCollection<BsonDocument> Collection { get; } = store.Collection(shape.Collection);

    /// <returns>The record as it is in the store now.</returns>
    public async Task<T> AddAsync(T record, CancellationToken cancellation)
    {
        try
        {
            await Collection.InsertOneAsync(ToDocument(record, shape.Revision(record)), null, cancellation);
            return record;
        }
        catch (MongoWriteException failure) when (MongoStore.IsDuplicate(failure))
        {
            return await GetAsync(shape.Workspace(record), shape.Id(record), cancellation);
        }
    }

    /// <summary>Stores those whose id is not stored yet.</summary>
    /// <returns>The records as they are in the store now, in the order given.</returns>
    public async Task<IReadOnlyList<T>> AddAllAsync(IReadOnlyList<T> records, CancellationToken cancellation)
    {
        if (records.Count == 0)
            return [];
        try
        {
            await Collection.InsertManyAsync(records.Select(record => ToDocument(record, shape.Revision(record))),
                new InsertManyOptions { IsOrdered = false }, cancellation);
            return records;
        }
        catch (MongoBulkWriteException failure) when (MongoStore.IsDuplicate(failure))
        {
            var filter = MongoFilter.Where.In("_id", records.Select(shape.Id)) & MongoFilter.Where.Eq("workspace", shape.Workspace(records[0]));
            var stored = (await Collection.Find(filter).ToListAsync(cancellation)).Select(MongoRecord.Read<T>).ToDictionary(shape.Id);
            return [.. records.Select(record => stored.GetValueOrDefault(shape.Id(record)) ?? throw new NotFoundException(shape.Kind, shape.Id(record)))];
        }
    }

    /// <exception cref="NotFoundException">No record of the workspace has this id.</exception>
    public async Task<T> GetAsync(string workspace, string id, CancellationToken cancellation)
    {
        var found = await Collection.Find(Key(workspace, id)).FirstOrDefaultAsync(cancellation);
        return found is null ? throw new NotFoundException(shape.Kind, id) : MongoRecord.Read<T>(found);
    }

    /// <exception cref="ConflictException">The record is not at this revision.</exception>
    /// <exception cref="NotFoundException">No record of the workspace has this id.</exception>
    public async Task<T> UpdateAsync(T record, long expectedRevision, CancellationToken cancellation)
    {
        var answer = await Collection.ReplaceOneAsync(Key(shape.Workspace(record), shape.Id(record)) & AtRevision(expectedRevision),
            ToDocument(record, expectedRevision + 1), cancellationToken: cancellation);
        if (answer.MatchedCount == 1)
            return shape.WithRevision(record, expectedRevision + 1);
        await GetAsync(shape.Workspace(record), shape.Id(record), cancellation);
        throw new ConflictException(shape.Kind, shape.Id(record), expectedRevision);
    }

    /// <summary>One page; the key of an item goes into the token behind it.</summary>
    public async Task<Page<T>> ListAsync(MongoFilter filter, string order, PageRequest page, string query, Func<T, string[]> key,
        CancellationToken cancellation)
    {
        var size = page.EffectiveSize;
        var found = await Collection.Find(filter.Definition).Sort(order).Limit(size + 1).ToListAsync(cancellation);
        return found.ToPage(size, query, key);
    }

    public async Task<int> CountAsync(FilterDefinition<BsonDocument> filter, int limit, CancellationToken cancellation) => limit <= 0
        ? 0 // which the database takes for no limit
        : (int)await Collection.CountDocumentsAsync(filter, new CountOptions { Limit = limit }, cancellation);

    public async Task<IReadOnlyList<T>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation)
    {
        if (limit <= 0)
            return [];
        var filter = MongoFilter.Where.Eq("announced", false) & MongoFilter.Where.Lt("changedAt", MongoFilter.Date(changedBefore));
        var found = await Collection.Find(filter).Sort("{ changedAt: 1, _id: 1 }").Limit(limit).ToListAsync(cancellation);
        return found.ConvertAll(MongoRecord.Read<T>);
    }

    /// <returns>How many were marked.</returns>
    public async Task<long> MarkAnnouncedAsync(IReadOnlyCollection<T> records, CancellationToken cancellation)
    {
        if (records.Count == 0)
            return 0;
        var marks = records.Select(record => new UpdateOneModel<BsonDocument>(
            Key(shape.Workspace(record), shape.Id(record)) & AtRevision(shape.Revision(record)), Change.Set("announced", true)));
        var answer = await Collection.BulkWriteAsync(marks, new BulkWriteOptions { IsOrdered = false }, cancellation);
        return answer.ModifiedCount;
    }

    public async Task<int> ReopenAsync(FilterDefinition<BsonDocument> which, CancellationToken cancellation)
    {
        var answer = await Collection.UpdateManyAsync(MongoFilter.Where.Eq("announced", true) & which, Change.Set("announced", false),
            cancellationToken: cancellation);
        return (int)answer.ModifiedCount;
    }

    private static FilterDefinition<BsonDocument> Key(string workspace, string id) =>
        MongoFilter.Where.Eq("_id", id) & MongoFilter.Where.Eq("workspace", workspace);

    private static FilterDefinition<BsonDocument> AtRevision(long revision) => MongoFilter.Where.Eq("revision", revision);

    private BsonDocument ToDocument(T record, long revision)
    {
        var document = MongoRecord.Write(record);
        document["revision"] = revision;
        document["changedAt"] = MongoFilter.Date(time.GetUtcNow());
        if (shape.Words is not null)
            document["words"] = new BsonArray(shape.Words(record));
        if (shape.Derived is not null)
            document.AddRange(shape.Derived(record));
        return document;
    }
}
