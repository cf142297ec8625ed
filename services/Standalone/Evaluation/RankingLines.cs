using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Evaluation;

/// <summary>What tasks that rank have in common: gold <c>relevant</c>, a list of ids, and the rows.</summary>
internal static class RankingLines
{
    /// <summary>The lines that say what is relevant; the others can't be measured.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static IReadOnlyList<(BatchLine Line, HashSet<string> Relevant)> Of(IReadOnlyList<BatchLine> lines)
    {
        var gold = lines.Select(line => (Line: line, Relevant: Relevant(line))).Where(one => one.Relevant.Count > 0).ToList();
        return gold.Count > 0 ? gold : throw new InputException("no line has 'relevant'.");
    }

    /// <summary>The lines of the corpus: the given ones, or our own where there are none.</summary>
    public static IReadOnlyList<BatchLine> CorpusOf(EvaluationInput input, string task) =>
        input.Corpus.Count > 0 ? input.Corpus : LabelledLines.Own($"{task}-corpus");

    /// <summary>What is made of each line, in their order; on every core, as the batch commands do.</summary>
    public static IReadOnlyList<T> Each<T>(IReadOnlyList<(BatchLine Line, HashSet<string> Relevant)> lines, Func<BatchLine, HashSet<string>, T> make, CancellationToken cancellation)
    {
        var made = new T[lines.Count];
        Parallel.For(0, made.Length, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, i => made[i] = make(lines[i].Line, lines[i].Relevant));
        return made;
    }

    /// <summary>A row behind the figures.</summary>
    public static JsonObject Row(BatchLine line, RankedCase ranked) => new()
    {
        ["id"] = line.Id,
        ["ranking"] = new JsonArray([.. ranked.Ranking.Select(id => (JsonNode)id)]),
        ["relevant"] = new JsonArray([.. ranked.Relevant.Select(id => (JsonNode)id)]),
    };

    private static HashSet<string> Relevant(BatchLine line)
    {
        if (line.Value("relevant") is not { } list)
            return [];
        if (list.ValueKind != JsonValueKind.Array)
            throw new InputException("'relevant' is not a list.");
        return list.EnumerateArray().Select(id => id.ValueKind == JsonValueKind.String ? id.GetString()! : id.GetRawText()).ToHashSet(StringComparer.Ordinal);
    }
}
