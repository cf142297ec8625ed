using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;

namespace FactCheck.Verification.Retrieval;

/// <summary>The index on disk with the position in the store up to which it has everything. One caller writes at a time, any number search.</summary>
internal sealed class PassageFiles : IDisposable
{
    // To be changed with the analyzer or the fields: files of another format are built anew.
    private const string Format = "4";
    private const int ShownAfter = 50_000;
    private const int ReadTogetherFrom = 64;
    private readonly MMapDirectory _files;
    private readonly IndexWriter _writer;
    private readonly HashSet<string> _unshown = new(StringComparer.Ordinal);
    private (WorkspaceId Workspace, EvidenceId Id)? _last;
    private int _uncommitted;

    private PassageFiles(MMapDirectory files, IndexWriter writer)
    {
        (_files, _writer) = (files, writer);
        Searchers = new SearcherManager(writer, applyAllDeletes: true, new Bm25Searchers());
    }

    public SearcherManager Searchers { get; }

    /// <summary>Where the next reading of the store begins.</summary>
    public long Position { get; private set; }

    /// <summary>The last passage that was read when the files were last closed or committed: a store without it is another store.</summary>
    public (WorkspaceId Workspace, EvidenceId Id)? Last => _last;

    /// <summary>Opens what is there; files that are of another format or broken are replaced by an empty index.</summary>
    /// <param name="folder">Where they are.</param>
    /// <param name="analyzer">Makes words of texts.</param>
    /// <param name="options">How they are kept.</param>
    /// <param name="unusable">Why what was there could not be used; null when it was, or there was nothing.</param>
    public static PassageFiles Open(IndexFolder folder, Analyzer analyzer, LuceneIndexOptions options, out string? unusable)
    {
        try
        {
            return OpenAsIs(folder, analyzer, options, out unusable);
        }
        catch (Exception broken)
        {
            // Broken files fail in any way. What fails for another reason, as a full disk, fails once more below.
            folder.Empty();
            var files = OpenAsIs(folder, analyzer, options, out _);
            unusable = $"they are broken ({broken.GetType().Name})";
            return files;
        }
    }

    private static PassageFiles OpenAsIs(IndexFolder folder, Analyzer analyzer, LuceneIndexOptions options, out string? unusable)
    {
        var files = new MMapDirectory(folder.Path);
        try
        {
            var isThere = DirectoryReader.IndexExists(files);
            var state = isThere ? StateOf(files) : null;
            unusable = isThere && state is null ? "they were written by another version" : null;
            var writer = new IndexWriter(files, new IndexWriterConfig(PassageAnalyzer.Version, analyzer)
            {
                Similarity = Bm25.Similarity,
                RAMBufferSizeMB = options.BufferMegabytes,
                OpenMode = state is null ? OpenMode.CREATE : OpenMode.APPEND,
            });
            return new(files, writer) { Position = state?.Position ?? 0, _last = state?.Last };
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    /// <summary>What the last commit says; null when it was written by another version.</summary>
    private static (long Position, (WorkspaceId, EvidenceId)? Last)? StateOf(MMapDirectory files)
    {
        using var reader = DirectoryReader.Open(files);
        var data = reader.IndexCommit.UserData;
        if (!data.TryGetValue("format", out var format) || format != Format)
            return null;
        // What a disk lost or changed would else be found by a search, or never.
        foreach (var part in reader.Leaves)
            part.AtomicReader.CheckIntegrity();
        var position = long.Parse(data["position"], System.Globalization.CultureInfo.InvariantCulture);
        return (position, data.TryGetValue("id", out var id) ? (new(data["workspace"]), new(id)) : null);
    }

    /// <summary>Adds the passages not there yet; they are found after <see cref="Show"/>.</summary>
    public void Add(IReadOnlyList<EvidencePassage> passages, long position)
    {
        var added = passages.Where(passage => PassageDocument.KeyOf(passage) is var key && !IsShown(key) && _unshown.Add(key.Text)).ToList();
        // Reading their figures and dates costs as much as indexing their words.
        foreach (var document in added.Count < ReadTogetherFrom ? added.Select(PassageDocument.From) : added.AsParallel().AsOrdered().Select(PassageDocument.From))
            _writer.AddDocument(document);
        _uncommitted += passages.Count;
        Position = position;
        if (passages.Count > 0)
            _last = (passages[^1].Workspace, passages[^1].Id);
        if (_unshown.Count >= ShownAfter)
            Show();
    }

    /// <summary>Lets searches see what was added.</summary>
    public void Show()
    {
        if (_unshown.Count == 0)
            return;
        Searchers.MaybeRefreshBlocking();
        _unshown.Clear();
    }

    /// <summary>Writes everything with its position when so many passages were read since the last time; a process killed later begins there.</summary>
    public void Commit(int after)
    {
        if (_uncommitted < Math.Max(1, after))
            return;
        var state = new Dictionary<string, string>
        {
            ["format"] = Format,
            ["position"] = Position.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        if (_last is { } last)
            (state["workspace"], state["id"]) = (last.Workspace.Value, last.Id.Value);
        _writer.SetCommitData(state);
        _writer.Commit();
        _uncommitted = 0;
    }

    /// <summary>Stored passages never change, so one that is shown need not be written again.</summary>
    private bool IsShown(Term key)
    {
        var searcher = Searchers.Acquire();
        try
        {
            return searcher.IndexReader.DocFreq(key) > 0;
        }
        finally
        {
            Searchers.Release(searcher);
        }
    }

    /// <summary>Closes without writing what was not committed: the store has it.</summary>
    public void Dispose()
    {
        Searchers.Dispose();
        _writer.Rollback();
        _writer.Dispose();
        _files.Dispose();
    }

    private sealed class Bm25Searchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = Bm25.Similarity };
    }
}
