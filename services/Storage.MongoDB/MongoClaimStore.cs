using System.Globalization;
using System.Text.Json;
using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using MongoDB.Bson;
using MongoDB.Driver;

namespace FactCheck.Storage.MongoDB;

internal sealed class MongoClaimStore(MongoStore store, TimeProvider time) : IClaimStore
{
    private const int ExaminedOfKey = 50;

    private readonly IMongoCollection<BsonDocument> extractions = store.Collection("extractions");

    private readonly RecordCollection<Claim> claims = new(store, new RecordShape<Claim>
    {
        Collection = "claims",
        Kind = "claim",
        Id = claim => claim.Id.Value,
        Workspace = claim => claim.Workspace.Value,
        Revision = claim => claim.Revision,
        WithRevision = (claim, revision) => claim with { Revision = revision },
        Words = claim => SearchWords.Of(claim.Reading.NormalizedText),
    }, time);

    private static FilterDefinitionBuilder<BsonDocument> Where => MongoFilter.Where;

    public Task<IReadOnlyList<Claim>> AddAsync(Extraction extraction, IReadOnlyList<Claim> added, CancellationToken cancellation)
    {
        if (added.Any(claim => claim.DocumentId != extraction.DocumentId || claim.Workspace != extraction.Workspace))
            throw new ArgumentException("A claim belongs to another document or workspace than the extraction.", nameof(added));
        if (added.Select(claim => claim.Id).Distinct().Count() != added.Count)
            throw new ArgumentException("Two claims have the same id.", nameof(added));
        return MongoStore.RunAsync(async within =>
        {
            // In this order: an extraction that is stored says that all its claims are.
            var stored = await claims.AddAllAsync(added, within);
            await AddExtractionAsync(extraction, within);
            return stored;
        }, cancellation);
    }

    public Task<Claim> GetAsync(WorkspaceId workspace, ClaimId id, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => claims.GetAsync(workspace.Value, id.Value, within), cancellation);

    public Task<Page<Claim>> ListAsync(ClaimQuery query, PageRequest page, CancellationToken cancellation)
    {
        var text = JsonSerializer.Serialize(query);
        var key = PageToken.Decode(text, page.Token, 2);
        return MongoStore.RunAsync(async within =>
        {
            var filter = Filter(query, await claims.Collection.RarestFirstAsync(query.Workspace.Value, SearchWords.Of(query.Text), within));
            if (query.DocumentId is not null)
                return await claims.ListAsync(Behind(filter, key), "{ 'reading.span.start': 1, _id: 1 }", page, text, PlaceKeyOf, within);
            if (key is [var extractedAt, var id])
                filter.AddNewestFirst("extractedAt", extractedAt, id);
            return await claims.ListAsync(filter, "{ extractedAt: -1, _id: 1 }", page, text, TimeKeyOf, within);
        }, cancellation);
    }

    public Task<IReadOnlyList<Claim>> FindByKeysAsync(WorkspaceId workspace, IReadOnlyCollection<string> keys, int limit, CancellationToken cancellation) =>
        MongoStore.RunAsync<IReadOnlyList<Claim>>(async within =>
        {
            var shared = new Dictionary<string, (int Keys, BsonDocument Claim)>(StringComparer.Ordinal);
            foreach (var key in keys.Distinct(StringComparer.Ordinal))
                foreach (var found in await claims.Collection.Find(Where.Eq("workspace", workspace.Value) & Where.Eq("matchKeys", key))
                    .Sort("{ extractedAt: -1, _id: 1 }").Limit(ExaminedOfKey).ToListAsync(within))
                    shared[found["_id"].AsString] = (shared.GetValueOrDefault(found["_id"].AsString).Keys + 1, found);
            return [.. shared.OrderByDescending(one => one.Value.Keys).ThenByDescending(one => one.Value.Claim["extractedAt"].AsBsonDateTime.MillisecondsSinceEpoch)
                .ThenBy(one => one.Key, StringComparer.Ordinal).Take(limit).Select(one => MongoRecord.Read<Claim>(one.Value.Claim))];
        }, cancellation);

