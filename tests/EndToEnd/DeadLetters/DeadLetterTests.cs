using FactCheck.Protos.Operations.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Tests.EndToEnd.Calls;
using FactCheck.Tests.EndToEnd.CommandLine;
using FactCheck.Tests.EndToEnd.Deployments;
using FactCheck.Tests.EndToEnd.Processes;

namespace FactCheck.Tests.EndToEnd.DeadLetters;

/// <summary>
/// Verification looks for the claims at an address where nobody is, until its tries are used up; then the address is put right. What could not
/// be handled meanwhile is listed, shown, sent back and given up: the same in every deployment.
/// </summary>
public abstract class DeadLetterTests
{
    private const ServiceRole Broken = ServiceRole.Verification;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private protected abstract Deployment Create(Dictionary<string, string> settings);

    [Fact]
    public async Task What_can_not_be_handled_is_listed_shown_and_after_the_repair_replayed_to_its_end()
    {
        await using var system = Create(new() { ["FACTCHECK_MESSAGING__RETRY__TRANSIENTFOR"] = "00:00:01" });
        var caller = system.CallerIn("letters");
        var (document, letters) = await FailAsync(system, caller);
        Assert.All(letters, letter =>
        {
            Assert.Equal("ClaimExtracted", letter.MessageType);
            Assert.EndsWith("verify-claim", letter.Queue, StringComparison.Ordinal);
            Assert.NotEmpty(letter.Reason);
            Assert.Equal(document.TraceId, letter.TraceId);
            Assert.Empty(letter.Body);
        });
        var claims = await FailedClaimsAsync(caller, letters.Count);

        var first = letters[0].DeadLetterId;
        var dead = caller.DeadLettersOf(Broken);
        var shown = (await dead.GetDeadLetterAsync(new GetDeadLetterRequest { DeadLetterId = first })).DeadLetter;
        Assert.Contains(claims, claim => shown.Body.Contains(claim.ClaimId, StringComparison.Ordinal));
        Assert.Equal(shown, (await caller.Json(Broken).GetAsync($"/v1/deadLetters/{first}")).As<GetDeadLetterResponse>().DeadLetter);

        // Sent back before anything is repaired, it fails again and is the same letter.
        await dead.ReplayDeadLetterAsync(new ReplayDeadLetterRequest { DeadLetterId = first });
        await Eventually.DoneAsync("the letter is dead again", Limit, async () =>
            (await dead.GetDeadLetterAsync(new GetDeadLetterRequest { DeadLetterId = first })).DeadLetter is var again
            && again is { State: DeadLetterState.Dead, ReplayCount: 1 } ? null : again.ToString());

        await RepairAsync(system);
        foreach (var letter in letters)
            await caller.DeadLettersOf(Broken).ReplayDeadLetterAsync(new ReplayDeadLetterRequest { DeadLetterId = letter.DeadLetterId });
        await Eventually.DoneAsync("every claim waits for a person", Limit, async () =>
            (await caller.AllClaimsAsync()).Where(claim => claim.Reading.CheckWorthy && claim.State != ClaimState.InReview).ToList() is { Count: > 0 } open
                ? $"{open.Count} don't.\n{system.Tail()}" : null);
        Assert.Empty(await caller.AllDeadLettersAsync());
        Assert.Equal(letters.Count, (await caller.AllDeadLettersAsync(DeadLetterState.Replayed)).Count);
        Assert.Equal(letters.Count, (await caller.AllResultsAsync()).Count);
        Assert.Equal(letters.Count, (await caller.AllTasksAsync()).Count);
    }

    [Fact]
    public async Task The_command_line_lists_shows_replays_and_discards()
    {
        await using var system = Create(new() { ["FACTCHECK_MESSAGING__RETRY__TRANSIENTFOR"] = "00:00:01" });
        var caller = system.CallerIn("letters");
        var (_, letters) = await FailAsync(system, caller);
        Assert.Equal(2, letters.Count);
        await FailedClaimsAsync(caller, letters.Count);
        await RepairAsync(system);

        var address = system[Broken].GrpcAddress;
        Task<Finished> Run(params string[] arguments) => FactCheckCommand.RunAsync(["dead-letters", .. arguments, "--address", address]);
        var list = (await Run("list")).Succeeded();
        Assert.All(letters, letter => Assert.Contains(letter.DeadLetterId, list, StringComparison.Ordinal));
        var shown = (await Run("show", letters[0].DeadLetterId)).Succeeded();
        Assert.Contains("claimId", shown, StringComparison.Ordinal);
        Assert.Contains("REPLAYED", (await Run("replay", letters[0].DeadLetterId)).Succeeded(), StringComparison.Ordinal);
        Assert.Contains("DISCARDED", (await Run("discard", letters[1].DeadLetterId)).Succeeded(), StringComparison.Ordinal);

        var refused = await Run("discard", letters[1].DeadLetterId);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("FailedPrecondition", refused.Error, StringComparison.Ordinal);
        await Eventually.DoneAsync("the replayed claim waits for a person", Limit, async () =>
            (await caller.AllTasksAsync()).Count == 1 ? null : $"It does not.\n{system.Tail()}");
        Assert.DoesNotContain(letters[0].DeadLetterId, (await Run("list")).Succeeded(), StringComparison.Ordinal);
        Assert.Contains(letters[1].DeadLetterId, (await Run("list", "--all")).Succeeded(), StringComparison.Ordinal);
    }

    /// <summary>Submits a document whose claims can't be verified, and waits for their letters.</summary>
    private static async Task<(Document Document, List<DeadLetter> Letters)> FailAsync(Deployment system, Caller caller)
    {
        system[Broken].Process.Set(SplitDeployment.AddressOf(ServiceRole.ClaimExtraction), $"http://127.0.0.1:{FreePorts.Next()}");
        await system.StartAsync();
        var document = (await caller.Documents.SubmitDocumentAsync(SmallDocuments.Create(2))).Document;
        await Eventually.DoneAsync("the document's claims are stored", Limit, async () =>
            (await caller.AllDocumentsAsync())[0] is { State: not DocumentState.Extracted } open ? $"{open}\n{system.Tail()}" : null);
        var worthy = (await caller.AllClaimsAsync()).Count(claim => claim.Reading.CheckWorthy);
        Assert.True(worthy > 0);
        var letters = await Eventually.GetAsync($"{worthy} dead letters", Limit, async () =>
            await caller.AllDeadLettersAsync() is var found && found.Count == worthy ? found : null, system.Tail);
        return (document, letters);
    }

    private static async Task<List<Claim>> FailedClaimsAsync(Caller caller, int count) => await Eventually.GetAsync($"{count} claims are FAILED", Limit,
        async () => (await caller.AllClaimsAsync()).Where(claim => claim.State == ClaimState.Failed).ToList() is var failed && failed.Count == count
            ? failed : null);

    private static async Task RepairAsync(Deployment system)
    {
        var host = system[Broken];
        await host.Process.StopAsync();
        host.Process.Set(SplitDeployment.AddressOf(ServiceRole.ClaimExtraction), system[ServiceRole.ClaimExtraction].GrpcAddress);
        await host.RestartAsync(Limit);
    }
}

public sealed class StandaloneDeadLetterTests : DeadLetterTests
{
    private protected override Deployment Create(Dictionary<string, string> settings) => StandaloneDeployment.Create(settings);
}

public sealed class SplitDeadLetterTests : DeadLetterTests
{
    private protected override Deployment Create(Dictionary<string, string> settings) =>
        SplitDeployment.Create(TestServers.Broker, TestServers.Database, settings);
}
