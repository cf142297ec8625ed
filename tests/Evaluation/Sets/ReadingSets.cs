using System.Text.Json.Nodes;

namespace FactCheck.Evaluation.Sets;

/// <summary>Texts with their sentences, with who says what, or with their claims.</summary>
internal static class ReadingSets
{
    public static IReadOnlyList<LabelledSet> All { get; } =
    [
        new("seg-pragmatic", "sentences", folder => [("pragmatic.jsonl", Json(Path.Combine(folder, "english.jsonl")).Select(PragmaticCase))]),
        new("pos-ewt", "sentences", folder =>
        [
            .. new[] { ("dev", "en_ewt-ud-dev.conllu"), ("train", "en_ewt-train-from-sources.conllu") }.SelectMany(part => new[]
            {
                ($"ewt-{part.Item1}-weblogs.jsonl", Documents(Path.Combine(folder, part.Item2)).Where(line => ((string)line["id"]!).StartsWith("weblog", StringComparison.Ordinal))),
                ($"ewt-{part.Item1}.jsonl", Documents(Path.Combine(folder, part.Item2))),
            }),
        ]),
        new("attr-polnear", "attribution", folder => new[] { "dev", "train" }.Select(part => ($"polnear-{part}.jsonl", Json(Path.Combine(folder, $"{part}.jsonl")).Select(Attributed)))),
        new("seed", "claims", folder => [("seed-claims.jsonl", [Claims(JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "claims.json")))!)])]),
    ];

    // The expected sentences are looked up in the text with any white space for white space: some cases expect line ends taken out.
    private static JsonObject PragmaticCase(JsonNode node)
    {
        var text = (string)node["text"]!;
        var at = 0;
        var sentences = new JsonArray();
        foreach (var sentence in node["sentences"]!.AsArray().Select(sentence => ((string)sentence!).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            var start = text.IndexOf(sentence[0], at, StringComparison.Ordinal);
            at = sentence.Aggregate(start, (from, word) => text.IndexOf(word, from, StringComparison.Ordinal) + word.Length);
            sentences.Add(Span(start, at));
        }
        return new() { ["id"] = (string?)node["name"], ["text"] = text, ["sentences"] = sentences };
    }

    // A paragraph in front of a paragraph is told by a blank line, a sentence in front of a sentence by a space.
    private static IEnumerable<JsonObject> Documents(string file)
    {
        const string Document = "# newdoc id = ", Text = "# text = ";
        JsonObject? document = null;
        var (text, sentences, isParagraph) = (new System.Text.StringBuilder(), new JsonArray(), false);
        foreach (var line in File.ReadLines(file).Append(Document))
        {
            if (line.StartsWith(Document, StringComparison.Ordinal))
            {
                if (document is not null)
                {
                    (document["text"], document["sentences"]) = (text.ToString(), sentences);
                    yield return document;
                }
                document = new() { ["id"] = line[Document.Length..] };
                (text, sentences, isParagraph) = (new(), [], true);
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
                isParagraph = true;
            else if (line.StartsWith(Text, StringComparison.Ordinal))
            {
                text.Append(text.Length == 0 ? "" : isParagraph ? "\n\n" : " ");
                var sentence = line[Text.Length..].Trim();
                sentences.Add(Span(text.Length, text.Length + sentence.Length));
                text.Append(sentence);
                isParagraph = false;
            }
        }
    }

    private static JsonObject Attributed(JsonNode node)
    {
        var offsets = Offsets((string)node["text"]!);
        return new()
        {
            ["id"] = (string?)node["id"],
            ["text"] = (string?)node["text"],
            ["title"] = (string?)node["title"],
            ["published_at"] = (string?)node["date"],
            ["attributions"] = new JsonArray([.. node["attributions"]!.AsArray().Select(JsonNode (attribution) =>
            {
                var line = new JsonObject();
                // Source and cue by their first stretch, content from its first to its last; stretches are not always in order.
                foreach (var (part, isWhole) in new[] { ("source", false), ("cue", false), ("content", true) })
                    if (attribution![part]!.AsArray() is { Count: > 0 } stretches)
                        line[part] = isWhole
                            ? Span(offsets[stretches.Min(stretch => (int)stretch![0]!)], offsets[stretches.Max(stretch => (int)stretch![1]!)])
                            : Span(offsets[(int)stretches[0]![0]!], offsets[(int)stretches[0]![1]!]);
                return line;
            })]),
        };
    }

    private static JsonObject Claims(JsonNode article)
    {
        var offsets = Offsets((string)article["text"]!);
        return new()
        {
            ["id"] = (string?)article["id"],
            ["text"] = (string?)article["text"],
            ["title"] = (string?)article["title"],
            ["published_at"] = (string?)article["published"],
            ["claims"] = new JsonArray([.. article["claims"]!.AsArray().Select(JsonNode (claim) =>
            {
                var line = Span(offsets[(int)claim!["start"]!], offsets[(int)claim["end"]!]);
                line["claimant"] = (string?)claim["claimant"];
                line["quantities"] = new JsonArray([.. claim["quantities"]!.AsArray().Select(JsonNode (figure) => new JsonObject { ["value"] = (double)figure!["value"]!, ["comparator"] = (string?)figure["comparator"] })]);
                return line;
            })]),
        };
    }

    // UTF-16 offset of each code point, and of the end.
    private static List<int> Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
            offsets.Add(i);
        offsets.Add(text.Length);
        return offsets;
    }

    private static JsonObject Span(int start, int end) => new() { ["start"] = start, ["end"] = end };

    private static IEnumerable<JsonNode> Json(string file) => File.ReadLines(file).Select(line => JsonNode.Parse(line)!);
}
