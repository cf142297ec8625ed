using System.Collections.Concurrent;
using FactCheck.Language.Models;
using FactCheck.Language.Stance;
using FactCheck.Messages;
using FactCheck.Protos.Types.V1;
using FactCheck.Verification.Judging;
using Google.Protobuf.WellKnownTypes;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests.Service.Hosts;

/// <summary>Verification at a time that tests set, with its events heard; it looks at claims again when a test says so, unless its settings let it.</summary>
public sealed class RecheckHost : ServiceHost<JudgingOptions>
{
    private PeerServer? _peer;

    public FakeIngestion Documents { get; } = new();

    public FakeClaimExtraction Claims { get; } = new();

    public RecheckHost() => Time = new FakeTimeProvider(Today.AddHours(12));

    /// <summary>Ahead of the clock: calls between services have deadlines by this time, and gRPC holds them against the clock.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>Midnight of the day at which the time begins.</summary>
    public DateTimeOffset Today { get; } = new DateTimeOffset(TimeProvider.System.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).AddDays(2);

    /// <summary>Words of passages that can't be judged; null: all can.</summary>
    public string? Poison { get; set; }

    /// <summary>What was announced.</summary>
    public HeardEvents Changes { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        _peer = await PeerServer.StartAsync(Documents, Claims);
        Settings["Services:Ingestion"] = Settings["Services:ClaimExtraction"] = _peer.Address;
        Settings.TryAdd("Rechecks:Enabled", "false");
        Configure += services => services.AddSingleton<TimeProvider>(Time)
            .AddSingleton<IStanceClassifier>(provider => new Poisoned(StanceClassifiers.Of(provider.GetRequiredService<LanguageModels>()), this));
        await base.InitializeAsync();
        var bus = Services.GetRequiredService<IBus>();
        bus.ConnectPublishObserver(Changes);
        bus.ConnectConsumeObserver(Changes);
        await Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, Patience);
    }

    /// <summary>A claim of its own document, published today.</summary>
    internal Claim AddClaim(string text, ClaimType type)
    {
        var document = $"doc-{Guid.NewGuid():N}";
        var claim = new Claim
        {
            ClaimId = $"clm-{Guid.NewGuid():N}",
            DocumentId = document,
            Reading = new() { Span = new() { End = text.Length }, Text = text, NormalizedText = text, Type = type },
            PublishTime = Today.ToTimestamp(),
            ExtractTime = Today.ToTimestamp(),
            State = ClaimState.Detected,
        };
        Documents.Documents[document] = new()
        {
            DocumentId = document,
            Text = text,
            Url = "https://example.org/own",
            Publisher = "Own Paper",
            PublishTime = Today.ToTimestamp(),
            IngestTime = Today.ToTimestamp(),
            State = DocumentState.Extracted,
        };
        Claims.Claims[claim.ClaimId] = claim;
        return claim;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _peer!.DisposeAsync();
    }
}

/// <summary>The engine in force, but for passages that the host calls poison.</summary>
internal sealed class Poisoned(IStanceClassifier inner, RecheckHost host) : IStanceClassifier
{
    public string Method => inner.Method;

    public bool HasCalibratedShares => inner.HasCalibratedShares;

    public IReadOnlyList<StanceJudgement> Judge(StanceClaim claim, IReadOnlyList<StancePassage> passages, CancellationToken cancellation) =>
        host.Poison is { } words && passages.Any(passage => passage.Text.Contains(words, StringComparison.Ordinal))
            ? throw new FormatException("poison") : inner.Judge(claim, passages, cancellation);
}

/// <summary>Keeps which claims were verified to the end, and which changes were announced.</summary>
public sealed class HeardEvents : IPublishObserver, IConsumeObserver
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<VerdictChanged>> _changed = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _verified = new();

    public Task<VerdictChanged> NextAsync(string claim) => Changed(claim).Task.WaitAsync(RecheckHost.Patience);

    /// <summary>Whether a change of the claim's verdict was announced.</summary>
    public bool HasChanged(string claim) => Changed(claim).Task.IsCompleted;

    public Task VerifiedAsync(string claim) => Verified(claim).Task.WaitAsync(RecheckHost.Patience);

    public Task PrePublish<T>(PublishContext<T> context) where T : class
    {
        if (context.Message is VerdictChanged changed)
            Changed(changed.ClaimId.Value).TrySetResult(changed);
        return Task.CompletedTask;
    }

    public Task PreConsume<T>(ConsumeContext<T> context) where T : class => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context) where T : class
    {
        if (context.Message is ClaimExtracted claim)
            Verified(claim.ClaimId.Value).TrySetResult();
        return Task.CompletedTask;
    }

    public Task ConsumeFault<T>(ConsumeContext<T> context, Exception exception) where T : class => Task.CompletedTask;

    public Task PostPublish<T>(PublishContext<T> context) where T : class => Task.CompletedTask;

    public Task PublishFault<T>(PublishContext<T> context, Exception exception) where T : class => Task.CompletedTask;

    private TaskCompletionSource<VerdictChanged> Changed(string claim) => _changed.GetOrAdd(claim, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private TaskCompletionSource Verified(string claim) => _verified.GetOrAdd(claim, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
