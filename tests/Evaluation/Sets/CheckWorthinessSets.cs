using System.Globalization;
using System.Text.Json.Nodes;

namespace FactCheck.Evaluation.Sets;

/// <summary>Sentences with whether they are worth checking, or a view.</summary>
internal static class CheckWorthinessSets
{
    private const string Task = "check-worthiness";

    public static IReadOnlyList<LabelledSet> All { get; } =
    [
        new("cw-claimbuster-ct24", Task, folder => [("claimbuster.jsonl", LabelledSet.Rows(Path.Combine(folder, "train.tsv"))
            .Select((row, i) => Line(i.ToString(CultureInfo.InvariantCulture), row["text"], "check_worthy", row["label"] == "Yes")))]),
        new("cw-newssubjectivity-ct2025", Task, folder => new[] { "dev", "train" }.Select(part =>
            ($"newssubjectivity-{part}.jsonl", LabelledSet.Rows(Path.Combine(folder, $"{part}_en.tsv")).Select(row => Line(row["id"], row["text"], "subjective", row["label"] == "SUBJ"))))),
    ];

    private static JsonObject Line(string id, string text, string gold, bool label) => new() { ["id"] = id, ["text"] = text, [gold] = label };
}
