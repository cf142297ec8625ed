using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FactCheck.Core.Claims;
using FactCheck.Core.Documents;
using FactCheck.Core.Privacy;
using FactCheck.Core.Publishing;
using FactCheck.Core.Review;
using FactCheck.Core.Verification;
using FactCheck.Core.Webhooks;

namespace FactCheck.Storage.Sqlite;

/// <summary>Records as readable JSON: camel case, enums by name, absent parts left out.</summary>
internal static class RecordJson
{
    /// <summary>Of the JSON written now. A reader of an older version would be added beside it.</summary>
    public const int SchemaVersion = 1;

    private static readonly HashSet<Type> WithColumns =
    [
        typeof(Document), typeof(Claim), typeof(VerificationResult), typeof(ClaimWatch), typeof(ReviewTask), typeof(Publication), typeof(Webhook), typeof(WebhookDelivery),
        typeof(Erasure),
    ];

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // stays in the file: letters of every language as they are
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutOutboxColumns } },
    };

    public static string Write<T>(T record) => JsonSerializer.Serialize(record, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    // They change without the rest of the record, so they are columns only.
    private static void LeaveOutOutboxColumns(JsonTypeInfo type)
    {
        if (!WithColumns.Contains(type.Type))
            return;
        foreach (var property in type.Properties.Where(property => property.Name is "revision" or "announced").ToList())
            type.Properties.Remove(property);
    }
}
