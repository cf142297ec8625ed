using Lucene.Net.Analysis;

namespace FactCheck.Verification.Retrieval;

/// <summary>Compares candidates with a query: words by the index's own reading of them, meaning by the sentence model where there is one.</summary>
internal sealed class ClosenessReader(Analyzer analyzer, Meanings? meanings)
{
    /// <summary>Pieces of one text that are embedded.</summary>
    private const int MostPieces = 3;

    /// <summary>The closeness of each candidate, in the order given.</summary>
    /// <param name="query">The words for the sentence model.</param>
    /// <param name="terms">The words of the query.</param>
    /// <param name="candidates">Each with its score for words.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IReadOnlyList<Closeness> Read(string query, QueryTerms terms, IReadOnlyList<Candidate> candidates, CancellationToken cancellation)
    {
        var cosines = Cosines(query, terms, candidates, cancellation);
        var best = Math.Max(terms.BestScore, double.Epsilon);
        return [.. candidates.Select((candidate, i) =>
        {
            var (shared, pairs) = SharedWords(terms, candidate);
            return new Closeness(candidate.WordScore / best, shared, pairs, cosines[i].Best, cosines[i].Mean, cosines[i].Title);
        })];
    }

    private (double Shared, double Pairs) SharedWords(QueryTerms terms, Candidate candidate)
    {
        var words = WordReader.Read(candidate.Title is null ? candidate.Text : $"{candidate.Title}\n{candidate.Text}", analyzer).Select(word => word.Stem).ToList();
        var has = words.ToHashSet(StringComparer.Ordinal);
        // A figure of the query may stand in the text in another writing, and the other way round.
        if (terms.HasFigure)
            has.UnionWith(FigureWords.Of(candidate.Text, candidate.PublishedOn));
        var neighbours = words.Zip(words.Skip(1)).ToHashSet();
        var pairs = terms.Words.Zip(terms.Words.Skip(1)).Distinct().ToList();
        return (Share(terms.Words.Concat(terms.Figures).Distinct(StringComparer.Ordinal), has.Contains, terms.WeightOf),
            Share(pairs, neighbours.Contains, pair => terms.WeightOf(pair.First) + terms.WeightOf(pair.Second)));
    }

    private static double Share<T>(IEnumerable<T> all, Func<T, bool> isThere, Func<T, double> weight)
    {
        var (there, sum) = (0.0, 0.0);
        foreach (var one in all)
        {
            sum += weight(one);
            there += isThere(one) ? weight(one) : 0;
        }
        return sum > 0 ? there / sum : 0;
    }

    /// <summary>The pieces of a text that share most with the query: embedding all of a long text would cost too much.</summary>
    private IEnumerable<string> Pieces(QueryTerms terms, string text)
    {
        var windows = TextWindows.Of(text);
        return windows.Count <= MostPieces ? windows : windows.OrderByDescending(SharedWeight).Take(MostPieces);

        double SharedWeight(string window) => WordReader.Read(window, analyzer).Select(word => word.Stem).Distinct(StringComparer.Ordinal).Sum(terms.WeightOf);
    }

    private (double Best, double Mean, double Title)[] Cosines(string query, QueryTerms terms, IReadOnlyList<Candidate> candidates, CancellationToken cancellation)
    {
        if (meanings is null || candidates.Count == 0)
            return new (double, double, double)[candidates.Count];
        var texts = new List<string> { query };
        var pieces = new List<(int First, int End, bool HasTitle)>();
        foreach (var candidate in candidates)
        {
            var first = texts.Count;
            if (candidate.Embedding is null)
                texts.AddRange(Pieces(terms, candidate.Text));
            pieces.Add((first, texts.Count, candidate.Title is not null));
            if (candidate.Title is not null)
                texts.Add(candidate.Title);
        }
        var embeddings = meanings.Of(texts, cancellation);
        return [.. pieces.Select((piece, k) =>
        {
            var cosines = candidates[k].Embedding is { } known ? [Meanings.Cosine(embeddings[0], known)]
                : Enumerable.Range(piece.First, piece.End - piece.First).Select(i => Meanings.Cosine(embeddings[0], embeddings[i])).ToList();
            var best = cosines.Max();
            return (best, cosines.Average(), piece.HasTitle ? Meanings.Cosine(embeddings[0], embeddings[piece.End]) : best);
        })];
    }
}

/// <summary>A text that the words of a query led to.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Title">Its title; absent without one.</param>
/// <param name="WordScore">BM25.</param>
/// <param name="Embedding">Of the whole text, where it is known already.</param>
/// <param name="PublishedOn">Against which its days are read; absent when unknown.</param>
internal readonly record struct Candidate(string Text, string? Title, double WordScore, float[]? Embedding = null, DateOnly? PublishedOn = null);
