using System.Globalization;
using FactCheck.Core.Errors;
using MongoDB.Bson;
using MongoDB.Driver;

namespace FactCheck.Storage.MongoDB;

/// <summary>The conditions of one query, all of which must hold.</summary>
internal sealed class MongoFilter
{
    private readonly List<FilterDefinition<BsonDocument>> conditions = [];

    public static FilterDefinitionBuilder<BsonDocument> Where => Builders<BsonDocument>.Filter;

    public FilterDefinition<BsonDocument> Definition => conditions.Count == 0 ? Where.Empty : Where.And(conditions);

    public MongoFilter Add(FilterDefinition<BsonDocument> condition)
    {
        conditions.Add(condition);
        return this;
    }

    /// <summary>An absent value does not restrict.</summary>
    public MongoFilter AddEquals(string field, string? value) => value is null ? this : Add(Where.Eq(field, value));

    /// <summary>Only records with all these words; the index is read along the first.</summary>
    public MongoFilter AddWords(IReadOnlyList<string> words) => words.Count == 0 ? this : Add(Where.All("words", words));

    /// <summary>Only records behind this one, in an order by time, newest first, ties by id.</summary>
    public MongoFilter AddNewestFirst(string field, string time, string id)
    {
        var date = new BsonDateTime(Number(time));
        return Add(Where.Lte(field, date)).Add(Where.Or(Where.Lt(field, date), Where.Gt("_id", id)));
    }

    /// <summary>A part of a page token that is a whole number.</summary>
    /// <exception cref="InvalidPageTokenException">It is not one.</exception>
    public static long Number(string part) =>
        long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number : throw new InvalidPageTokenException();

    /// <summary>The part of a page token for a time.</summary>
    public static string Part(DateTimeOffset time) => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    public static BsonDateTime Date(DateTimeOffset time) => new(time.ToUnixTimeMilliseconds());
}
