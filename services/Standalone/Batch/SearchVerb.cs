using System.Text.Json.Nodes;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Verification.Retrieval;

namespace FactCheck.Standalone.Batch;

/// <summary><c>batch search --corpus F</c>: the passages of a corpus that bear most on a claim.</summary>
internal static class SearchVerb
{
    // As in SearchEvidence.
    private const int MostCharacters = 10_000;

    public const string Description = "The passages of a corpus that bear most on each claim.";

    /// <summary>The verb over the lines of a file.</summary>
    public static BatchVerb Create(Engines engines, string? corpus, int top)
    {
        var passages = Corpus<EvidencePassage>.OfFile(corpus, CorpusPassages.PassageOf);
        // Owned by the engines: it lives as long as the run.
        var index = engines.IndexOf(passages.Items);
        return new("search", Description, (line, cancellation) => Answer(passages, index, line, top, cancellation));
    }

    private static JsonObject Answer(Corpus<EvidencePassage> corpus, LuceneEvidenceIndex index, BatchLine line, int top, CancellationToken cancellation)
    {
        // Later passages stay in their place, since who judges must know of them; a date that is none is still an error.
        _ = line.Days("as_of");
        return new()
        {
            ["ranking"] = new JsonArray([.. Search(corpus, index, line, top, cancellation)
                .Select(JsonNode (found) => new JsonObject { ["id"] = found.Id.DeepClone(), ["score"] = Math.Round(found.Hit.Score, 4) })]),
        };
    }

    /// <summary>The passages for the <c>query</c> of a line under their lines' ids, best first.</summary>
    public static IEnumerable<(JsonNode Id, EvidenceHit Hit)> Search(
        Corpus<EvidencePassage> corpus, LuceneEvidenceIndex index, BatchLine line, int top, CancellationToken cancellation)
    {
        var query = line.Required("query", MostCharacters);
        // The corpus is in memory: nothing is waited for.
        return corpus.Best(most => index.SearchAsync(new EvidenceQuery(WorkspaceId.Default, query, most), cancellation).GetAwaiter().GetResult(), hit => hit.Passage.Id.Value, top);
    }
}
