using System.Globalization;
using System.Text.Json;

namespace FactCheck.Tests.Service.Publishing;

/// <summary>Looks JSON-LD up in schema.org's own definitions: every type known, every property one of its type, every value of an expected type.</summary>
internal static class SchemaOrg
{
    private static readonly Dictionary<string, string[]> Parents = [];
    private static readonly Dictionary<(string Type, string Property), string[]> Properties = [];

    static SchemaOrg()
    {
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Publishing", "schema-org.tsv")).Where(line => !line.StartsWith('#')))
        {
            var parts = line.Split('\t');
            if (parts[0] == "type")
                Parents[parts[1]] = parts[2].Split(',', StringSplitOptions.RemoveEmptyEntries);
            else
                Properties[(parts[1], parts[2])] = parts[3].Split(',');
        }
    }

    /// <summary>What does not fit, one sentence each; empty when all does.</summary>
    public static List<string> Faults(string json)
    {
        using var document = JsonDocument.Parse(json);
        var faults = new List<string>();
        if (!document.RootElement.TryGetProperty("@context", out var context) || context.GetString() != "https://schema.org")
            faults.Add("@context is not https://schema.org");
        Check(document.RootElement, "", faults);
        return faults;
    }

    private static void Check(JsonElement thing, string path, List<string> faults)
    {
        var type = thing.TryGetProperty("@type", out var name) ? name.GetString()! : "";
        if (!Parents.ContainsKey(type))
        {
            faults.Add($"{path}: '{type}' is no type that we know");
            return;
        }
        foreach (var property in thing.EnumerateObject().Where(property => !property.Name.StartsWith('@')))
        {
            var expected = SelfAndAncestors(type).Select(each => Properties.GetValueOrDefault((each, property.Name))).FirstOrDefault(found => found is not null);
            var values = property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().ToList() : [property.Value];
            if (expected is null)
                faults.Add($"{path}/{property.Name}: no property of {type}");
            else
                values.ForEach(value => CheckValue(value, expected, $"{path}/{property.Name}", faults));
        }
    }

    private static void CheckValue(JsonElement value, string[] expected, string path, List<string> faults)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            Check(value, path, faults);
            var type = value.TryGetProperty("@type", out var name) ? name.GetString()! : "";
            if (!SelfAndAncestors(type).Any(expected.Contains))
                faults.Add($"{path}: {type} where {string.Join(" or ", expected)} is expected");
        }
        else if (!expected.Any(type => Fits(value, type)))
        {
            faults.Add($"{path}: {value.ValueKind} {value} where {string.Join(" or ", expected)} is expected");
        }
    }

    // https://schema.org/DataType: dates and times are ISO 8601.
    private static bool Fits(JsonElement value, string type) => type switch
    {
        "Text" => value.ValueKind == JsonValueKind.String && value.GetString()!.Length > 0,
        "URL" => value.ValueKind == JsonValueKind.String && Uri.TryCreate(value.GetString(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https",
        "Number" or "Integer" => value.ValueKind == JsonValueKind.Number,
        "Date" => value.ValueKind == JsonValueKind.String && (DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            || DateOnly.TryParseExact(value.GetString(), ["yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _)),
        "DateTime" => value.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParseExact(value.GetString(), "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => false,
    };

    private static IEnumerable<string> SelfAndAncestors(string type) =>
        Parents.TryGetValue(type, out var parents) ? parents.SelectMany(SelfAndAncestors).Prepend(type) : [];
}
