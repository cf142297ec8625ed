using FactCheck.Core.Errors;
using FactCheck.Core.Evidence;
using Lucene.Net.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactCheck.Verification.Retrieval;

/// <summary>BM25 over the words of the stored passages, in files of this process, and the best of them by meaning.</summary>
/// <remarks>
/// Follows the store: before each search it reads what was stored since the last, one reader at a time. Searches that wait for
/// the same reading share it. A passage that the store returns again is indexed once. The files can go at any time: they are built again.
/// </remarks>
public sealed partial class LuceneEvidenceIndex : IEvidenceIndex, IDisposable
{
    private const int MaxTop = 1000;
    private readonly IEvidenceStore _store;
    private readonly LuceneIndexOptions _options;
    private readonly ClosenessReader? _closeness;
    private readonly ILogger _log;
    private readonly IndexFolder _folder;
    private readonly PassageAnalyzer _analyzer = new();
    private readonly WorkspaceFilters _workspaces = new();
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile PassageFiles _files;
    private bool _isOfThisStore;
    private long _begun;
    private long _completed;
    private long _shown;

    /// <summary>An index with what an earlier process left in its folder; the rest comes at the first search or <see cref="FollowAsync"/>.</summary>
    /// <param name="store">What is searched.</param>
    /// <param name="options">Absent: the defaults.</param>
    /// <param name="meanings">The sentence model, for the order of the best; absent: words alone.</param>
    /// <param name="log">Hears of files that are built anew; absent: nobody does.</param>
    public LuceneEvidenceIndex(IEvidenceStore store, LuceneIndexOptions? options = null, Meanings? meanings = null, ILogger<LuceneEvidenceIndex>? log = null)
    {
        _log = log ?? NullLogger<LuceneEvidenceIndex>.Instance;
        _store = store;
        _closeness = meanings is null ? null : new(_analyzer, meanings);
        _options = options ?? new LuceneIndexOptions();
        _folder = _options.Folder is { } folder ? IndexFolder.Kept(folder) : IndexFolder.Temporary(Path.GetTempPath());
        _files = Open();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EvidenceHit>> SearchAsync(EvidenceQuery query, CancellationToken cancellation)
    {
        while (true)
        {
            await FollowAsync(cancellation);
            var files = _files;
            try
            {
                return Search(files.Searchers, query, cancellation);
            }
            catch (ObjectDisposedException) when (files != _files)
            {
                // Built anew beside this search: it begins again on the new files.
            }
        }
    }

    private List<EvidenceHit> Search(SearcherManager searchers, EvidenceQuery query, CancellationToken cancellation)
    {
        var searcher = searchers.Acquire();
        try
        {
            var terms = QueryTerms.Of(query.Text, _analyzer, searcher.IndexReader, _options, withFigures: true);
            if (terms.ToQuery() is not { } words)
                return [];
            var top = Math.Clamp(query.Top, 1, MaxTop);
            var ofWorkspace = _workspaces.Of(query.Workspace, searcher.IndexReader);
            var found = searcher.Search(words, ofWorkspace, _closeness is null ? top : Math.Max(top, _options.Reranked)).ScoreDocs;
            var hits = found.Select(hit => new EvidenceHit(PassageDocument.ToPassage(searcher.Doc(hit.Doc)), hit.Score)).ToList();
            return [.. Reorder(query.Text, terms, hits, cancellation).Take(top)];
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    /// <summary>The first ones by words and meaning together, the others behind them as they were.</summary>
    private IEnumerable<EvidenceHit> Reorder(string text, QueryTerms terms, List<EvidenceHit> hits, CancellationToken cancellation)
    {
        if (_closeness is null)
            return hits;
        var first = hits.Take(_options.Reranked).ToList();
        var closeness = _closeness.Read(text, terms, first, cancellation);
        var ordered = first.Zip(closeness, (hit, close) => hit with { Score = close.Score }).OrderByDescending(hit => hit.Score);
        // What was not compared may not overtake what was.
        return ordered.Concat(hits.Skip(_options.Reranked).Select(hit => hit with { Score = -1 / (1 + hit.Score) }));
    }

    /// <inheritdoc/>
    public async Task<long> FollowAsync(CancellationToken cancellation)
    {
        var begunBefore = Interlocked.Read(ref _begun);
        await _reading.WaitAsync(cancellation);
        try
        {
            // A reading that began after this call did, and has ended, has seen everything stored before the call.
            if (_completed > begunBefore)
                return _shown;
            var reading = Interlocked.Increment(ref _begun);
            await ReadStoreAsync(cancellation);
            _completed = reading;
            return _shown = _files.Position;
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task ReadStoreAsync(CancellationToken cancellation)
    {
        if (!_isOfThisStore && !await IsOfThisStoreAsync(cancellation))
            BuildAnew("they are of another store, or of this one before it was emptied");
        _isOfThisStore = true;
        try
        {
            await ReadOnAsync(cancellation);
        }
        catch (Exception broken) when (broken is IOException or ObjectDisposedException)
        {
            // The files went or broke under us. The store has everything: once more, from the start.
            BuildAnew($"they went or broke while in use ({broken.GetType().Name})");
            await ReadOnAsync(cancellation);
        }
    }

    private async Task ReadOnAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var (passages, position) = await _store.ListAfterAsync(_files.Position, _options.BatchSize, cancellation);
            if (passages.Count == 0 || position == _files.Position)
                break;
            _files.Add(passages, position);
            _files.Commit(_options.CommitEvery);
        }
        _files.Show();
    }

    /// <summary>Positions mean something only in the store they are from: files from another one, or from before it was emptied, are of no use.</summary>
    private async Task<bool> IsOfThisStoreAsync(CancellationToken cancellation)
    {
        if (_files.Last is not { } last)
            return _files.Position == 0;
        try
        {
            await _store.GetAsync(last.Workspace, last.Id, cancellation);
            return true;
        }
        catch (NotFoundException)
        {
            return false;
        }
    }

    private PassageFiles Open()
    {
        var files = PassageFiles.Open(_folder, _analyzer, _options, out var unusable);
        if (unusable is not null)
            LogBuiltAnew(_folder.Path, unusable);
        return files;
    }

    private void BuildAnew(string reason)
    {
        LogBuiltAnew(_folder.Path, reason);
        Close(_files);
        _folder.Empty();
        _files = Open();
    }

    private static void Close(PassageFiles files)
    {
        try
        {
            files.Dispose();
        }
        catch (Exception broken) when (broken is IOException or ObjectDisposedException)
        {
            // Files that are gone can't be closed in order.
        }
    }

    /// <summary>Closes the index; its files stay where a folder was given.</summary>
    public void Dispose()
    {
        if (_options.Folder is not null)
            _files.Commit(after: 1);
        Close(_files);
        _folder.Dispose();
        _analyzer.Dispose();
        _reading.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The evidence index in {Folder} is built anew from the store, since its files can't be used: {Reason}")]
    private partial void LogBuiltAnew(string folder, string reason);
}
