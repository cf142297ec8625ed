using System.Globalization;
using System.Text.Json.Nodes;

namespace FactCheck.Evaluation.Sets;

/// <summary>Claims with the passages that bear on them, and posts with the claims they repeat.</summary>
internal static class RankingSets
{
    public static IReadOnlyList<LabelledSet> All { get; } =
    [
        new("ret-scifact", "retrieval", folder =>
        [
            ("scifact-corpus.jsonl", Json(Path.Combine(folder, "corpus.jsonl")).Select(Abstract)),
            // Weights were chosen on the even ids: only the odd ones may be reported.
            ("scifact-even.jsonl", Json(Path.Combine(folder, "claims_train.jsonl")).Where(claim => (int)claim["id"]! % 2 == 0).Select(ScientificClaim)),
            ("scifact-odd.jsonl", Json(Path.Combine(folder, "claims_train.jsonl")).Where(claim => (int)claim["id"]! % 2 != 0).Select(ScientificClaim)),
            ("scifact-train.jsonl", Json(Path.Combine(folder, "claims_train.jsonl")).Select(ScientificClaim)),
        ]),
        new("cm-clef2020-task2", "matching", folder =>
        [
            ("clef2020-2-corpus.jsonl", Table(Path.Combine(folder, "verified_claims.docs.tsv")).Select(row => new JsonObject { ["id"] = row[0], ["claim"] = row[1], ["title"] = row[2] })),
            .. new[] { "train", "dev" }.Select(part => ($"clef2020-2-{part}.jsonl", Posts(Path.Combine(folder, part)))),
        ]),
        new("cm-known-lie", "matching", folder =>
        {
            var rows = LabelledSet.Rows(Path.Combine(folder, "politifact_pairs_visible.tsv")).ToList();
            var claims = rows.Select(row => row["verified_claim"]).Distinct(StringComparer.Ordinal).ToList();
            return
            [
                ("known-lie-corpus.jsonl", claims.Select((claim, i) => new JsonObject
                {
                    ["id"] = Number(i), ["claim"] = claim, ["title"] = rows.First(row => row["verified_claim"] == claim)["verified_title"],
                })),
                ("known-lie.jsonl", rows.GroupBy(row => row["sentence"], StringComparer.Ordinal).Select((group, i) => new JsonObject
                {
                    ["id"] = Number(i), ["text"] = group.Key, ["relevant"] = Ids(group.Select(row => Number(claims.IndexOf(row["verified_claim"])))),
                })),
            ];
        }),
    ];

    private static JsonObject Abstract(JsonNode line) => new()
    {
        ["id"] = line["doc_id"]!.ToJsonString(),
        ["title"] = (string?)line["title"],
        ["text"] = string.Join(' ', line["abstract"]!.AsArray().Select(sentence => (string)sentence!)),
    };

    // What the claim's writer cited is relevant, whether or not it decides the claim, as in BEIR's version of the set.
    private static JsonObject ScientificClaim(JsonNode line) => new()
    {
        ["id"] = line["id"]!.ToJsonString(),
        ["query"] = (string?)line["claim"],
        ["relevant"] = Ids(line["cited_doc_ids"]!.AsArray().Select(id => id!.ToJsonString())),
    };

    private static IEnumerable<JsonObject> Posts(string folder)
    {
        var relevant = File.ReadLines(Path.Combine(folder, "tweet-vclaim-pairs.qrels")).Select(line => line.Split('\t')).ToLookup(cells => cells[0], cells => cells[2]);
        return Table(Path.Combine(folder, "tweets.queries.tsv")).Select(row => new JsonObject { ["id"] = row[0], ["text"] = row[1], ["relevant"] = Ids(relevant[row[0]]) });
    }

    private static JsonArray Ids(IEnumerable<string> ids) => [.. ids.Distinct(StringComparer.Ordinal).Select(id => (JsonNode)id)];

    private static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<JsonNode> Json(string file) => File.ReadLines(file).Select(line => JsonNode.Parse(line)!);

    /// <summary>Rows of a file with tabs, a head and quotation marks around cells that have one in them.</summary>
    private static IEnumerable<string[]> Table(string file)
    {
        foreach (var line in Records(File.ReadAllText(file)).Skip(1))
            if (line.Length > 1)
                yield return line;
    }

    private static IEnumerable<string[]> Records(string text)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[++i]);
            else if (c == '"' && (isQuoted || cell.Length == 0))
                isQuoted = !isQuoted;
            else if (!isQuoted && c is '\t' or '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    yield return [.. cells];
                    cells.Clear();
                }
            }
            else if (c != '\r')
                cell.Append(c);
        }
        if (cell.Length > 0)
            cells.Add(cell.ToString());
        yield return [.. cells];
    }
}
