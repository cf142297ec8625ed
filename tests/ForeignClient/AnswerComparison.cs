using System.Text.Json;

namespace FactCheck.Tests.ForeignClient;

/// <summary>Whether an answer is what the README shows: it shows some of the fields, and leaves out what differs from run to run.</summary>
internal static class AnswerComparison
{
    private const string Anything = "…";

    /// <summary>Where the answer first differs from what is shown; null: nowhere.</summary>
    /// <param name="shown">A field that is not shown may be anything; so may a value of <c>"…"</c>. Items of a list that ends with <c>"…"</c> come first.</param>
    /// <param name="actual">The answer.</param>
    /// <param name="path">For the report.</param>
    public static string? Differs(JsonElement shown, JsonElement actual, string path = "$")
    {
        if (shown.ValueKind == JsonValueKind.String && shown.GetString() == Anything)
            return null;
        if (shown.ValueKind != actual.ValueKind)
            return $"{path}: {actual.ValueKind} instead of {shown.ValueKind}";
        return shown.ValueKind switch
        {
            JsonValueKind.Object => shown.EnumerateObject().Select(field => actual.TryGetProperty(field.Name, out var value)
                ? Differs(field.Value, value, $"{path}.{field.Name}") : $"{path}.{field.Name}: missing").FirstOrDefault(found => found is not null),
            JsonValueKind.Array => DiffersInItems([.. shown.EnumerateArray()], [.. actual.EnumerateArray()], path),
            JsonValueKind.String when Matches(shown.GetString()!, actual.GetString()!) => null,
            JsonValueKind.Number when shown.GetDouble().Equals(actual.GetDouble()) => null,
            JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null => null,
            _ => $"{path}: {actual.GetRawText()} instead of {shown.GetRawText()}",
        };
    }

    private static string? DiffersInItems(JsonElement[] shown, JsonElement[] actual, string path)
    {
        var isOpen = shown.Length > 0 && shown[^1].ValueKind == JsonValueKind.String && shown[^1].GetString() == Anything;
        var first = isOpen ? shown[..^1] : shown;
        if (isOpen ? actual.Length < first.Length : actual.Length != first.Length)
            return $"{path}: {actual.Length} items instead of {first.Length}";
        return first.Select((item, i) => Differs(item, actual[i], $"{path}[{i}]")).FirstOrDefault(found => found is not null);
    }

    /// <summary>A text that ends with "…" shows only its beginning.</summary>
    private static bool Matches(string shown, string actual) => shown.EndsWith(Anything, StringComparison.Ordinal)
        ? actual.StartsWith(shown[..^Anything.Length], StringComparison.Ordinal) : actual == shown;
}
