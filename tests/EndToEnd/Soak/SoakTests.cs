using System.Diagnostics;
using System.Globalization;
using FactCheck.Tests.EndToEnd.Calls;
using FactCheck.Tests.EndToEnd.Deployments;

namespace FactCheck.Tests.EndToEnd.Soak;

/// <summary>A measurement, not a check of rules: 5,000 documents, how fast they go through and what memory the processes hold meanwhile.</summary>
public sealed class SoakTests
{
    private const string Variable = "FACTCHECK_TEST_SOAK";
    private const int Documents = 5_000;
    private const int Clients = 8;
    private const int StepDocuments = 500;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    [Fact]
    public Task Standalone_takes_5000_documents() => MeasureAsync(() => StandaloneDeployment.Create(), () => null);

    [Fact]
    public Task Four_processes_take_5000_documents() =>
        MeasureAsync(() => SplitDeployment.Create(TestServers.Broker, TestServers.Database), () => TestServers.Broker);

    private static async Task MeasureAsync(Func<Deployment> create, Func<string?> broker)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Variable) == "1", $"A measurement of many minutes: set {Variable}=1 to run it.");
        var floor = await BareBus.MeasureAsync(Documents, broker());
        Write(string.Create(CultureInfo.InvariantCulture, $"bare bus: {floor:0} messages/s"));
        await using var system = create();
        await system.StartAsync();
        var caller = system.CallerIn("soak");
        var started = Stopwatch.GetTimestamp();
        Write($"documents taken  seconds  documents/s  {string.Join("  ", system.Hosts.Select(host => host.Process.Name))} (resident MiB)");
        WriteLine(system, 0, started);
        var taken = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, Documents), new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (number, _) =>
        {
            await PatientClient.SubmitAsync(caller, SmallDocuments.Create(number), Limit);
            if (Interlocked.Increment(ref taken) is var count && count % StepDocuments == 0)
                WriteLine(system, count, started);
        });
        var claims = (await caller.AllClaimsAsync()).Count;
        await Eventually.DoneAsync("every claim waits for a person", Limit, async () =>
        {
            var backlog = (await caller.Claims.GetBacklogAsync(new())).UnverifiedCount;
            return backlog == 0 && (await caller.AllTasksAsync()).Count == (await caller.AllClaimsAsync()).Count(claim => claim.Reading.CheckWorthy)
                ? null : $"{backlog} are not verified.";
        });
        Write($"{Documents} documents, {claims} claims, to the review queue:");
        WriteLine(system, Documents, started);
        var rate = Documents / Stopwatch.GetElapsedTime(started).TotalSeconds;
        Write(string.Create(CultureInfo.InvariantCulture, $"{rate:0.0} documents/s: one for each {floor / rate:0} messages of the bare bus"));
        Assert.Empty(await caller.AllDeadLettersAsync());
        await Task.WhenAll(system.Hosts.Select(host => host.Process.StopAsync()));
    }

    private static void WriteLine(Deployment system, int count, long started)
    {
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Write(string.Create(CultureInfo.InvariantCulture,
            $"{count,15}  {seconds,7:0.0}  {count / seconds,11:0.0}  {string.Join("  ", system.Hosts.Select(host => $"{host.Process.ResidentMebibytes():0}"))}"));
    }

    private static void Write(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
