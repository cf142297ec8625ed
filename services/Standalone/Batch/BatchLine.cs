using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Core.Time;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Batch;

/// <summary>A JSON object of an input file; every complaint names the field.</summary>
internal readonly struct BatchLine(JsonElement json)
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="InputException">It is no JSON object.</exception>
    public static BatchLine Parse(string line)
    {
        try
        {
            var json = JsonElement.Parse(line);
            return json.ValueKind == JsonValueKind.Object ? new(json) : throw new InputException("the line is not a JSON object.");
        }
        catch (JsonException)
        {
            throw new InputException("the line is not JSON.");
        }
    }

    /// <summary>The line's own id, of whatever kind; null without one.</summary>
    public JsonNode? Id => json.TryGetProperty("id", out var id) ? JsonNode.Parse(id.GetRawText()) : null;

    /// <summary>A text that must be there and not be empty.</summary>
    public string Required(string field) => Optional(field) is { Length: > 0 } text ? text : throw new InputException($"'{field}' is missing.");

    /// <summary>A text; null where absent or null.</summary>
    public string? Optional(string field)
    {
        if (!json.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String ? WellFormed(value, field) : throw new InputException($"'{field}' is not a text.");
    }

    /// <summary>A day or wider, ISO 8601; null where absent or empty.</summary>
    public DateRange? Days(string field)
    {
        if (Optional(field) is not { Length: > 0 } text)
            return null;
        // A time of day says more than is asked for.
        if (text.Length > 10 && text[10] is 'T' or ' ')
            text = text[..10];
        return DateRange.TryParse(text, out var days) ? days : throw new InputException($"'{field}' is not an ISO 8601 day, month, year or interval.");
    }

    /// <summary>True or false; null where absent.</summary>
    public bool? Flag(string field) => Value(field) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw new InputException($"'{field}' is not true or false."),
    };

    /// <summary>An object of its own; null where absent.</summary>
    public BatchLine? Part(string field) => Value(field) is not { } value ? null
        : value.ValueKind == JsonValueKind.Object ? new(value) : throw new InputException($"'{field}' is not an object.");

    /// <summary>Objects of a list; empty where absent.</summary>
    public IReadOnlyList<BatchLine> List(string field)
    {
        if (!json.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return [];
        if (value.ValueKind != JsonValueKind.Array)
            throw new InputException($"'{field}' is not a list.");
        var items = new List<BatchLine>(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
            items.Add(item.ValueKind == JsonValueKind.Object ? new(item) : throw new InputException($"'{field}' holds something else than objects."));
        return items;
    }

    /// <summary>A value as it stands, for gold fields; null where absent.</summary>
    public JsonElement? Value(string field) => json.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string WellFormed(JsonElement value, string field)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new InputException($"'{field}' holds half of a surrogate pair.");
        }
    }
}
