using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FactCheck.Evaluation.Sets;

/// <summary>News, interviews and biographies with what their pronouns and "the company" stand for (GUM, CoNLL-U with Entity spans).</summary>
internal static partial class ReferenceSets
{
    private static readonly string[] Genres = ["news", "interview", "bio"];

    private static readonly HashSet<string> Pronouns = [.. "he him his she her it its they them their".Split(' ')];

    public static IReadOnlyList<LabelledSet> All { get; } =
    [
        new("pos-gum", "references", folder =>
        {
            var train = Documents(Path.Combine(folder, "gum_train.conllu")).ToList();
            // Rules were made while reading the one half; the other half is for measuring.
            return [("gum-seen.jsonl", train.Where((_, i) => i % 2 == 0)), ("gum-test.jsonl", train.Where((_, i) => i % 2 == 1).Concat(Documents(Path.Combine(folder, "gum_dev.conllu"))))];
        }),
    ];

    private static IEnumerable<JsonObject> Documents(string file) => File.ReadAllText(file).Split("# newdoc id = ").Skip(1)
        .Where(document => Genres.Contains(Genre().Match(document).Groups[1].Value)).Select(Document);

    private static JsonObject Document(string document)
    {
        var lines = document.Split('\n');
        var (text, isParagraph, at) = (new System.Text.StringBuilder(), false, 0);
        var (open, mentions, pronouns) = (new List<(string Id, int Start)>(), new List<(string Id, int Start, int End)>(), new List<(int Start, int End)>());
        foreach (var line in lines.Skip(1))
        {
            if (line.StartsWith("# newpar", StringComparison.Ordinal))
                isParagraph |= !line.StartsWith("# newpar_block", StringComparison.Ordinal);
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                text.Append(text.Length == 0 ? "" : isParagraph ? "\n\n" : " ");
                (isParagraph, at) = (false, text.Length);
                text.Append(line[9..]);
            }
            else if (line.Split('\t') is { Length: 10 } word && word[0].All(char.IsAsciiDigit))
            {
                var start = text.ToString(at, text.Length - at).IndexOf(word[1], StringComparison.Ordinal) is >= 0 and <= 3 and var found ? at + found : at;
                // A part of a contraction that is written otherwise has no place of its own.
                at = start == at && !text.ToString(at, text.Length - at).StartsWith(word[1], StringComparison.Ordinal) ? start : start + word[1].Length;
                if (word[3] == "PRON" && at > start && Pronouns.Contains(word[1].ToLowerInvariant()))
                    pronouns.Add((start, at));
                if (Entity().Match(word[9]) is { Success: true } entity)
                    Read(entity.Groups[1].Value, start, at, open, mentions);
            }
        }
        return Line(lines[0], document, text.ToString(), mentions, pronouns);
    }

    // "(12-person-new…" opens, "12)" closes, "(12-person-new…)" is one word.
    private static void Read(string entity, int start, int end, List<(string Id, int Start)> open, List<(string Id, int Start, int End)> mentions)
    {
        foreach (Match part in Part().Matches(entity))
        {
            var id = part.Groups["id"].Value;
            if (part.Groups["open"].Success)
                open.Add((id, start));
            if (!part.Groups["close"].Success)
                continue;
            var last = open.FindLastIndex(one => one.Id == id);
            if (last < 0)
                continue;
            mentions.Add((id, open[last].Start, end));
            open.RemoveAt(last);
        }
    }

    private static JsonObject Line(string id, string document, string text, List<(string Id, int Start, int End)> mentions, List<(int Start, int End)> pronouns)
    {
        var chains = mentions.Where(one => one.End > one.Start).ToLookup(one => one.Id);
        var definite = mentions.Where(one => IsDefinite(text[one.Start..one.End]) && chains[one.Id].Any(other => other.Start < one.Start)).Select(one => (one.Start, one.End));
        return new()
        {
            ["id"] = id,
            ["text"] = text,
            ["published_at"] = Date().Match(document) is { Success: true } date ? date.Groups[1].Value : null,
            ["references"] = new JsonArray([.. pronouns.Concat(definite).Distinct().Order().Select(JsonNode (place) => new JsonObject
            {
                ["start"] = place.Start,
                ["end"] = place.End,
                ["chain"] = Places(mentions.Where(one => (one.Start, one.End) == place).Take(1).SelectMany(one => chains[one.Id])),
            })]),
            ["mentions"] = Places(mentions.Where(one => one.End > one.Start)),
        };
    }

    private static bool IsDefinite(string words) => words.Split(' ') is { Length: 2 or 3 } parts && parts[0].Equals("the", StringComparison.OrdinalIgnoreCase) && char.IsLower(parts[^1][0]);

    private static JsonArray Places(IEnumerable<(string Id, int Start, int End)> places) =>
        [.. places.OrderBy(place => place.Start).Select(JsonNode (place) => new JsonObject { ["start"] = place.Start, ["end"] = place.End })];

    [GeneratedRegex(@"# meta::genre = (\w+)")]
    private static partial Regex Genre();

    [GeneratedRegex(@"# meta::dateCreated = (\d{4}-\d\d-\d\d)")]
    private static partial Regex Date();

    [GeneratedRegex(@"(?:^|\|)Entity=([^|]+)")]
    private static partial Regex Entity();

    [GeneratedRegex(@"(?<open>\()(?<id>\d+)[^()]*(?<close>\))?|(?<id>\d+)[^()]*(?<close>\))")]
    private static partial Regex Part();
}
