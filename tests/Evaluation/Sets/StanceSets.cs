using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FactCheck.Evaluation.Sets;

/// <summary>Claims with a passage each, and what it says of them.</summary>
internal static partial class StanceSets
{
    private const string Task = "stance";

    public static IReadOnlyList<LabelledSet> All { get; } =
    [
        Pairs("nli-healthver", "dev.tsv", "healthver-dev.jsonl", "claim", "evidence"),
        Pairs("nli-covidfact", "dev.tsv", "covidfact-dev.jsonl", "claim", "evidence"),
        new("nli-equate-numeric", Task, folder => new[] { ("RedditNLI", "reddit"), ("StressTest_1253of7500", "stress"), ("AWPNLI", "awp") }
            .Select(part => ($"equate-{part.Item2}.jsonl", Rows(Path.Combine(folder, $"{part.Item1}.tsv"), "hypothesis", "premise")))),
        Pairs("nli-fever-dev-gold", "visible_minus_symmetric_test.tsv", "fever.jsonl", "claim", "evidence"),
        Pairs("nli-fever-symmetric", "visible_dev_minus_test.tsv", "fever-symmetric.jsonl", "claim", "evidence"),
        Pairs("nli-fm2", "dev.tsv", "fm2.jsonl", "claim", "gold_evidence", "page"),
        Pairs("nli-snli-devtest", "pairs.tsv", "snli.jsonl", "hypothesis", "premise"),
        Pairs("nli-taxinli", "pairs.tsv", "taxinli.jsonl", "hypothesis", "premise"),
        Pairs("nli-conjnli", "pairs.tsv", "conjnli.jsonl", "hypothesis", "premise"),
        Pairs("nli-sick", "pairs.tsv", "sick.jsonl", "hypothesis", "premise"),
        new("ret-scifact", Task, folder => [("scifact-stance.jsonl", Abstracts(folder))]),
    ];

    /// <summary>A text as it was written before somebody took it to pieces.</summary>
    public static string Clean(string text)
    {
        foreach (var (mark, written) in new[] { ("-LRB-", "("), ("-RRB-", ")"), ("-LSB-", "["), ("-RSB-", "]"), ("``", "\""), ("''", "\"") })
            text = text.Replace(mark, written, StringComparison.Ordinal);
        return Opening().Replace(Closing().Replace(text, "$1"), "$1").Trim();
    }

    private static LabelledSet Pairs(string name, string from, string file, string claim, string evidence, string? title = null) =>
        new(name, Task, folder => [(file, Rows(Path.Combine(folder, from), claim, evidence, title))]);

    private static IEnumerable<JsonObject> Rows(string file, string claim, string evidence, string? title = null) =>
        LabelledSet.Rows(file).Select((row, i) =>
        {
            var passage = new JsonObject { ["text"] = Clean(row[evidence]) };
            if (title is not null)
                passage["title"] = row[title];
            return new JsonObject
            {
                ["id"] = i.ToString(CultureInfo.InvariantCulture),
                ["claim"] = Clean(row[claim]),
                ["evidence"] = new JsonArray(passage),
                ["label"] = row["label"],
            };
        });

    // Each cited abstract whole; cited ones without a label decide nothing.
    private static IEnumerable<JsonObject> Abstracts(string folder)
    {
        var corpus = Json(Path.Combine(folder, "corpus.jsonl")).ToDictionary(document => document["doc_id"]!.ToString());
        foreach (var claim in Json(Path.Combine(folder, "claims_train.jsonl")))
        {
            var labels = claim["evidence"]!.AsArray().GroupBy(one => one!["doc_id"]!.ToString()).ToDictionary(group => group.Key, group => (string)group.First()!["label"]!);
            var passages = claim["cited_doc_ids"]!.AsArray().Select(id => id!.ToString()).Union(labels.Keys).Where(corpus.ContainsKey)
                .Select(JsonNode (id) => new JsonObject
                {
                    ["text"] = string.Join(' ', corpus[id]["abstract"]!.AsArray().Select(sentence => (string)sentence!)),
                    ["title"] = corpus[id]["title"]?.DeepClone(),
                    ["stance"] = labels.GetValueOrDefault(id) ?? "NEUTRAL",
                }).ToArray();
            yield return new() { ["id"] = claim["id"]!.DeepClone(), ["claim"] = claim["claim"]!.DeepClone(), ["evidence"] = new JsonArray(passages) };
        }
    }

    private static IEnumerable<JsonObject> Json(string file) => File.ReadLines(file).Select(line => JsonNode.Parse(line)!.AsObject());

    [GeneratedRegex(@" ([,.;:?!)\]])")]
    private static partial Regex Closing();

    [GeneratedRegex(@"([(\[]) ")]
    private static partial Regex Opening();
}
