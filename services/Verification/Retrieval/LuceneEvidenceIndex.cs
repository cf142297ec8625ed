using FactCheck.Core.Evidence;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace FactCheck.Verification.Retrieval;

/// <summary>BM25 over the words of the stored passages, in files of this process that are rebuilt from the store at every start.</summary>
/// <remarks>
/// Follows the store: before each search it reads what was stored since the last, one reader at a time. Searches that wait for
/// the same reading share it. A passage that the store returns again is indexed once.
/// </remarks>
public sealed class LuceneEvidenceIndex : IEvidenceIndex, IDisposable
{
    private const int MaxTop = 1000;
    private readonly IEvidenceStore _store;
    private readonly LuceneIndexOptions _options;
    private readonly Meanings? _meanings;
    private readonly ClosenessReader _closeness;
    private readonly string _folder;
    private readonly PassageAnalyzer _analyzer = new();
    private readonly MMapDirectory _files;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private readonly SemaphoreSlim _reading = new(1, 1);
    private long _position;
    private long _begun;
    private long _completed;
    private bool _hasUnshown;

    /// <summary>An empty index that fills at the first search or <see cref="FollowAsync"/>.</summary>
    public LuceneEvidenceIndex(IEvidenceStore store, LuceneIndexOptions? options = null, Meanings? meanings = null)
    {
        _store = store;
        _meanings = meanings;
        _closeness = new(_analyzer, meanings);
        _options = options ?? new LuceneIndexOptions();
        _folder = Path.Combine(_options.Folder ?? Path.GetTempPath(), $"factcheck-index-{Guid.NewGuid():N}");
        _files = new MMapDirectory(Directory.CreateDirectory(_folder));
        _writer = new IndexWriter(_files, new IndexWriterConfig(PassageAnalyzer.Version, _analyzer)
        {
            Similarity = Bm25.Similarity,
            RAMBufferSizeMB = _options.BufferMegabytes,
        });
        _searchers = new SearcherManager(_writer, applyAllDeletes: true, new Bm25Searchers());
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EvidenceHit>> SearchAsync(EvidenceQuery query, CancellationToken cancellation)
    {
        await FollowAsync(cancellation);
        var searcher = _searchers.Acquire();
        try
        {
            var terms = QueryTerms.Of(query.Text, _analyzer, searcher.IndexReader, _options);
            if (terms.ToQuery() is not { } words)
                return [];
            var top = Math.Clamp(query.Top, 1, MaxTop);
            var ofWorkspace = new QueryWrapperFilter(new TermQuery(new Term(PassageDocument.Workspace, query.Workspace.Value)));
            var found = searcher.Search(words, ofWorkspace, _meanings is null ? top : Math.Max(top, _options.Reranked)).ScoreDocs;
            var hits = found.Select(hit => new EvidenceHit(PassageDocument.ToPassage(searcher.Doc(hit.Doc)), hit.Score)).ToList();
            return [.. Reorder(query.Text, terms, hits, cancellation).Take(top)];
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    /// <summary>The first ones by words and meaning together, the others behind them as they were.</summary>
    private IEnumerable<EvidenceHit> Reorder(string text, QueryTerms terms, List<EvidenceHit> hits, CancellationToken cancellation)
    {
        if (_meanings is null)
            return hits;
        var first = hits.Take(_options.Reranked).ToList();
        var closeness = _closeness.Read(text, terms, [.. first.Select(hit => new Candidate(hit.Passage.Text, hit.Passage.Title, hit.Score))], cancellation);
        var ordered = first.Zip(closeness, (hit, close) => hit with { Score = ClosenessWeights.OfPassages.ScoreOf(close) }).OrderByDescending(hit => hit.Score);
        // What was not compared may not overtake what was.
        return ordered.Concat(hits.Skip(_options.Reranked).Select(hit => hit with { Score = -1 / (1 + hit.Score) }));
    }

    /// <summary>Reads what the store has that the index has not; costs one call to the store when there is nothing new.</summary>
    public async Task FollowAsync(CancellationToken cancellation)
    {
        var begunBefore = Interlocked.Read(ref _begun);
        await _reading.WaitAsync(cancellation);
        try
        {
            // A reading that began after this call did, and has ended, has seen everything stored before the call.
            if (_completed > begunBefore)
                return;
            var reading = Interlocked.Increment(ref _begun);
            await ReadStoreAsync(cancellation);
            _completed = reading;
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task ReadStoreAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var (passages, position) = await _store.ListAfterAsync(_position, _options.BatchSize, cancellation);
            foreach (var passage in passages.Where(passage => !IsIndexed(passage)))
            {
                _writer.UpdateDocument(PassageDocument.KeyOf(passage), PassageDocument.From(passage));
                _hasUnshown = true;
            }
            if (passages.Count == 0 || position == _position)
                break;
            _position = position;
        }
        if (!_hasUnshown)
            return;
        _searchers.MaybeRefreshBlocking();
        _hasUnshown = false;
    }

    /// <summary>Stored passages never change, so one the index shows already need not be written again.</summary>
    private bool IsIndexed(EvidencePassage passage)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return searcher.IndexReader.DocFreq(PassageDocument.KeyOf(passage)) > 0;
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    /// <summary>Closes the index and removes its files.</summary>
    public void Dispose()
    {
        _searchers.Dispose();
        _writer.Rollback(); // closes without writing: the files go anyway
        _writer.Dispose();
        _files.Dispose();
        _analyzer.Dispose();
        _reading.Dispose();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private sealed class Bm25Searchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = Bm25.Similarity };
    }
}
