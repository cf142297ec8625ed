using FactCheck.Core.Identity;
using FactCheck.Messages;
using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using FactCheck.Tests.Service.Hosts;
using FactCheck.Tests.Service.Verification.Sources;
using FactCheck.Verification.Rechecks;
using Google.Protobuf.WellKnownTypes;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Service.Verification.Engines;

/// <summary>A verdict that rests on a language model, when that is away.</summary>
public sealed class SilentModelTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_re_check_that_the_model_does_not_answer_overturns_nothing_and_is_done_later()
    {
        var model = await ModelStub.StartAsync();
        await using var http = model.Http;
        model.Honest = Answers.Of("supported", [(1, "supports", "councillors dropped the tram project")], [("Oldford's councillors dropped the tram project after months of protest.", [1])]);
        await using var host = Host(http);
        await host.InitializeAsync();
        var (client, rechecker) = (new VerificationService.VerificationServiceClient(host.Grpc), host.Services.GetRequiredService<Rechecker>());
        await client.ImportEvidenceAsync(new()
        {
            Passages =
            {
                new EvidencePassage
                {
                    Text = "After months of protest, Oldford's councillors dropped the tram project and will buy buses instead.", Url = "https://post.example/1",
                    Publisher = "Example Post", PublishTime = host.Today.AddDays(-1).ToTimestamp(),
                },
            },
        });
        var claim = host.AddClaim("The council of Oldford gave up its plan for a tram.", ClaimType.Event);
        await host.Services.GetRequiredService<IBus>().Publish(new ClaimExtracted { WorkspaceId = WorkspaceId.Default, ClaimId = new(claim.ClaimId), DocumentId = new(claim.DocumentId) }, Cancellation);
        await host.Changes.VerifiedAsync(claim.ClaimId);
        var first = Assert.Single(await HistoryAsync());
        Assert.Equal((Verdict.Supported, LanguageModelOutcome.Used), (first.Verdict, first.LanguageModel.Outcome));

        host.Time.Advance(first.ExpireTime.ToDateTimeOffset() - host.Time.GetUtcNow());
        http.Json(ModelStub.Path, "", 500);
        Assert.Equal(1, await rechecker.RunAsync(Cancellation));
        Assert.Equal(first, Assert.Single(await HistoryAsync()));
        Assert.False(host.Changes.HasChanged(claim.ClaimId));

        http.On(ModelStub.Path, model.AnswerAsync);
        host.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(1, await rechecker.RunAsync(Cancellation));
        Assert.Equal((2, Verdict.Supported, first.ExpireTime), ((await HistoryAsync()).Count, (await HistoryAsync())[0].Verdict, (await HistoryAsync())[0].AsOfTime));

        async Task<IReadOnlyList<VerificationResult>> HistoryAsync() => (await client.ListVerificationResultsAsync(new() { ClaimId = claim.ClaimId })).Results;
    }

    private static RecheckHost Host(OutsideStub stub) => new()
    {
        Settings =
        {
            ["Models:Enabled"] = "false",
            ["LanguageModel:Endpoint"] = $"{stub.Address}/v1",
            ["LanguageModel:Model"] = "some-model",
            ["LanguageModel:AllowPrivateAddress"] = "true",
            ["LanguageModel:Retries"] = "0",
        },
    };
}
