using FactCheck.Core.Claims;
using FactCheck.Core.Errors;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using MongoDB.Bson;
using MongoDB.Driver;

namespace FactCheck.Storage.MongoDB;

/// <remarks>
/// A passage takes the position behind the highest there is, and the index keeps positions unique: one can only be taken once
/// the one before is there to be seen. So whoever sees a passage sees all of lower positions, and a follower misses none.
/// Two writers that meet take turns.
/// </remarks>
internal sealed class MongoEvidenceStore(MongoStore store) : IEvidenceStore, IDisposable
{
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMilliseconds(10);

    private readonly IMongoCollection<BsonDocument> evidence = store.Collection("evidence");
    private readonly IMongoCollection<BsonDocument> factChecks = store.Collection("factChecks");
    private readonly SemaphoreSlim turn = new(1, 1); // writers of this process need not meet

    private static FilterDefinitionBuilder<BsonDocument> Where => MongoFilter.Where;

    public Task<int> AddAsync(IReadOnlyList<EvidencePassage> passages, CancellationToken cancellation) => MongoStore.RunAsync(async within =>
    {
        if (passages.Count == 0)
            return 0;
        await turn.WaitAsync(within);
        try
        {
            return await AddInTurnAsync([.. passages.DistinctBy(passage => passage.Id)], within);
        }
        finally
        {
            turn.Release();
        }
    }, cancellation);

    public Task<EvidencePassage> GetAsync(WorkspaceId workspace, EvidenceId id, CancellationToken cancellation) => MongoStore.RunAsync(async within =>
    {
        var found = await evidence.Find(Where.Eq("_id", id.Value) & Where.Eq("workspace", workspace.Value)).FirstOrDefaultAsync(within);
        return found is null ? throw new NotFoundException("evidence", id.Value) : MongoRecord.Read<EvidencePassage>(found);
    }, cancellation);

    public Task<(IReadOnlyList<EvidencePassage> Passages, long Position)> ListAfterAsync(long position, int limit, CancellationToken cancellation) =>
        MongoStore.RunAsync<(IReadOnlyList<EvidencePassage>, long)>(async within =>
        {
            if (limit <= 0)
                return ([], position);
            // What a failover could still take back is not shown: its position might come to another passage.
            var found = await evidence.WithReadConcern(ReadConcern.Majority).Find(Where.Gt("position", position))
                .Sort("{ position: 1 }").Limit(limit).ToListAsync(within);
            return (found.ConvertAll(MongoRecord.Read<EvidencePassage>), found.Count == 0 ? position : found[^1]["position"].ToInt64());
        }, cancellation);

    public Task<int> AddFactChecksAsync(IReadOnlyList<PublishedFactCheck> added, CancellationToken cancellation) => MongoStore.RunAsync(async within =>
    {
        if (added.Count == 0)
            return 0;
        try
        {
            await factChecks.InsertManyAsync(added.DistinctBy(factCheck => factCheck.Id).Select(ToDocument),
                new InsertManyOptions { IsOrdered = false }, within);
            return added.DistinctBy(factCheck => factCheck.Id).Count();
        }
        catch (MongoBulkWriteException<BsonDocument> failure) when (MongoStore.IsDuplicate(failure))
        {
            return (int)failure.Result.InsertedCount;
        }
    }, cancellation);

    public Task<Page<PublishedFactCheck>> ListFactChecksAsync(WorkspaceId workspace, string text, PageRequest page, CancellationToken cancellation)
    {
        var query = $"fact-checks {workspace.Value}\n{text}";
        var key = PageToken.Decode(query, page.Token, 2);
        return MongoStore.RunAsync(async within =>
        {
            var size = page.EffectiveSize;
            var words = await factChecks.RarestFirstAsync(workspace.Value, SearchWords.Of(text), within);
            var filter = new MongoFilter().AddEquals("workspace", workspace.Value).AddWords(words);
            if (key is [var publishedAt, var id])
                AddAfter(filter, publishedAt, id);
            var found = await factChecks.Find(filter.Definition).Sort("{ publishedAt: -1, _id: 1 }").Limit(size + 1).ToListAsync(within);
            return found.ToPage<PublishedFactCheck>(size, query, KeyOf);
        }, cancellation);
    }

    public void Dispose() => turn.Dispose();

    private async Task<int> AddInTurnAsync(List<EvidencePassage> passages, CancellationToken cancellation)
    {
        for (var added = 0; ;)
        {
            var known = (await evidence.Find(Where.In("_id", passages.Select(passage => passage.Id.Value)))
                .Project("{ _id: 1 }").ToListAsync(cancellation)).Select(found => found["_id"].AsString).ToHashSet(StringComparer.Ordinal);
            passages.RemoveAll(passage => known.Contains(passage.Id.Value));
            if (passages.Count == 0)
                return added;
            var last = await evidence.Find(Where.Empty).Sort("{ position: -1 }").Project("{ position: 1 }").FirstOrDefaultAsync(cancellation);
            var next = (last?["position"].ToInt64() ?? 0) + 1;
            try
            {
                await evidence.InsertManyAsync(passages.Select((passage, i) => ToDocument(passage, next + i)),
                    new InsertManyOptions { IsOrdered = true }, cancellation);
                return added + passages.Count;
            }
            catch (MongoBulkWriteException<BsonDocument> failure) when (MongoStore.IsDuplicate(failure))
            {
                added += (int)failure.Result.InsertedCount;
                await Task.Delay(LongestTurn * Random.Shared.NextDouble(), cancellation);
            }
        }
    }

    private static BsonDocument ToDocument(EvidencePassage passage, long position)
    {
        var document = MongoRecord.Write(passage);
        document["position"] = position;
        return document;
    }

    private static BsonDocument ToDocument(PublishedFactCheck factCheck)
    {
        var document = MongoRecord.Write(factCheck);
        document["words"] = new BsonArray(SearchWords.Of(factCheck.ClaimText));
        return document;
    }

    // An absent date is the empty part of the key, and comes last.
    private static void AddAfter(MongoFilter filter, string publishedAt, string id)
    {
        if (publishedAt.Length == 0)
            filter.Add(Where.Eq("publishedAt", BsonNull.Value)).Add(Where.Gt("_id", id));
        else
        {
            var date = new BsonDateTime(MongoFilter.Number(publishedAt));
            filter.Add(Where.Lt("publishedAt", date) | (Where.Eq("publishedAt", date) & Where.Gt("_id", id)) | Where.Eq("publishedAt", BsonNull.Value));
        }
    }

    private static string[] KeyOf(PublishedFactCheck factCheck) =>
        [factCheck.PublishedAt is { } at ? MongoFilter.Part(at) : "", factCheck.Id.Value];
}
