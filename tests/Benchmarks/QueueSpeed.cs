using System.Diagnostics;
using FactCheck.Core.Claims;
using FactCheck.Core.Errors;
using FactCheck.Core.Operations;
using FactCheck.Core.Review;
using FactCheck.Core.Verification;
using FactCheck.Storage.MongoDB;
using FactCheck.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks;

/// <summary>Pages of 50 of the queue by several filters, and counts, as it grows; and one read by id as the floor of the same run.</summary>
/// <remarks>
/// SQLite, and MongoDB where FACTCHECK_TEST_MONGODB names one; or the one store asked for. p99 over 300 calls of one caller, each with other values. A million tasks take
/// long to store: FACTCHECK_QUEUE_FILE names a SQLite file that is kept, and that the next run goes on with, as it does with the MongoDB database
/// of the same name.
/// </remarks>
internal static class QueueSpeed
{
    private const int Calls = 300;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Words = [.. Enumerable.Range(0, 20_000).Select(i => $"w{i}")];

    public static async Task RunAsync(IReadOnlyList<int> sizes, string? store)
    {
        Console.WriteLine("store    tasks    stored/s  filter                         p50 ms  p99 ms  p99 to a read by id");
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("factcheck-queue-").FullName;
            var kept = Environment.GetEnvironmentVariable("FACTCHECK_QUEUE_FILE");
            if (store is null or "sqlite")
                await MeasureAsync("sqlite", size, services => services.AddSqliteStorage(kept ?? Path.Combine(folder, "queue.db")));
            Directory.Delete(folder, recursive: true);
            if (store is null or "mongodb" && Environment.GetEnvironmentVariable("FACTCHECK_TEST_MONGODB") is { Length: > 0 } mongo)
                await MeasureAsync("mongodb", size, services => services.AddMongoStorage(mongo, kept is null ? $"queue{size}x{Environment.ProcessId}" : Path.GetFileNameWithoutExtension(kept)));
        }
    }

    private static async Task MeasureAsync(string store, int size, Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IStoreLifecycle>().InitializeAsync(default);
        var tasks = provider.GetRequiredService<IReviewTaskStore>();
        Console.Error.WriteLine($"{store} {size}: storing");
        var clock = Stopwatch.StartNew();
        var first = await StoredAsync(tasks, size);
        await Parallel.ForAsync(first, size, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, cancellation) => await tasks.AddAsync(Made(i), cancellation));
        var rate = (size - first) / clock.Elapsed.TotalSeconds;
        var floor = await TimeAsync((random, _) => tasks.GetAsync(new("default"), new($"tsk-{random.Next(size):D7}"), default));
        var all = new ReviewTaskQuery { Workspace = new("default"), Now = Start.AddYears(1) };
        var filters = new (string Name, Func<Random, ReviewTaskQuery> Query)[]
        {
            ("the queue", _ => all with { State = ReviewState.Pending }),
            ("everything, newest first", _ => all with { Order = ReviewOrder.Newest }),
            ("a publisher", random => all with { Publisher = $"Publisher {random.Next(50)}" }),
            ("a topic that is open", random => all with { State = ReviewState.Pending, Topic = $"topic {random.Next(8)}" }),
            ("a rare word", random => all with { Text = Words[random.Next(Words.Length)] }),
            ("two common words", random => all with { Text = $"w{random.Next(5)} w{5 + random.Next(5)}" }),
            ("publisher, topic and verdict", random => all with { Publisher = $"Publisher {random.Next(50)}", Topic = $"topic {random.Next(8)}", DecidedVerdict = Verdict.Refuted }),
            ("nothing has both", random => all with { Tag = "even", Topic = "odd only" }),
        };
        // A service that runs is warm: all of them once before any is timed.
        foreach (var (_, query) in filters)
            await TimeAsync((random, _) => tasks.ListAsync(query(random), new(50), default));
        foreach (var (name, query) in filters)
            Line(name, await TimeAsync((random, _) => tasks.ListAsync(query(random), new(50), default)));
        Line("a page far down", await TimeAsync(await FarAsync(tasks, all)));
        Line("count of open ones", await TimeAsync((_, _) => tasks.CountAsync(all with { State = ReviewState.Pending }, default)));

        void Line(string name, Times times) =>
            Console.WriteLine($"{store,-8} {size,7}  {rate,8:0}  {name,-29}  {times.P50,6:0.00}  {times.P99,6:0.00}  {times.P99 / floor.P50,19:0.0}");
    }

    // They are stored in order, four at a time.
    private static async Task<int> StoredAsync(IReviewTaskStore tasks, int size)
    {
        var (first, end) = (0, size);
        while (first < end)
        {
            var middle = (first + end) / 2;
            try
            {
                await tasks.GetAsync(new("default"), new($"tsk-{middle:D7}"), default);
                first = middle + 1;
            }
            catch (NotFoundException)
            {
                end = middle;
            }
        }
        return Math.Max(0, first - 8);
    }

    private static async Task<Func<Random, int, Task>> FarAsync(IReviewTaskStore tasks, ReviewTaskQuery all)
    {
        var token = "";
        for (var i = 0; i < 15; i++)
            token = (await tasks.ListAsync(all, new(500, token), default)).NextPageToken;
        return (_, _) => tasks.ListAsync(all, new(50, token), default);
    }

    private static async Task<Times> TimeAsync(Func<Random, int, Task> call)
    {
        var random = new Random(7);
        for (var i = 0; i < 20; i++)
            await call(random, i);
        var times = new List<double>();
        for (var i = 0; i < Calls; i++)
        {
            var one = Stopwatch.GetTimestamp();
            await call(random, i);
            times.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
        }
        return Times.Of(times);
    }

    // Words by a law of frequency, like a language: the first few are in most claims.
    private static ReviewTask Made(int i)
    {
        var random = new Random(i);
        var isDecided = random.Next(10) < 7;
        var task = new ReviewTask
        {
            Workspace = new("default"),
            Id = new($"tsk-{i:D7}"),
            ClaimId = new($"clm-{i}"),
            DocumentId = new($"doc-{i / 8}"),
            ClaimText = string.Join(' ', Enumerable.Range(0, 15).Select(_ => Words[(int)(Words.Length * Math.Pow(random.NextDouble(), 4))])),
            Claimant = $"Claimant {random.Next(5_000)}",
            Publisher = $"Publisher {random.Next(50)}",
            Type = (ClaimType)(1 + random.Next(4)),
            Topics = [$"topic {random.Next(8)}", .. i % 2 == 1 ? ["odd only"] : Array.Empty<string>()],
            Tags = i % 2 == 0 ? ["even"] : [],
            Priority = random.NextDouble(),
            Rank = random.NextDouble() - i * 1e-5,
            Proposal = new(new("ver-1"), (Verdict)(1 + random.Next(4)), 0.9, "Two sources [1], [2] say so.", Start, 2, "rules/2"),
            State = isDecided ? ReviewState.Decided : ReviewState.Pending,
            Decision = isDecided ? new((Verdict)(1 + random.Next(4)), "The register says otherwise.", [new("evd-1")], $"reviewer{random.Next(20)}", Start) : null,
            Audit = [],
            CreatedAt = Start.AddSeconds(i),
            UpdatedAt = Start.AddSeconds(i),
            Trace = new("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
            Announced = true,
        };
        return AuditChain.Append(task, Start, "system", "enqueued", "ver-1", "");
    }
}