    public Task<Claim> UpdateAsync(Claim claim, long expectedRevision, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => claims.UpdateAsync(claim, expectedRevision, within), cancellation);

    public Task<ExtractionProgress> GetProgressAsync(WorkspaceId workspace, DocumentId document, CancellationToken cancellation) =>
        MongoStore.RunAsync(async within =>
        {
            // The extraction first: once it is stored, so are all the claims counted after it.
            var extraction = await extractions.Find(Where.Eq("_id", document.Value) & Where.Eq("workspace", workspace.Value))
                .FirstOrDefaultAsync(within);
            var counts = await claims.Collection.Aggregate()
                .Match(Where.Eq("workspace", workspace.Value) & Where.Eq("documentId", document.Value) & Where.Eq("reading.isCheckWorthy", true))
                .Group<BsonDocument>("{ _id: '$state', count: { $sum: 1 } }")
                .ToListAsync(within);
            return new ExtractionProgress(extraction is null ? null : MongoRecord.Read<Extraction>(extraction),
                counts.ToDictionary(count => Enum.Parse<ClaimState>(count["_id"].AsString), count => count["count"].ToInt32()));
        }, cancellation);

    public Task<int> CountDetectedAsync(int limit, CancellationToken cancellation) => MongoStore.RunAsync(within => claims.CountAsync(
        Where.Eq("state", nameof(ClaimState.Detected)) & Where.Eq("reading.isCheckWorthy", true), limit, within), cancellation);

    public Task<IReadOnlyList<Claim>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => claims.ListUnannouncedAsync(changedBefore, limit, within), cancellation);

    public Task MarkAnnouncedAsync(IReadOnlyCollection<Claim> records, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => claims.MarkAnnouncedAsync(records, within), cancellation);

    public Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation) => MongoStore.RunAsync(within => claims.ReopenAsync(
        Where.Eq("reading.isCheckWorthy", true) & Where.In("state", new[] { nameof(ClaimState.Detected), nameof(ClaimState.Verified) }),
        within), cancellation);

    private async Task AddExtractionAsync(Extraction extraction, CancellationToken cancellation)
    {
        try
        {
            await extractions.InsertOneAsync(MongoRecord.Write(extraction), null, cancellation);
        }
        catch (MongoWriteException failure) when (MongoStore.IsDuplicate(failure))
        {
            // stored before, and left as it is
        }
    }

    private static MongoFilter Filter(ClaimQuery query, IReadOnlyList<string> words)
    {
        var filter = new MongoFilter()
            .AddEquals("workspace", query.Workspace.Value)
            .AddEquals("documentId", query.DocumentId?.Value)
            .AddEquals("clusterId", query.ClusterId?.Value)
            .AddEquals("reading.claimant", query.Claimant)
            .AddEquals("reading.type", query.Type?.ToString())
            .AddEquals("state", query.State?.ToString())
            .AddWords(words);
        if (query.MinCheckWorthiness > 0)
            filter.Add(Where.Gte("reading.checkWorthiness", query.MinCheckWorthiness));
        if (query.Published is { } days)
        {
            filter.Add(Where.Gte("publishedAt", Date(days.First, TimeOnly.MinValue)))
                .Add(Where.Lte("publishedAt", Date(days.Last, TimeOnly.MaxValue)));
        }
        return filter;
    }

    private static MongoFilter Behind(MongoFilter filter, string[]? key)
    {
        if (key is not [var part, var id])
            return filter;
        var start = MongoFilter.Number(part);
        return filter.Add(Where.Gte("reading.span.start", start)).Add(Where.Gt("reading.span.start", start) | Where.Gt("_id", id));
    }

    private static BsonDateTime Date(DateOnly day, TimeOnly time) => MongoFilter.Date(new DateTimeOffset(day.ToDateTime(time), TimeSpan.Zero));

    private static string[] TimeKeyOf(Claim claim) => [MongoFilter.Part(claim.ExtractedAt), claim.Id.Value];

    private static string[] PlaceKeyOf(Claim claim) => [claim.Reading.Span.Start.ToString(CultureInfo.InvariantCulture), claim.Id.Value];
}
