using System.Globalization;
using System.Text.Json.Nodes;

namespace FactCheck.Evaluation.Sets;

/// <summary>Claims with several passages and a verdict.</summary>
internal static class VerdictSets
{
    private const string Task = "verdict";

    /// <summary>Passages of a made case.</summary>
    private const int Passages = 5;

    public static IReadOnlyList<LabelledSet> All { get; } =
    [
        new("nli-climate-fever", Task, folder => [("climate-fever.jsonl", Json(Path.Combine(folder, "visible.jsonl")).Select(row => new JsonObject
        {
            ["id"] = row["claim_id"]!.DeepClone(),
            ["claim"] = row["claim"]!.DeepClone(),
            ["evidence"] = new JsonArray([.. row["evidences"]!.AsArray().Select(JsonNode (one) => new JsonObject { ["text"] = one!["evidence"]!.DeepClone(), ["stance"] = one["evidence_label"]!.DeepClone() })]),
            ["verdict"] = row["claim_label"]!.DeepClone(),
        }))]),
        new("nli-quantemp", Task, folder => [("quantemp.jsonl", Json(Path.Combine(folder, "visible.jsonl")).Select((row, i) => new JsonObject
        {
            ["id"] = i.ToString(CultureInfo.InvariantCulture),
            ["claim"] = row["claim"]!.DeepClone(),
            ["evidence"] = new JsonArray([.. row["evidence"]!.AsArray().Where(one => !string.IsNullOrWhiteSpace((string?)one)).Select(JsonNode (one) => new JsonObject { ["text"] = one!.DeepClone() })]),
            ["verdict"] = row["label"]!.DeepClone(),
        }))]),
        new("nli-fm2", Task, folder => [("fm2-passages.jsonl", FoolMeTwice(folder))]),
        new("nli-fever-dev-gold", Task, folder => [("fever-passages.jsonl", Fever(folder, "visible_minus_symmetric_test.tsv", 400))]),
    ];

    // The gold sentences among others of the page; every fourth claim without the gold ones.
    private static IEnumerable<JsonObject> FoolMeTwice(string folder) => Json(Path.Combine(folder, "dev.jsonl")).Select((row, i) =>
    {
        var claim = (string)row["text"]!;
        var gold = row["gold_evidence"]!.AsArray().Select(one => (string)one!["text"]!).Take(3).ToList();
        var others = Closest(claim, row["retrieved_evidence"]!.AsArray().Select(one => (string)one!["text"]!).Except(gold).Where(text => text.Length > 30));
        var isOpen = i % 4 == 3;
        var label = (string)row["label"]!;
        var items = isOpen ? [] : gold.Select(text => (Text: text, Stance: gold.Count == 1 ? label : null)).ToList();
        items.AddRange(others.Take(Passages - items.Count).Select(text => (text, (string?)"NEUTRAL")));
        return Case(i, claim, items, (string?)row["wikipedia_page"], isOpen ? "NOT_ENOUGH_INFO" : label);
    });

    // The gold passage among those of other claims that share most words.
    private static IEnumerable<JsonObject> Fever(string folder, string file, int most)
    {
        var rows = LabelledSet.Rows(Path.Combine(folder, file)).Select(row => (Claim: StanceSets.Clean(row["claim"]), Evidence: StanceSets.Clean(row["evidence"]), Label: row["label"])).ToList();
        var step = Math.Max(1, rows.Count / most);
        var pool = rows.Where((_, i) => i % 4 == 1).Select(row => row.Evidence).Distinct(StringComparer.Ordinal).ToList();
        for (var i = 0; i < rows.Count; i += step)
        {
            var (claim, evidence, label) = rows[i];
            var isOpen = i / step % 4 == 3;
            var items = isOpen ? [] : new List<(string, string?)> { (evidence, label) };
            // A passage that begins alike may be of the same page, and decide.
            items.AddRange(Closest(claim, pool).Where(other => other[..Math.Min(12, other.Length)] != evidence[..Math.Min(12, evidence.Length)])
                .Take(Passages - 1 - items.Count).Select(text => (text, (string?)"NEUTRAL")));
            yield return Case(i, claim, items, null, isOpen ? "NOT_ENOUGH_INFO" : label);
        }
    }

    private static JsonObject Case(int i, string claim, List<(string Text, string? Stance)> items, string? title, string verdict)
    {
        var passages = items.OrderBy(item => item.Text, StringComparer.Ordinal).Select(JsonNode (item) =>
        {
            var passage = new JsonObject { ["text"] = item.Text };
            if (title is not null)
                passage["title"] = title;
            if (item.Stance is not null)
                passage["stance"] = item.Stance;
            return passage;
        });
        return new() { ["id"] = i.ToString(CultureInfo.InvariantCulture), ["claim"] = claim, ["evidence"] = new JsonArray([.. passages]), ["verdict"] = verdict };
    }

    private static List<string> Closest(string claim, IEnumerable<string> texts)
    {
        var wanted = Words(claim);
        return texts.OrderByDescending(text => Words(text) is var words ? words.Count(wanted.Contains) / Math.Sqrt(8 + words.Count) : 0).ThenBy(text => text, StringComparer.Ordinal).ToList();
    }

    private static HashSet<string> Words(string text) => [.. text.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '"', '(', ')', '?', '!'], StringSplitOptions.RemoveEmptyEntries)];

    private static IEnumerable<JsonObject> Json(string file) => File.ReadLines(file).Select(line => JsonNode.Parse(line)!.AsObject());
}
