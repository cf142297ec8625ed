using FactCheck.Core.Identity;
using FactCheck.Messages;
using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using FactCheck.Tests.Service.Hosts;
using Google.Protobuf.WellKnownTypes;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Service.Verification;

/// <summary>The whole way, by nothing but messages and time: claim, document, look, new verdict, event, history, expiry.</summary>
public sealed class RecheckLoopTests
{
    private const string Text = "More than 300 homes were flooded in Oldford.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_ingested_document_changes_a_verdict_and_one_that_expires_is_looked_at_again_and_nothing_is_overwritten()
    {
        await using var host = new RecheckHost { Settings = { ["Rechecks:Enabled"] = "true", ["Models:Enabled"] = "false" } };
        await host.InitializeAsync();
        var (client, bus) = (new VerificationService.VerificationServiceClient(host.Grpc), host.Services.GetRequiredService<IBus>());

        await IngestAsync("The fire brigade counted 340 flooded homes in Oldford.", "Example Post", -1);
        var claim = host.AddClaim(Text, ClaimType.Quantity);
        await bus.Publish(new ClaimExtracted { WorkspaceId = WorkspaceId.Default, ClaimId = new(claim.ClaimId), DocumentId = new(claim.DocumentId) }, Cancellation);
        await host.Changes.VerifiedAsync(claim.ClaimId);
        var first = Assert.Single(await HistoryAsync());
        Assert.Equal((Verdict.Supported, null), (first.Verdict, first.Change));

        await IngestAsync("About 120 homes were flooded in Oldford, the council said after a new count.", "Example Times", 0);
        await IngestAsync("About 120 homes were flooded in Oldford, the water board said after a new count.", "Water Board", 0);
        await PassAsync(TimeSpan.FromSeconds(30), async () => (await HistoryAsync()).Count > 1, most: 20);
        var change = await host.Changes.NextAsync(claim.ClaimId);
        var second = (await HistoryAsync())[0];
        Assert.NotEqual(Verdict.Supported, second.Verdict);
        Assert.Equal((second.ResultId, first.ResultId, true), (change.ResultId.Value, change.PreviousResultId.Value, second.Change.Changed));
        Assert.Contains("a new passage bears on it", second.Change.Why, StringComparison.Ordinal);

        host.Time.Advance(second.ExpireTime.ToDateTimeOffset() - host.Time.GetUtcNow());
        await PassAsync(TimeSpan.FromSeconds(30), async () => (await HistoryAsync()).Count > 2, most: 20);
        var history = await HistoryAsync();
        Assert.StartsWith("Looked at again since the verdict had expired.", history[0].Change.Why, StringComparison.Ordinal);
        Assert.Equal((second.ExpireTime, second.ResultId, false), (history[0].AsOfTime, history[0].Change.PreviousResultId, history[0].Change.Changed));
        Assert.Equal([second, first], history.Skip(1));

        async Task<IReadOnlyList<VerificationResult>> HistoryAsync() => (await client.ListVerificationResultsAsync(new() { ClaimId = claim.ClaimId })).Results;

        async Task IngestAsync(string text, string publisher, int day)
        {
            var id = $"doc-{Guid.NewGuid():N}";
            var at = host.Today.AddDays(day).ToTimestamp();
            host.Documents.Documents[id] = new() { DocumentId = id, Text = text, Url = $"https://{id}.example/1", Publisher = publisher, PublishTime = at, IngestTime = at };
            await bus.Publish(new DocumentIngested { WorkspaceId = WorkspaceId.Default, DocumentId = new(id) }, Cancellation);
            await PassAsync(TimeSpan.Zero, async () => (await client.SearchEvidenceAsync(new() { Query = text })).Hits.Any(hit => hit.Passage.DocumentId == id), most: 1_000);
        }

        // Time passes step by step until it is so; between steps the host gets a moment to work.
        async Task PassAsync(TimeSpan step, Func<Task<bool>> isSo, int most)
        {
            using var patience = new CancellationTokenSource(RecheckHost.Patience);
            for (var steps = 0; ;)
            {
                for (var look = 0; look < 20; look++)
                {
                    if (await isSo())
                        return;
                    await Task.Delay(10, patience.Token);
                }
                Assert.True(++steps <= most, "It did not come to pass.");
                host.Time.Advance(step);
            }
        }
    }
}
