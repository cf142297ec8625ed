using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace FactCheck.Verification.Retrieval;

/// <summary>Chooses the words by which a text is looked for. Texts come from outside, so they are never parsed as a query.</summary>
internal static class QueryTerms
{
    /// <summary>Looks for any of the rarest words; null when the index has none of the words.</summary>
    public static Query? Of(string text, Analyzer analyzer, IndexReader index, int maxTerms)
    {
        var terms = Words(text, analyzer)
            .Select(word => new Term(PassageDocument.Words, word))
            .Select(term => (Term: term, Passages: index.DocFreq(term)))
            .Where(found => found.Passages > 0)
            .OrderBy(found => found.Passages)
            .ThenBy(found => found.Term.Text, StringComparer.Ordinal)
            .Take(Math.Min(maxTerms, BooleanQuery.MaxClauseCount));
        var query = new BooleanQuery();
        foreach (var (term, _) in terms)
            query.Add(new TermQuery(term), Occur.SHOULD);
        return query.Clauses.Count > 0 ? query : null;
    }

    private static HashSet<string> Words(string text, Analyzer analyzer)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        using var stream = analyzer.GetTokenStream(PassageDocument.Words, text);
        var word = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            words.Add(word.ToString());
        stream.End();
        return words;
    }
}
