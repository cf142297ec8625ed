using FactCheck.ClaimExtraction;
using FactCheck.Core.Documents;
using FactCheck.Ingestion;
using FactCheck.Review;
using FactCheck.Verification.Judging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests.Service.Hosts;

/// <summary>Ingestion, whose documents can be made to fail, and a ClaimExtraction to ask.</summary>
public class IngestionHost : ServiceHost<IngestionOptions>
{
    private PeerServer? _peer;

    internal Switch Documents { get; } = new();

    public FakeClaimExtraction Claims { get; } = new();

    public FakeReview Review { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        _peer = await PeerServer.StartAsync(claims: Claims, review: Review);
        Settings.TryAdd("Services:ClaimExtraction", _peer.Address);
        Settings.TryAdd("Services:Review", _peer.Address);
        Settings.TryAdd("Ingestion:WatchInterval", "00:00:00.010");
        Configure += Documents.InFrontOf<IDocumentStore>;
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _peer!.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>ClaimExtraction with an Ingestion and a Verification to ask.</summary>
public sealed class ClaimExtractionHost : ServiceHost<ClaimExtractionOptions>
{
    private PeerServer? _peer;

    public FakeIngestion Documents { get; } = new();

    public FakeVerification Results { get; } = new();

    public FakeReview Review { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        _peer = await PeerServer.StartAsync(Documents, verification: Results, review: Review);
        Settings["Services:Ingestion"] = Settings["Services:Verification"] = Settings["Services:Review"] = _peer.Address;
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _peer!.DisposeAsync();
    }
}

/// <summary>Verification with an Ingestion and a ClaimExtraction to ask.</summary>
public sealed class VerificationHost : ServiceHost<JudgingOptions>
{
    private PeerServer? _peer;

    public FakeIngestion Documents { get; } = new();

    public FakeClaimExtraction Claims { get; } = new();

    public FakeReview Review { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        _peer = await PeerServer.StartAsync(Documents, Claims, review: Review);
        Settings["Services:Ingestion"] = Settings["Services:ClaimExtraction"] = Settings["Services:Review"] = _peer.Address;
        Settings["Limits:DefaultDeadline"] = "00:00:02";
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _peer!.DisposeAsync();
    }
}

/// <summary>Review at a time that tests set, with a ClaimExtraction and a Verification to ask.</summary>
public class ReviewHost : ServiceHost<ReviewOptions>
{
    private PeerServer? _peer;

    public FakeClaimExtraction Claims { get; } = new();

    public FakeVerification Results { get; } = new();

    // Ahead of the machine's clock, by which calls between services run out: this one stands while a test runs.
    public FakeTimeProvider Time { get; } = new(DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()).AddDays(1));

    public override async ValueTask InitializeAsync()
    {
        _peer = await PeerServer.StartAsync(claims: Claims, verification: Results);
        Settings["Services:ClaimExtraction"] = Settings["Services:Verification"] = _peer.Address;
        Configure += services => services.AddSingleton<TimeProvider>(Time);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _peer!.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
