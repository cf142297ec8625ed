using System.Globalization;
using System.Text.Json.Nodes;

namespace FactCheck.Evaluation.Sets;

/// <summary>Sentences with whether they are worth checking, or a view.</summary>
internal static class CheckWorthinessSets
{
    private const string Task = "check-worthiness";

    public static IReadOnlyList<LabelledSet> All { get; } =
    [
        new("cw-claimbuster-ct24", Task, folder =>
        [
            ("claimbuster.jsonl", Claimbuster(folder)),
            ("claimbuster-in-article.jsonl", Claimbuster(folder).Select(InArticle)),
        ]),
        new("cw-clef2019-task1", Task, folder => [("clef2019-debates.jsonl", new[] { "train.tsv", "test.tsv" }.SelectMany(file => Debate(Path.Combine(folder, file))))]),
        new("cw-clef2020-task5", Task, folder => [("clef2020-debates.jsonl", Debate(Path.Combine(folder, "train.tsv")))]),
        new("cw-policlaim", Task, folder => [("policlaim.jsonl", LabelledSet.Rows(Path.Combine(folder, "train_gold.tsv"))
            .Select((row, i) => Line(i.ToString(CultureInfo.InvariantCulture), row["text"], "check_worthy", row["label"] == "1")).Select(InArticle))]),
        new("cw-newssubjectivity-ct2025", Task, folder => new[] { "dev", "train" }.Select(part =>
            ($"newssubjectivity-{part}.jsonl", LabelledSet.Rows(Path.Combine(folder, $"{part}_en.tsv")).Select(row => Line(row["id"], row["text"], "subjective", row["label"] == "SUBJ"))))),
    ];

    // What the hall does is no sentence.
    private static IEnumerable<JsonObject> Debate(string file) => LabelledSet.Rows(file).Where(row => row["speaker"] != "SYSTEM")
        .Select(row => Line($"{row["file"]} {row["line"]}", row["text"], "check_worthy", row["label"] == "1")).Select(InArticle);

    private static IEnumerable<JsonObject> Claimbuster(string folder) => LabelledSet.Rows(Path.Combine(folder, "train.tsv"))
        .Select((row, i) => Line(i.ToString(CultureInfo.InvariantCulture), row["text"], "check_worthy", row["label"] == "Yes"));

    // Scored as a sentence among others, not as one that comes alone.
    private static JsonObject InArticle(JsonObject line)
    {
        line["in_article"] = true;
        return line;
    }

    private static JsonObject Line(string id, string text, string gold, bool label) => new() { ["id"] = id, ["text"] = text, [gold] = label };
}
