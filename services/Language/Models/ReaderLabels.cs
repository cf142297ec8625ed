using System.Text.Json;

namespace FactCheck.Language.Models;

/// <summary>Names of the reader model's outputs, in the order of its scores.</summary>
internal sealed record ReaderLabels(string[] Upos, string[] Xpos, string[] Rel, string[] Ner)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static ReaderLabels Load(ModelFolder folder) =>
        JsonSerializer.Deserialize<ReaderLabels>(File.ReadAllText(folder.ReaderLabels), Json)
        ?? throw new InvalidDataException($"{folder.ReaderLabels} is empty.");
}
