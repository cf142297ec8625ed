using MongoDB.Bson;
using MongoDB.Driver;

namespace FactCheck.Storage.MongoDB;

/// <summary>Finding records by words.</summary>
internal static class MongoWords
{
    // Enough to tell rare from common; counting on would cost more than it saves.
    private const int CountedRecords = 1000;

    /// <summary>The words, rarest first: the index is read along the first one.</summary>
    public static async Task<IReadOnlyList<string>> RarestFirstAsync(this IMongoCollection<BsonDocument> collection, string workspace,
        IReadOnlyList<string> words, CancellationToken cancellation)
    {
        if (words.Count < 2)
            return words;
        var counts = await Task.WhenAll(words.Select(word => collection.CountDocumentsAsync(
            MongoFilter.Where.Eq("workspace", workspace) & MongoFilter.Where.Eq("words", word), new CountOptions { Limit = CountedRecords }, cancellation)));
        return [.. words.Zip(counts).OrderBy(counted => counted.Second).Select(counted => counted.First)];
    }
}
