using System.Diagnostics;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Verification.Retrieval;
using Microsoft.Extensions.Logging;

namespace FactCheck.Tests.Unit.Verification.Retrieval;

/// <summary>The index's files: kept, caught up, built anew, never left behind.</summary>
public sealed class IndexFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("index-test-").FullName;
    private readonly MemoryEvidence _store = new();

    [Fact]
    public async Task What_a_process_indexed_is_not_read_again_by_the_next()
    {
        Add(0, 20);
        Assert.Equal(20, await CountAsync());
        _store.FirstRead = -1;
        Assert.Equal(20, await CountAsync());
        Assert.Equal(20, _store.FirstRead);
    }

    [Fact]
    public async Task An_index_that_was_never_closed_catches_up_from_its_last_commit()
    {
        Add(0, 20);
        // Copying the files is what a kill leaves: what was written so far, and nothing of the closing.
        using (var killed = Open(commitEvery: 8))
        {
            await killed.FollowAsync(default);
            Add(20, 5);
            await killed.FollowAsync(default);
            Copy(Path.Combine(_folder, "index-0"), Path.Combine(_folder, "index-1"));
            Add(25, 5);
            _store.FirstRead = -1;
            Assert.Equal(30, await CountAsync());
            // Batches of four, a commit after every second.
            Assert.Equal(24, _store.FirstRead);
        }
    }

    [Fact]
    public async Task A_process_killed_with_kill_9_leaves_files_that_the_next_one_takes_over()
    {
        Add(0, 20);
        await CountAsync();
        using (var holder = Process.Start(new ProcessStartInfo("flock", [Path.Combine(_folder, "index-0.lock"), "sleep", "600"]))!)
        {
            await LockedAsync(Path.Combine(_folder, "index-0.lock"));
            await CountAsync();
            Assert.True(Directory.Exists(Path.Combine(_folder, "index-1")));
            holder.Kill(entireProcessTree: true);
            await holder.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        _store.FirstRead = -1;
        Assert.Equal(20, await CountAsync());
        Assert.Equal(20, _store.FirstRead);
        Assert.False(Directory.Exists(Path.Combine(_folder, "index-2")));
    }

    [Fact]
    public async Task Deleted_files_are_built_anew()
    {
        Add(0, 20);
        await CountAsync();
        Directory.Delete(Path.Combine(_folder, "index-0"), recursive: true);
        Assert.Equal(20, await CountAsync());
    }

    [Fact]
    public async Task Files_deleted_under_a_running_index_are_built_anew()
    {
        Add(0, 20);
        using var index = Open(commitEvery: 1);
        await index.FollowAsync(default);
        Directory.Delete(Path.Combine(_folder, "index-0"), recursive: true);
        Add(20, 5);
        Assert.Equal(25, (await index.SearchAsync(new(WorkspaceId.Default, "flood", 100), default)).Count);
    }

    [Theory]
    [InlineData("segments_*")]
    [InlineData("*.cfs")]
    public async Task Broken_files_are_built_anew(string which)
    {
        Add(0, 20);
        await CountAsync();
        foreach (var file in Directory.GetFiles(Path.Combine(_folder, "index-0"), which))
            await File.WriteAllTextAsync(file, "rubbish", TestContext.Current.CancellationToken);
        Assert.Equal(20, await CountAsync());
    }

    [Fact]
    public async Task Whatever_a_disk_does_to_a_file_it_is_built_anew_and_said_once()
    {
        Add(0, 20);
        await CountAsync();
        var files = Directory.GetFiles(Path.Combine(_folder, "index-0")).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal) && !file.EndsWith("segments.gen", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
            foreach (var damage in (Func<byte[], byte[]>[])[bytes => bytes[..(bytes.Length / 2)], _ => [], bytes => [.. bytes[..(bytes.Length / 3)], (byte)~bytes[bytes.Length / 3], .. bytes[((bytes.Length / 3) + 1)..]]])
            {
                var name = Path.Combine(_folder, "index-0", Path.GetFileName(file));
                if (!File.Exists(name))
                    continue; // built anew under other names
                await File.WriteAllBytesAsync(name, damage(await File.ReadAllBytesAsync(name, TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);
                var log = new LogLines();
                using (var index = new LuceneEvidenceIndex(_store, new LuceneIndexOptions { Folder = _folder }, log: log))
                    Assert.Equal(20, (await index.SearchAsync(new(WorkspaceId.Default, "flood", 100), default)).Count);
                Assert.Contains("is built anew from the store, since its files can't be used: they are broken", Assert.Single(log.Lines), StringComparison.Ordinal);
                using (var next = new LuceneEvidenceIndex(_store, new LuceneIndexOptions { Folder = _folder }, log: log))
                    Assert.Equal(20, (await next.SearchAsync(new(WorkspaceId.Default, "flood", 100), default)).Count);
                Assert.Single(log.Lines);
            }
    }

    [Fact]
    public async Task Files_of_another_store_are_built_anew()
    {
        Add(0, 20);
        await CountAsync();
        var other = new MemoryEvidence();
        other.Add([.. Enumerable.Range(100, 30).Select(Passage)]);
        var log = new LogLines();
        using var index = new LuceneEvidenceIndex(other, new LuceneIndexOptions { Folder = _folder }, log: log);
        Assert.Equal(30, (await index.SearchAsync(new(WorkspaceId.Default, "flood", 100), default)).Count);
        Assert.Contains("another store", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_indexes_on_one_folder_have_files_of_their_own()
    {
        Add(0, 20);
        using var first = Open();
        using var second = Open();
        Assert.Equal(20, (await first.SearchAsync(new(WorkspaceId.Default, "flood", 100), default)).Count);
        Assert.Equal(20, (await second.SearchAsync(new(WorkspaceId.Default, "flood", 100), default)).Count);
    }

    [Fact]
    public void A_temporary_folder_goes_at_the_end_and_one_left_by_a_killed_process_with_the_next()
    {
        var left = Path.Combine(_folder, "factcheck-index-left");
        Directory.CreateDirectory(left);
        File.WriteAllText(left + ".lock", "");
        using (var living = IndexFolder.Temporary(_folder))
        using (var next = IndexFolder.Temporary(_folder))
        {
            Assert.False(Directory.Exists(left));
            Assert.True(Directory.Exists(living.Path));
            Assert.NotEqual(living.Path, next.Path);
        }
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Add(int first, int count) => _store.Add([.. Enumerable.Range(first, count).Select(Passage)]);

    private static EvidencePassage Passage(int number) => Passages.Of($"Flood number {number}.", url: $"https://example.org/{number}");

    private LuceneEvidenceIndex Open(int commitEvery = 5_000) => new(_store, new LuceneIndexOptions { Folder = _folder, CommitEvery = commitEvery, BatchSize = 4 });

    private async Task<int> CountAsync()
    {
        using var index = Open();
        return (await index.SearchAsync(new(WorkspaceId.Default, "flood", 100), default)).Count;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
            if (!file.EndsWith("write.lock", StringComparison.Ordinal))
                File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    // Taken by another program, as a living process takes it.
    private static async Task LockedAsync(string file)
    {
        while (true)
        {
            try
            {
                await using var free = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                return;
            }
            await Task.Yield();
        }
    }

    private sealed class LogLines : ILogger<LuceneEvidenceIndex>
    {
        public List<string> Lines { get; } = [];

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
    }
}
