using System.Text.Json;
using FactCheck.Protos.Types.V1;
using Google.Protobuf.WellKnownTypes;

namespace FactCheck.Standalone.Embedded;

/// <summary>Reads evidence from JSON Lines: <c>text</c>, and optionally <c>url</c>, <c>publisher</c>, <c>title</c>, <c>published</c>, <c>lang</c>.</summary>
internal static class EvidenceFile
{
    /// <summary>The passages, in order. Empty lines are passed over, unknown fields ignored.</summary>
    /// <exception cref="InputException">A line is no JSON object, has no text, or a date that is none; the line is named.</exception>
    internal static async Task<IReadOnlyList<EvidencePassage>> ReadAsync(TextReader lines, string name, CancellationToken cancellation)
    {
        var passages = new List<EvidencePassage>();
        for (var number = 1; await lines.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
                passages.Add(Parse(line, $"{name}, line {number}"));
        }
        return passages;
    }

    private static EvidencePassage Parse(string line, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            string Text(string field) => json.RootElement.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()! : "";
            var text = Text("text");
            if (text.Length == 0)
                throw new InputException($"{place}: 'text' is missing.");
            return new EvidencePassage
            {
                Url = Text("url"),
                Publisher = Text("publisher"),
                Title = Text("title"),
                Text = text,
                Language = Text("lang"),
                PublishTime = Text("published") is { Length: > 0 } published
                    ? Timestamp.FromDateTimeOffset(DateText.Parse(published) ?? throw new InputException($"{place}: 'published' is not a date."))
                    : null,
            };
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw new InputException($"{place}: not a JSON object.");
        }
    }
}
