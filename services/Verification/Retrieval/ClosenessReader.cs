using Lucene.Net.Analysis;

namespace FactCheck.Verification.Retrieval;

/// <summary>Compares passages with a query: words by the index's own score, meaning by the sentence model.</summary>
internal sealed class ClosenessReader(Analyzer analyzer, Meanings meanings)
{
    /// <summary>Pieces of one text that are embedded.</summary>
    private const int MostPieces = 3;

    /// <summary>Passages, the best by words, whose pieces are read with their title: with all 50, a search takes a third longer.</summary>
    private const int MostTitled = 20;

    /// <summary>The closeness of each passage, in the order given.</summary>
    /// <param name="query">The words for the sentence model.</param>
    /// <param name="terms">The words of the query.</param>
    /// <param name="hits">Each with its score for words.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IReadOnlyList<Closeness> Read(string query, QueryTerms terms, IReadOnlyList<EvidenceHit> hits, CancellationToken cancellation)
    {
        var texts = new List<string> { query };
        var ends = new List<int>();
        foreach (var (at, passage) in hits.Select(hit => hit.Passage).Index())
        {
            // A piece alone seldom says what it is about.
            var title = at < MostTitled && passage.Title is { Length: > 0 } given ? $"{given.TrimEnd('.')}. " : "";
            texts.AddRange(Pieces(terms, passage.Text).Select(piece => title + piece));
            ends.Add(texts.Count);
        }
        var embeddings = meanings.Of(texts, cancellation);
        var closeness = new Closeness[hits.Count];
        for (var (k, next) = (0, 1); k < hits.Count; k++)
        {
            var best = double.NegativeInfinity;
            while (next < ends[k])
                best = Math.Max(best, Meanings.Cosine(embeddings[0], embeddings[next++]));
            closeness[k] = new(hits[k].Score / terms.BestScore, best);
        }
        return closeness;
    }

    /// <summary>The pieces of a text that share most with the query: embedding all of a long text would cost too much.</summary>
    private IEnumerable<string> Pieces(QueryTerms terms, string text)
    {
        var windows = TextWindows.Of(text);
        return windows.Count <= MostPieces ? windows : windows.OrderByDescending(SharedWeight).Take(MostPieces);

        double SharedWeight(string window) => WordReader.Read(window, analyzer).Select(word => word.Stem).Distinct(StringComparer.Ordinal).Sum(terms.WeightOf);
    }
}
