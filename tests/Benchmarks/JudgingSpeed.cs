using System.Diagnostics;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;
using FactCheck.Language.Models;
using FactCheck.Language.Stance;
using FactCheck.Verification.Judging;

namespace FactCheck.Benchmarks;

/// <summary>Claims with their evidence at hand to a verdict, and pairs of the stance model a second against the bare model.</summary>
/// <remarks>Every claim has 20 passages of two or three made sentences about its matter; p50 and p95 over 200 claims of one caller.</remarks>
internal static class JudgingSpeed
{
    private const int Passages = 20;
    private const int Claims = 200;

    /// <summary>A pair of 80 tokens: 60 of evidence, 20 of claim, by the model's own count.</summary>
    private const int Pairs = 256;

    public static void Run()
    {
        var models = new LanguageModels(ModelFolder.Shipped);
        Console.WriteLine("claim with 20 passages   p50 ms   p95 ms   p99 ms");
        foreach (var (name, stance) in new (string, IStanceClassifier)[] { ("rules", new StructuredStanceClassifier()), ("with the model", StanceClassifiers.Of(models)) })
        {
            var times = Measure(new EvidenceJudge(stance, new JudgingOptions()));
            Console.WriteLine($"{name,-23}  {times.P50,7:0.0}  {times.P95,7:0.0}  {times.P99,7:0.0}");
        }
        var pairs = Enumerable.Range(0, Pairs).Select(i => (Evidence: string.Join(' ', MadeArticles.Article(i).Text.Split(' ').Take(48)), Claim: MadeClaim(i))).ToList();
        var bare = Rate(() => models.Stance!.Score(pairs, default));
        var classifier = StanceClassifiers.Of(models);
        var judged = Rate(() =>
        {
            foreach (var pair in pairs.Chunk(Passages))
                classifier.Judge(new StanceClaim(pair[0].Claim, null), [.. pair.Select(one => new StancePassage(one.Evidence, null, null))], default);
        });
        Console.WriteLine($"pairs a second: the bare model {bare:0}, judged {judged:0}, ratio {judged / bare:0.00}");
    }

    private static Times Measure(EvidenceJudge judge)
    {
        var times = new List<double>();
        for (var i = -10; i < Claims; i++)
        {
            var claim = new ClaimToVerify(WorkspaceId.Default, null, null, MadeClaim(i + 1000), null, null, null, null, new DateTimeOffset(2024, 6, 1, 0, 0, 0, TimeSpan.Zero), new TraceContext(""));
            List<EvidencePassage> passages = [.. Enumerable.Range(0, Passages).Select(k => Passage(i + 1000, k))];
            var one = Stopwatch.GetTimestamp();
            judge.Judge(claim, passages, default);
            if (i >= 0)
                times.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
        }
        return Times.Of(times);
    }

    private static double Rate(Action run)
    {
        run();
        var clock = Stopwatch.StartNew();
        run();
        return Pairs / clock.Elapsed.TotalSeconds;
    }

    private static string MadeClaim(int i) => MadeArticles.Article(i).Text.Split("\n\n")[0].Split(". ")[0].TrimEnd('.') + ".";

    private static EvidencePassage Passage(int claim, int i) => new()
    {
        Workspace = WorkspaceId.Default,
        Id = new EvidenceId($"evd-{i:D4}"),
        Url = $"https://paper{i}.example/{claim}",
        Publisher = $"Paper {i}",
        PublishedAt = new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(i),
        RetrievedAt = DateTimeOffset.UnixEpoch,
        Text = MadeArticles.Article(claim * 31 + i).Text.Split("\n\n")[1],
        Trace = new TraceContext(""),
    };
}
