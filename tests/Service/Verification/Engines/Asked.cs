using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Fetching;
using FactCheck.Language.Stance;
using FactCheck.Tests.Service.Hosts;
using FactCheck.Verification.Engines;
using FactCheck.Verification.Judging;
using FactCheck.Verification.Retrieval;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactCheck.Tests.Service.Verification.Engines;

/// <summary>The rules with a language model beside them, on passages that a test gives.</summary>
internal sealed class Asked : IAsyncDisposable
{
    private static readonly DateTimeOffset AsOf = new(2023, 10, 30, 23, 59, 59, TimeSpan.Zero);

    private readonly ServiceProvider _services;

    private Asked(ModelStub model, ServiceProvider services, CapturedLogs logs) => (Model, _services, Logs) = (model, services, logs);

    public ModelStub Model { get; }

    public CapturedLogs Logs { get; }

    public LanguageModelEngine Engine => _services.GetRequiredService<LanguageModelEngine>();

    public static async Task<Asked> StartAsync(Dictionary<string, string>? settings = null, TimeProvider? time = null)
    {
        var model = await ModelStub.StartAsync();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["LanguageModel:Endpoint"] = $"{model.Http.Address}/v1",
            ["LanguageModel:Model"] = "some-model",
            ["LanguageModel:Key"] = "secret-key",
            ["LanguageModel:AllowPrivateAddress"] = "true",
            ["LanguageModel:RequestsPerSecond"] = "1000",
            ["LanguageModel:RetryDelay"] = "00:00:00.001",
        });
        builder.Configuration.AddInMemoryCollection((settings ?? []).ToDictionary(setting => $"LanguageModel:{setting.Key}", setting => (string?)setting.Value));
        var logs = new CapturedLogs();
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton(new PrivateAddressGuard());
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        builder.AddLanguageModelEngine();
        return new(model, builder.Services.BuildServiceProvider(), logs);
    }

    /// <summary>The result with the model's say.</summary>
    public Task<VerificationResult> VerifyAsync(string claim, params EvidencePassage[] passages) => VerifyAsync(claim, Engine, passages);

    /// <summary>The result of the rules alone.</summary>
    public static Task<VerificationResult> VerifyAloneAsync(string claim, params EvidencePassage[] passages) => VerifyAsync(claim, null, passages);

    public static EvidencePassage Passage(string text, string publisher = "Example Post", string published = "2023-10-20") => new()
    {
        Workspace = WorkspaceId.Default,
        Id = EvidenceIdentity.IdOf(WorkspaceId.Default, $"https://{publisher.Replace(" ", "", StringComparison.Ordinal)}.example/{text.Length}", text),
        Url = $"https://{publisher.Replace(" ", "", StringComparison.Ordinal)}.example/{text.Length}",
        Publisher = publisher,
        PublishedAt = DateTimeOffset.Parse(published, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal),
        RetrievedAt = AsOf,
        Text = text,
        Trace = new(""),
    };

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Model.Http.DisposeAsync();
    }

    private static async Task<VerificationResult> VerifyAsync(string claim, LanguageModelEngine? engine, EvidencePassage[] passages)
    {
        using var patience = new CancellationTokenSource(VerificationHost.Patience);
        return await new ClaimVerifier(new Given(passages), new EvidenceJudge(new StructuredStanceClassifier(), new JudgingOptions()), TimeProvider.System, languageModel: engine)
            .VerifyAsync(new ClaimToVerify(WorkspaceId.Default, null, null, claim, null, null, null, null, AsOf, new TraceContext("")), patience.Token);
    }

    private sealed class Given(EvidencePassage[] passages) : IEvidenceIndex
    {
        public Task<long> FollowAsync(CancellationToken cancellation) => Task.FromResult(0L);

        public Task<IReadOnlyList<EvidenceHit>> SearchAsync(EvidenceQuery query, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<EvidenceHit>>([.. passages.Select(passage => new EvidenceHit(passage, 1))]);
    }
}
