using FactCheck.Verification.Retrieval;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;

namespace FactCheck.Verification.Matching;

/// <summary>Known claims, found by words and by meaning. Lives in memory, about 3 KB a claim. Safe to use from many threads at once.</summary>
internal sealed class ClaimIndex : IDisposable
{
    private const string Place = "place";
    private static readonly LuceneIndexOptions Options = new() { MaxTerms = 64 };
    private readonly PassageAnalyzer _analyzer = new();
    private readonly RAMDirectory _files = new();
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private readonly System.Threading.Lock _gate = new();
    private readonly Meanings? _meanings;
    private readonly ClosenessReader _closeness;
    // Replaced as a whole, so that searches read it without waiting.
    private volatile Known _known = new([], []);

    public ClaimIndex(Meanings? meanings)
    {
        _meanings = meanings;
        _closeness = new(_analyzer, meanings);
        _writer = new IndexWriter(_files, new IndexWriterConfig(PassageAnalyzer.Version, _analyzer) { Similarity = Bm25.Similarity });
        _searchers = new SearcherManager(_writer, applyAllDeletes: true, new Searchers());
    }

    /// <summary>Adds claims, each to be added once; they are found when the call returns.</summary>
    public void Add(IReadOnlyList<KnownClaim> claims, CancellationToken cancellation)
    {
        var embeddings = _meanings?.Embed([.. claims.Select(claim => claim.Claim)], cancellation) ?? [];
        lock (_gate)
        {
            for (var i = 0; i < claims.Count; i++)
            {
                var document = new Document { new StoredField(Place, _known.Claims.Length + i), new TextField(PassageDocument.Words, claims[i].Claim, Field.Store.NO) };
                if (claims[i].Title is { } title)
                    document.Add(new TextField(PassageDocument.Words, title, Field.Store.NO));
                _writer.AddDocument(document);
            }
            _known = new([.. _known.Claims, .. claims], [.. _known.Embeddings, .. embeddings]);
            _searchers.MaybeRefreshBlocking();
        }
    }

    /// <summary>The claims nearest by words or by meaning, with how close each is, in no order.</summary>
    /// <param name="searchWords">The words to look for.</param>
    /// <param name="text">What is said, for the sentence model.</param>
    /// <param name="depth">At most this many by words and as many by meaning.</param>
    /// <param name="cancellation">Ends the search.</param>
    public IReadOnlyList<(KnownClaim Claim, Closeness Closeness)> Find(string searchWords, string text, int depth, CancellationToken cancellation)
    {
        var searcher = _searchers.Acquire();
        try
        {
            var terms = QueryTerms.Of(searchWords, _analyzer, searcher.IndexReader, Options);
            var scores = new Dictionary<int, double>();
            if (terms.ToQuery() is { } words)
                foreach (var hit in searcher.Search(words, depth).ScoreDocs)
                    scores[searcher.Doc(hit.Doc).GetField(Place).GetInt32Value() ?? 0] = hit.Score;
            foreach (var near in Nearest(text, depth, cancellation))
                scores.TryAdd(near, 0);
            var known = _known;
            var found = scores.OrderBy(one => one.Key).ToList();
            var closeness = _closeness.Read(text, terms, [.. found.Select(one => new Candidate(
                known.Claims[one.Key].Claim, known.Claims[one.Key].Title, one.Value, _meanings is null ? null : known.Embeddings[one.Key]))], cancellation);
            return [.. found.Zip(closeness, (one, close) => (known.Claims[one.Key], close))];
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    public void Dispose()
    {
        _searchers.Dispose();
        _writer.Dispose();
        _files.Dispose();
        _analyzer.Dispose();
    }

    private List<int> Nearest(string text, int depth, CancellationToken cancellation)
    {
        if (_meanings is null)
            return [];
        var query = _meanings.Of([text], cancellation)[0];
        var embeddings = _known.Embeddings;
        var nearest = new PriorityQueue<int, double>();
        for (var i = 0; i < embeddings.Length; i++)
            if (nearest.Count < depth)
                nearest.Enqueue(i, Meanings.Cosine(query, embeddings[i]));
            else
                nearest.EnqueueDequeue(i, Meanings.Cosine(query, embeddings[i]));
        return [.. nearest.UnorderedItems.Select(item => item.Element)];
    }

    private sealed record Known(KnownClaim[] Claims, float[][] Embeddings);

    private sealed class Searchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = Bm25.Similarity };
    }
}
