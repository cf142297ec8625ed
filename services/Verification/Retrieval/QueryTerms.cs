using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace FactCheck.Verification.Retrieval;

/// <summary>The words by which a text is looked for. Texts come from outside, so they are never parsed as a query.</summary>
internal sealed class QueryTerms
{
    // A figure or name takes its place before other words that are this many times as rare.
    private const int KeptFactor = 8;
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly List<string> _chosen;

    private QueryTerms(List<string> chosen) => _chosen = chosen;

    /// <summary>How much a word of the text tells, by how rare it is in the index; 0 for other words.</summary>
    public double WeightOf(string word) => _weights.GetValueOrDefault(word);

    /// <summary>What a text with all the chosen words many times would score at most.</summary>
    public double BestScore => _chosen.Sum(word => _weights[word] * (Bm25.K1 + 1));

    /// <summary>Chooses the words: rarest first, figures and names before others, until their number or the entries to be read reach the limit.</summary>
    /// <param name="text">What is looked for.</param>
    /// <param name="analyzer">Of the index.</param>
    /// <param name="index">Tells how rare words are.</param>
    /// <param name="options">The limits.</param>
    /// <param name="withFigures">
    /// Whether the index has <see cref="FigureWords"/>. That of known claims has not: a post's day stands beside its claim, and BM25's MAP@5 on the
    /// dev part of CLEF-2020 CheckThat! task 2 fell from 0.79 to 0.75 with them.
    /// </param>
    public static QueryTerms Of(string text, Analyzer analyzer, IndexReader index, LuceneIndexOptions options, bool withFigures = false)
    {
        var read = WordReader.Read(text, analyzer);
        IReadOnlyList<string> figures = withFigures ? FigureWords.Of(text) : [];
        var found = read.Concat(figures.Select(figure => new IndexedWord(figure, IsKept: true))).GroupBy(word => word.Stem, StringComparer.Ordinal)
            .Select(group => (Word: group.Key, IsKept: group.Any(word => word.IsKept), Passages: index.DocFreq(new Term(PassageDocument.Words, group.Key))))
            .ToList();
        var chosen = new List<string>();
        var entries = 0L;
        foreach (var (word, _, passages) in found.Where(one => one.Passages > 0)
            .OrderBy(one => one.IsKept ? one.Passages / KeptFactor : one.Passages).ThenBy(one => one.Word, StringComparer.Ordinal))
        {
            if (chosen.Count >= Math.Min(options.MaxTerms, BooleanQuery.MaxClauseCount))
                break;
            if (chosen.Count > 0 && entries + passages > options.MaxEntries)
                continue;
            chosen.Add(word);
            entries += passages;
        }
        var terms = new QueryTerms(chosen);
        foreach (var (word, _, passages) in found)
            terms._weights[word] = Bm25.Rarity(passages, index.MaxDoc);
        return terms;
    }

    /// <summary>Looks for any of the chosen words; null when the index has none of them.</summary>
    public Query? ToQuery()
    {
        var query = new BooleanQuery();
        foreach (var word in _chosen)
            query.Add(new TermQuery(new Term(PassageDocument.Words, word)), Occur.SHOULD);
        return query.Clauses.Count > 0 ? query : null;
    }
}
