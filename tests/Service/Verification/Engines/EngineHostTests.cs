using FactCheck.Language.Stance;
using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using FactCheck.Tests.Service.Hosts;
using FactCheck.Verification.Engines;
using Google.Protobuf.WellKnownTypes;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Service.Verification.Engines;

/// <summary>A whole host that asks a source and a language model.</summary>
public sealed class EngineHostTests
{
    private const string Claim = "The council of Oldford gave up its plan for a tram.";
    private const string Words = "After months of protest, Oldford's councillors dropped the tram project and will buy buses instead.";

    private static string Supporting => Answers.Of("supported", [(1, "supports", "councillors dropped the tram project")], [("Oldford's councillors dropped the tram project after months of protest.", [1])]);

    [Theory]
    [InlineData(false, LanguageModelOutcome.Used, Verdict.Supported)]
    [InlineData(true, LanguageModelOutcome.Discarded, Verdict.NotEnoughEvidence)]
    public async Task A_result_is_made_again_byte_for_byte_without_asking_anyone(bool isBroken, LanguageModelOutcome outcome, Verdict verdict)
    {
        var model = await ModelStub.StartAsync();
        await using var http = model.Http;
        http.Json("/search", $$"""{"articles":[{"url":"https://post.example/1","description":"{{Words}}","publishedAt":"2023-10-11T00:00:00Z"}]}""");
        model.Honest = isBroken ? $"Sure! {Supporting}" : Supporting;
        await using var host = await StartAsync(http.Address);
        var client = new VerificationService.VerificationServiceClient(host.Grpc);
        var own = Callers.In("replay");

        var result = (await client.VerifyClaimAsync(new() { Text = Claim, AsOfTime = new DateTimeOffset(2023, 10, 12, 0, 0, 0, TimeSpan.Zero).ToTimestamp() }, own)).Result;
        Assert.Equal((verdict, outcome), (result.Verdict, result.LanguageModel.Outcome));
        Assert.Equal(SourceOutcome.Answered, Assert.Single(result.SourcesAsked).Outcome);
        Assert.Equal(new StructuredStanceClassifier().Method + (isBroken ? "" : "+llm/3:some-model"), result.Method);
        Assert.Equal(!isBroken, result.Justification.Contains("In a language model's words: ", StringComparison.Ordinal));

        var requests = http.Requests.Count;
        http.Paths.Clear();
        var replay = await client.ReplayVerificationResultAsync(new() { ResultId = result.ResultId }, own);
        Assert.Equal((true, ""), (replay.Same, string.Join("; ", replay.Differences)));
        Assert.Equal(requests, http.Requests.Count);
        // And asked for again, it is the same result.
        Assert.Equal(result, (await client.GetVerificationResultAsync(new() { ResultId = result.ResultId }, own)).Result);
    }

    [Fact]
    public async Task Without_its_setting_there_is_no_language_model()
    {
        await using var host = new VerificationHost { Settings = { ["Models:Enabled"] = "false" } };
        await host.InitializeAsync();
        Assert.Null(host.Services.GetService<LanguageModelEngine>());
        var result = (await new VerificationService.VerificationServiceClient(host.Grpc).VerifyClaimAsync(new() { Text = Claim })).Result;
        Assert.Equal((new StructuredStanceClassifier().Method, null), (result.Method, result.LanguageModel));
    }

    private static async Task<VerificationHost> StartAsync(string stub)
    {
        var host = new VerificationHost();
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["Models:Enabled"] = "false",
            ["Sources:Contact"] = "desk@factcheck.example",
            ["Sources:Search:News:UrlTemplate"] = $"{stub}/search?q={{query}}",
            ["Sources:Search:News:AllowPrivateAddress"] = "true",
            ["LanguageModel:Endpoint"] = $"{stub}/v1",
            ["LanguageModel:Model"] = "some-model",
            ["LanguageModel:AllowPrivateAddress"] = "true",
        })
            host.Settings[name] = value;
        await host.InitializeAsync();
        return host;
    }
}
