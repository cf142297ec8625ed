using System.Diagnostics;
using FactCheck.Core.Identity;
using FactCheck.Language.Models;
using FactCheck.Verification.Retrieval;

namespace FactCheck.Benchmarks;

/// <summary>Evidence search over made passages: building, by words, with the sentence model, and SQLite FTS5 in the same run.</summary>
/// <remarks>One line for each size. Times are of one caller; p50 and p95 over 200 claims of 12 words, 60 with the model.</remarks>
internal static class SearchSpeed
{
    /// <summary>Titles make no difference to the number of passages that the model reads, so that larger indexes need not be built twice.</summary>
    private const int MostTitled = 100_000;

    public static async Task RunAsync(IReadOnlyList<int> sizes)
    {
        var models = ModelFolder.Shipped;
        using var embedder = models.Has("embedder") ? new EmbedderModel(models) : null;
        Console.WriteLine("passages  built/s  files MB  words p50  p95 ms  with model p50  p95 ms  and titles p50  p95 ms  FTS5 p50  p95 ms  FTS5 to words p95");
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("factcheck-bench-").FullName;
            var queries = Enumerable.Range(0, 220).Select(i => MadePassages.Query((int)(i * 7919L % size), new Random(i))).ToList();
            var clock = Stopwatch.StartNew();
            double built;
            Times words, meant = default, titled = default;
            Console.Error.WriteLine($"{size}: building");
            using (var index = new LuceneEvidenceIndex(new MadePassages(size), new LuceneIndexOptions { Folder = folder }))
            {
                await index.FollowAsync(default);
                built = size / clock.Elapsed.TotalSeconds;
                words = await MeasureAsync(200, query => index.SearchAsync(new(WorkspaceId.Default, query, 20), default));
            }
            var bytes = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
            // The same store's files: opened, not built again.
            if (embedder is not null)
                using (var index = new LuceneEvidenceIndex(new MadePassages(size), new LuceneIndexOptions { Folder = folder }, new Meanings(embedder)))
                    meant = await MeasureAsync(60, query => index.SearchAsync(new(WorkspaceId.Default, query, 20), default));
            Directory.Delete(folder, recursive: true);
            if (embedder is not null && size <= MostTitled)
                using (var index = new LuceneEvidenceIndex(new MadePassages(size, areTitled: true), new LuceneIndexOptions { Folder = folder }, new Meanings(embedder)))
                {
                    await index.FollowAsync(default);
                    titled = await MeasureAsync(60, query => index.SearchAsync(new(WorkspaceId.Default, query, 20), default));
                }
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            using var fts = new FtsFloor(size);
            var floor = await MeasureAsync(200, query => Task.FromResult(fts.Search(query)));
            Console.WriteLine(
                $"{size,8}  {built,7:0}  {bytes / 1e6,8:0}  {words.P50,9:0.0}  {words.P95,6:0.0}  {meant.P50,14:0}  {meant.P95,6:0}  {titled.P50,14:0}  {titled.P95,6:0}  {floor.P50,8:0.0}  {floor.P95,6:0.0}  {floor.P95 / words.P95,17:0.0}");

            async Task<Times> MeasureAsync<T>(int count, Func<string, Task<T>> search)
            {
                foreach (var query in queries.Skip(200))
                    await search(query);
                var times = new List<double>();
                foreach (var query in queries.Take(count))
                {
                    var one = Stopwatch.GetTimestamp();
                    await search(query);
                    times.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
                }
                return Times.Of(times);
            }
        }
    }
}
