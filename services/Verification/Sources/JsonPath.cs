using System.Globalization;
using System.Text.Json;

namespace FactCheck.Verification.Sources;

/// <summary>Finds a part of a JSON answer by a path of the settings: names with dots between, places of lists in brackets.</summary>
internal static class JsonPath
{
    /// <summary>The part, e.g. of <c>source[0].name</c>; undefined when the answer has none. An empty path is the whole.</summary>
    internal static JsonElement Find(JsonElement json, string path)
    {
        foreach (var step in path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            if (step.EndsWith(']'))
                json = int.TryParse(step.AsSpan(0, step.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                    && json.ValueKind == JsonValueKind.Array && place < json.GetArrayLength() ? json[place] : default;
            else
                json = json.Member(step);
        }
        return json;
    }
}
