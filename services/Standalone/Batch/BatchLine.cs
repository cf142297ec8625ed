using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Core.Time;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Batch;

/// <summary>A JSON object of an input file, or one within it; every complaint names the field.</summary>
/// <param name="json">The object.</param>
/// <param name="path">What stands before its fields' names in complaints, as <c>evidence[0].</c>; empty for the line itself.</param>
internal readonly struct BatchLine(JsonElement json, string path = "")
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
    /// <exception cref="InputException">It can't be written back.</exception>
    public JsonNode? Id
    {
        get
        {
            if (!json.TryGetProperty("id", out var id))
                return null;
            try
            {
                var node = JsonNode.Parse(id.GetRawText());
                // Writing is what fails for half of a surrogate pair, however deep it lies.
                _ = node?.ToJsonString();
                return node;
            }
            catch (InvalidOperationException)
            {
                throw HalfPair("id");
            }
        }
    }

    /// <summary>A text that must be there and not be blank.</summary>
    public string Required(string field) => Optional(field) is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw new InputException($"'{path}{field}' is missing.");

    /// <summary>The same, of at most so many UTF-16 code units.</summary>
    public string Required(string field, int most) => Required(field) is var text && text.Length <= most ? text : throw TooLong(field, most);

    /// <summary>A text that must be there, though it may be empty.</summary>
    public string Given(string field, int most)
    {
        var text = Optional(field) ?? throw new InputException($"'{path}{field}' is missing.");
        return text.Length <= most ? text : throw TooLong(field, most);
    }

    /// <summary>A text; null where absent or null.</summary>
    public string? Optional(string field)
    {
        if (Value(field) is not { } value)
            return null;
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new InputException($"'{path}{field}' is not a text.");
        }
        catch (InvalidOperationException)
        {
            throw HalfPair(field);
        }
    }

    /// <summary>A text that is no field of the contract, which may be of any kind: null where it is none.</summary>
    public string? Extra(string field) => Value(field) is { ValueKind: JsonValueKind.String } ? Optional(field) : null;

    /// <summary>A day or wider, ISO 8601; of a time of day the day by its own clock. Null where absent or empty.</summary>
    public DateRange? Days(string field)
    {
        if (Optional(field)?.Trim() is not { Length: > 0 } text)
            return null;
        return DateRange.TryParse(string.Join('/', text.Split('/').Select(DayOf)), out var days) ? days
            : throw new InputException($"'{path}{field}' is not an ISO 8601 day, month, year or interval.");
    }

    /// <summary>True or false; null where absent.</summary>
    public bool? Flag(string field) => Value(field) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw new InputException($"'{path}{field}' is not true or false."),
    };

    /// <summary>An object of its own; null where absent.</summary>
    public BatchLine? Part(string field) => Value(field) is not { } value ? null
        : value.ValueKind == JsonValueKind.Object ? new(value, $"{path}{field}.") : throw new InputException($"'{path}{field}' is not an object.");

    /// <summary>Objects of a list; empty where absent.</summary>
    public IReadOnlyList<BatchLine> List(string field)
    {
        if (Value(field) is not { } value)
            return [];
        if (value.ValueKind != JsonValueKind.Array)
            throw new InputException($"'{path}{field}' is not a list.");
        var items = new List<BatchLine>(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
            items.Add(item.ValueKind == JsonValueKind.Object ? new(item, $"{path}{field}[{items.Count}].") : throw new InputException($"'{path}{field}[{items.Count}]' is not an object."));
        return items;
    }

    /// <summary>A value as it stands, for gold fields; null where absent.</summary>
    public JsonElement? Value(string field) => json.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private InputException TooLong(string field, int most) => new(string.Create(CultureInfo.InvariantCulture, $"'{path}{field}' is longer than {most} characters."));

    private InputException HalfPair(string field) => new($"'{path}{field}' holds half of a surrogate pair.");

    // A time of day says more than is asked for; what is none is left for the complaint.
    private static string DayOf(string text) => text.Length > 10 && text[10] is 'T' or ' '
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) ? text[..10] : text;
}
