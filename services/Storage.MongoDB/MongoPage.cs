using FactCheck.Core.Paging;
using MongoDB.Bson;

namespace FactCheck.Storage.MongoDB;

internal static class MongoPage
{
    /// <summary>A page of documents that were read with one more than its size, to know whether there is a next.</summary>
    public static Page<T> ToPage<T>(this List<BsonDocument> found, int size, string query, Func<T, string[]> key)
    {
        List<T> items = [.. found.Take(size).Select(MongoRecord.Read<T>)];
        return new(items, found.Count <= size ? "" : PageToken.Encode(query, key(items[^1])));
    }
}
