using System.Globalization;
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
    private readonly LetterGroups _letters = new();
    // Replaced as a whole, so that searches read it without waiting. A place whose claim was removed stays empty.
    private volatile Known?[] _known = [];

    public ClaimIndex(Meanings? meanings)
    {
        _meanings = meanings;
        _writer = new IndexWriter(_files, new IndexWriterConfig(PassageAnalyzer.Version, _analyzer)
        {
            Similarity = Bm25.Similarity,
            // What is removed leaves memory, however little it is.
            MergePolicy = new TieredMergePolicy { ForceMergeDeletesPctAllowed = 0 },
        });
        _searchers = new SearcherManager(_writer, applyAllDeletes: true, new Searchers());
    }

    /// <summary>Adds claims, each to be added once; they are found when the call returns.</summary>
    public void Add(IReadOnlyList<KnownClaim> claims, CancellationToken cancellation)
    {
        var texts = claims.Select(TextOf).ToList();
        lock (_gate)
        {
            var embeddings = EmbeddingsOf(texts, cancellation);
            var added = new Known[claims.Count];
            for (var i = 0; i < claims.Count; i++)
            {
                _writer.AddDocument(new Document
                {
                    new StringField(Place, (_known.Length + i).ToString(CultureInfo.InvariantCulture), Field.Store.YES),
                    new TextField(PassageDocument.Words, texts[i], Field.Store.NO),
                });
                _letters.Add(texts[i]);
                added[i] = new(claims[i], texts[i], embeddings.GetValueOrDefault(texts[i]));
            }
            _known = [.. _known, .. added];
            _searchers.MaybeRefreshBlocking();
        }
    }

    /// <summary>Removes the claims with these ids; nothing of them is in memory when the call returns and the searches under way have ended.</summary>
    public void Remove(IReadOnlySet<string> ids)
    {
        lock (_gate)
        {
            var left = _known.ToArray();
            for (var i = 0; i < left.Length; i++)
                if (left[i] is { } known && ids.Contains(known.Claim.Id))
                {
                    _letters.Remove(known.Text);
                    _writer.DeleteDocuments(new Term(Place, i.ToString(CultureInfo.InvariantCulture)));
                    left[i] = null;
                }
            _known = left;
            _writer.ForceMergeDeletes();
            _searchers.MaybeRefreshBlocking();
        }
    }

    /// <summary>The claims nearest by words or by meaning, with how close each is, in the order in which they were added.</summary>
    /// <param name="post">What is said, and words to look for.</param>
    /// <param name="depth">At most this many by words and as many by meaning.</param>
    /// <param name="cancellation">Ends the search.</param>
    public IReadOnlyList<(KnownClaim Claim, ClaimCloseness Closeness)> Find(PostText post, int depth, CancellationToken cancellation)
    {
        var searcher = _searchers.Acquire();
        try
        {
            var known = _known;
            var terms = QueryTerms.Of(post.SearchWords, _analyzer, searcher.IndexReader, Options);
            var scores = new SortedDictionary<int, double>();
            if (terms.ToQuery() is { } words)
                foreach (var hit in searcher.Search(words, depth).ScoreDocs)
                    scores[int.Parse(searcher.Doc(hit.Doc).Get(Place), CultureInfo.InvariantCulture)] = hit.Score / terms.BestScore;
            var meaning = MeaningOf(post, cancellation);
            foreach (var near in Nearest(meaning, known, depth))
                scores.TryAdd(near, 0);
            var letters = _letters.Want(post.SearchWords);
            var found = new List<(KnownClaim, ClaimCloseness)>(scores.Count);
            foreach (var (place, score) in scores)
                if (known[place] is { } one)
                    found.Add((one.Claim, new(score, letters.ClosenessTo(one.Text), Cosine(meaning, one.Embedding))));
            return found;
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

    /// <summary>What is compared. Copies of a claim come with quotation marks of another shape: they are to be equally close.</summary>
    private static string TextOf(KnownClaim claim) => PostText.WithoutQuotes(claim.Title is null ? claim.Claim : $"{claim.Title}. {claim.Claim}");

    /// <summary>Of each text, once: the model's answers to equal texts differ a little with what stands beside them.</summary>
    private Dictionary<string, float[]> EmbeddingsOf(List<string> texts, CancellationToken cancellation)
    {
        var embeddings = new Dictionary<string, float[]>(StringComparer.Ordinal);
        if (_meanings is null)
            return embeddings;
        var asked = texts.ToHashSet(StringComparer.Ordinal);
        foreach (var known in _known)
            if (known?.Embedding is { } embedding && asked.Remove(known.Text))
                embeddings[known.Text] = embedding;
        List<string> missing = [.. asked];
        foreach (var (text, embedding) in missing.Zip(_meanings.Embed(missing, cancellation)))
            embeddings[text] = embedding;
        return embeddings;
    }

    /// <summary>Between what is said alone and what is said with who says it and when.</summary>
    private float[]? MeaningOf(PostText post, CancellationToken cancellation)
    {
        if (_meanings is null)
            return null;
        if (post.Said == post.SearchWords)
            return _meanings.Of([post.Said], cancellation)[0];
        var both = _meanings.Of([post.Said, post.SearchWords], cancellation);
        return [.. both[0].Zip(both[1], (said, whole) => (said + whole) / 2)];
    }

    private static double Cosine(float[]? meaning, float[]? embedding) => meaning is null || embedding is null ? 0 : Meanings.Cosine(meaning, embedding);

    private static IEnumerable<int> Nearest(float[]? meaning, Known?[] known, int depth)
    {
        var nearest = new PriorityQueue<int, double>();
        for (var i = 0; meaning is not null && i < known.Length; i++)
        {
            if (known[i] is not { } one)
                continue;
            if (nearest.Count < depth)
                nearest.Enqueue(i, Cosine(meaning, one.Embedding));
            else
                nearest.EnqueueDequeue(i, Cosine(meaning, one.Embedding));
        }
        return nearest.UnorderedItems.Select(item => item.Element);
    }

    private sealed record Known(KnownClaim Claim, string Text, float[]? Embedding);

    private sealed class Searchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = Bm25.Similarity };
    }
}
