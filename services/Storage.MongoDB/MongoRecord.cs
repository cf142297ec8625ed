using MongoDB.Bson;
using MongoDB.Bson.Serialization;

namespace FactCheck.Storage.MongoDB;

/// <summary>Records as documents of the database.</summary>
internal static class MongoRecord
{
    /// <summary>Of the documents written now. A reader of an older version would be added beside it.</summary>
    public const int SchemaVersion = 1;

    public static BsonDocument Write<T>(T record)
    {
        var document = record.ToBsonDocument();
        document["schemaVersion"] = SchemaVersion;
        return document;
    }

    /// <summary>Leaves out what only the store needs: the version, the words, the time of change, the position.</summary>
    public static T Read<T>(BsonDocument document) => BsonSerializer.Deserialize<T>(document);
}
