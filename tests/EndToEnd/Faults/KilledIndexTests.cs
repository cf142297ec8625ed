using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using FactCheck.Tests.EndToEnd.Calls;
using FactCheck.Tests.EndToEnd.Deployments;
using Grpc.Core;

namespace FactCheck.Tests.EndToEnd.Faults;

/// <summary>The evidence index under <c>--data</c>: killed in the middle of its work it catches up, deleted it is built anew.</summary>
public sealed class KilledIndexTests
{
    private const int Count = 12_000;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_process_killed_while_it_indexes_leaves_an_index_that_catches_up_and_a_deleted_one_is_built_anew()
    {
        var folder = new TestFolder();
        await using var system = StandaloneDeployment.Create(new Dictionary<string, string>
        {
            ["FACTCHECK_MODELS__ENABLED"] = "false",
            ["FACTCHECK_RECHECKS__ENABLED"] = "false",
            // Small steps, so that the kill falls between two of them.
            ["FACTCHECK_EVIDENCEINDEX__BATCHSIZE"] = "100",
            ["FACTCHECK_EVIDENCEINDEX__COMMITEVERY"] = "500",
        }, folder);
        await system.StartAsync();
        var caller = system.CallerIn($"ws-{Guid.NewGuid():N}");
        for (var first = 0; first < Count; first += 1_000)
            await caller.Verification.ImportEvidenceAsync(new() { Passages = { Enumerable.Range(first, 1_000).Select(Passage) } });

        // The first search reads the store. It is killed once the second commit is written, far from the last.
        var index = Path.Combine(folder["data"], "index", "index-0");
        var interrupted = SearchAsync(caller, 0);
        await Eventually.DoneAsync("the index has been written twice", Limit, () => Task.FromResult(CommitsIn(index) >= 2 || interrupted.IsCompleted ? null : "not yet"), TimeSpan.FromMilliseconds(5));
        await system.Hosts[0].Process.KillAsync();
        await Assert.ThrowsAnyAsync<RpcException>(() => interrupted);

        var written = Directory.GetFiles(index).ToHashSet();
        Assert.NotEmpty(written);
        await system.Hosts[0].RestartAsync(Limit);
        await EverythingIsFoundAsync(caller);

        await system.Hosts[0].Process.KillAsync();
        Directory.Delete(Path.Combine(folder["data"], "index"), recursive: true);
        await system.Hosts[0].RestartAsync(Limit);
        await EverythingIsFoundAsync(caller);
        Assert.True(Directory.Exists(index));
    }

    private static async Task EverythingIsFoundAsync(Caller caller)
    {
        foreach (var number in (int[])[0, 499, 500, Count / 2, Count - 1])
            Assert.Equal(Passage(number).Text, (await SearchAsync(caller, number)).Hits[0].Passage.Text);
    }

    private static async Task<SearchEvidenceResponse> SearchAsync(Caller caller, int number) =>
        await caller.Verification.SearchEvidenceAsync(new() { Query = $"ledger {Word(number)}", MaxResults = 1 }, deadline: TimeProvider.System.GetUtcNow().UtcDateTime + Limit);

    /// <summary>Lucene's name of a commit counts up in base 36.</summary>
    private static long CommitsIn(string index) => !Directory.Exists(index) ? 0
        : Directory.GetFiles(index, "segments_*").Select(file => Path.GetFileName(file)["segments_".Length..]).Select(name => name.Aggregate(0L, (number, digit) => (number * 36) + (char.IsAsciiDigit(digit) ? digit - '0' : digit - 'a' + 10)))
            .DefaultIfEmpty(0).Max();

    private static EvidencePassage Passage(int number) => new()
    {
        Text = $"The ledger of {Word(number)} was found in the archive of the harbour, beside {number % 97} letters and a map of the bay.",
        Url = $"https://archive.example/{number}",
        Publisher = "Harbour Archive",
    };

    /// <summary>One for each number, with nothing in it for a stemmer.</summary>
    private static string Word(int number) => "q" + string.Concat(number.ToString("D5", System.Globalization.CultureInfo.InvariantCulture).Select(digit => "bcdfghjklm"[digit - '0'])) + "z";
}
