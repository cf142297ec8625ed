using System.Text.Json.Nodes;
using FactCheck.Core.Identity;
using FactCheck.Verification.Retrieval;

namespace FactCheck.Standalone.Batch;

/// <summary><c>batch search --corpus F</c>: the passages of a corpus that bear most on a claim.</summary>
internal static class SearchVerb
{
    public const string Description = "The passages of a corpus that bear most on each claim.";

    /// <summary>The verb over the lines of a file.</summary>
    public static BatchVerb Create(Engines engines, string? corpus, int top)
    {
        // Owned by the engines: it lives as long as the run.
        var index = engines.IndexOf(Corpus.Read(corpus, CorpusPassages.PassageOf));
        return new("search", Description, (line, cancellation) => Answer(index, line, top, cancellation));
    }

    private static JsonObject Answer(LuceneEvidenceIndex index, BatchLine line, int top, CancellationToken cancellation)
    {
        // Later passages stay in their place, since who judges must know of them; a date that is none is still an error.
        _ = line.Days("as_of");
        return new() { ["ranking"] = new JsonArray([.. Search(index, line, top, cancellation).Select(JsonNode (hit) => Hit(hit))]) };
    }

    /// <summary>The passages for the <c>query</c> of a line, best first.</summary>
    public static IReadOnlyList<EvidenceHit> Search(LuceneEvidenceIndex index, BatchLine line, int top, CancellationToken cancellation) =>
        // The corpus is in memory: nothing is waited for.
        index.SearchAsync(new EvidenceQuery(WorkspaceId.Default, line.Required("query"), top), cancellation).GetAwaiter().GetResult();

    private static JsonObject Hit(EvidenceHit hit) => new() { ["id"] = hit.Passage.Id.Value, ["score"] = Math.Round(hit.Score, 4) };
}
