using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Bson.Serialization.Conventions;
using MongoDB.Bson.Serialization.Serializers;

namespace FactCheck.Storage.MongoDB;

/// <summary>A value that is one string.</summary>
internal sealed class MongoStringSerializer<T>(Func<T, string> write, Func<string, T> read) : SerializerBase<T>
{
    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, T value) => context.Writer.WriteString(write(value));

    public override T Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args) => read(context.Reader.ReadString());
}

/// <summary>A value of two parts, as a small document.</summary>
internal sealed class MongoPairSerializer<T>(string first, Func<T, BsonValue> readFirst, string second, Func<T, BsonValue> readSecond,
    Func<BsonValue, BsonValue, T> make) : SerializerBase<T>
{
    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, T value) =>
        BsonDocumentSerializer.Instance.Serialize(context, new BsonDocument { { first, readFirst(value) }, { second, readSecond(value) } });

    public override T Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        var pair = BsonDocumentSerializer.Instance.Deserialize(context);
        return make(pair[first], pair[second]);
    }
}

/// <summary>A time as a date of the database: UTC, milliseconds.</summary>
internal sealed class MongoDateSerializer : StructSerializerBase<DateTimeOffset>
{
    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, DateTimeOffset value) =>
        context.Writer.WriteDateTime(value.ToUnixTimeMilliseconds());

    public override DateTimeOffset Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        DateTimeOffset.FromUnixTimeMilliseconds(context.Reader.ReadDateTime());
}

/// <summary>Gives every time of a record, absent or not, that form.</summary>
internal sealed class MongoDates : ConventionBase, IMemberMapConvention
{
    public void Apply(BsonMemberMap memberMap)
    {
        if (memberMap.MemberType == typeof(DateTimeOffset))
            memberMap.SetSerializer(new MongoDateSerializer());
        else if (memberMap.MemberType == typeof(DateTimeOffset?))
            memberMap.SetSerializer(new NullableSerializer<DateTimeOffset>(new MongoDateSerializer()));
    }
}
