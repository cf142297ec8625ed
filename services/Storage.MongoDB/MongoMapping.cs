using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;
using FactCheck.Core.Time;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Bson.Serialization.Conventions;

namespace FactCheck.Storage.MongoDB;

/// <summary>
/// How records look in the database: camel case, ids and enums as strings, times as dates, absent parts absent.
/// Touches only types of Core, so another user of the driver in this process is not affected.
/// </summary>
internal static class MongoMapping
{
    private static readonly Lazy<bool> Registered = new(() =>
    {
        RegisterAll();
        return true;
    });

    /// <summary>Safe to repeat.</summary>
    public static void Register() => _ = Registered.Value;

    private static void RegisterAll()
    {
        ConventionRegistry.Register("FactCheck", new ConventionPack
        {
            new CamelCaseElementNameConvention(),
            new IgnoreIfNullConvention(true),
            new IgnoreExtraElementsConvention(true),
            new EnumRepresentationConvention(BsonType.String),
            new MongoDates(),
        }, type => type.Namespace?.StartsWith("FactCheck.Core", StringComparison.Ordinal) == true);

        RegisterId<WorkspaceId>();
        RegisterId<DocumentId>();
        RegisterId<ClaimId>();
        RegisterId<EvidenceId>();
        RegisterId<PublishedFactCheckId>();
        RegisterId<VerificationResultId>();
        RegisterId<ReviewTaskId>();
        RegisterId<DeadLetterId>();
        RegisterId<PublicationId>();
        RegisterId<WebhookId>();
        RegisterId<WebhookDeliveryId>();
        RegisterId<ErasureId>();
        BsonSerializer.RegisterSerializer(new MongoStringSerializer<TraceContext>(trace => trace.Traceparent, text => new(text)));
        BsonSerializer.RegisterSerializer(new MongoPairSerializer<TextSpan>("start", span => span.Start, "end", span => span.End,
            (start, end) => new(start.AsInt32, end.AsInt32)));
        BsonSerializer.RegisterSerializer(new MongoPairSerializer<DateRange>("first", range => Midnight(range.First), "last",
            range => Midnight(range.Last), (first, last) => new(Day(first), Day(last))));

        BsonClassMap.RegisterClassMap<Extraction>(map =>
        {
            map.AutoMap();
            map.MapIdMember(extraction => extraction.DocumentId);
        });
    }

    private static void RegisterId<TId>() where TId : struct, IStringId<TId> =>
        BsonSerializer.RegisterSerializer(new MongoStringSerializer<TId>(id => id.Value, TId.From));

    private static BsonDateTime Midnight(DateOnly day) => new(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds());

    private static DateOnly Day(BsonValue date) =>
        DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(date.AsBsonDateTime.MillisecondsSinceEpoch).UtcDateTime);
}
