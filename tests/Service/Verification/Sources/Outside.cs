using System.Net;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Fetching;
using FactCheck.Tests.Service.Hosts;
using FactCheck.Verification.Judging;
using FactCheck.Verification.Sources;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactCheck.Tests.Service.Verification.Sources;

/// <summary>The sources of a Verification host without the host: settings in, what was asked and stored out.</summary>
internal sealed class Outside : IAsyncDisposable
{
    /// <summary>A claim with a name and words to search for.</summary>
    public const string Claim = "More than 300 homes were flooded in Oldford.";

    private readonly ServiceProvider _services;

    private Outside(OutsideStub stub, ServiceProvider services, KeptEvidence store) => (Stub, _services, Store) = (stub, services, store);

    public OutsideStub Stub { get; }

    public KeptEvidence Store { get; }

    public CapturedLogs Logs { get; private init; } = new();

    /// <summary>Sources with quick retries, at a stub that is the only address taken for public.</summary>
    /// <param name="settings">Below the section; <c>{stub}</c> stands for the stub's address.</param>
    /// <param name="time">Absent: the real one.</param>
    /// <param name="guard">Absent: 127.0.0.1 alone is public.</param>
    /// <param name="protocols">What the stub speaks.</param>
    public static async Task<Outside> StartAsync(
        Dictionary<string, string> settings, TimeProvider? time = null, PrivateAddressGuard? guard = null, HttpProtocols protocols = HttpProtocols.Http1)
    {
        var stub = await OutsideStub.StartAsync(protocols);
        var logs = new CapturedLogs();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings.Append(new("Contact", "desk@factcheck.example"))
            .DistinctBy(setting => setting.Key)
            .ToDictionary(setting => $"Sources:{setting.Key}", setting => (string?)setting.Value.Replace("{stub}", stub.Address, StringComparison.Ordinal)));
        var store = new KeptEvidence();
        builder.Services.AddSingleton<IEvidenceStore>(store);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton(guard ?? new PrivateAddressGuard(address => address.Equals(IPAddress.Loopback)));
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        builder.AddOutsideSources();
        return new(stub, builder.Services.BuildServiceProvider(), store) { Logs = logs };
    }

    /// <summary>What comes of asking, and of the only source.</summary>
    public async Task<SourceAsked> AskAsync(string claim = Claim, CancellationToken cancellation = default) => Assert.Single(await AskAllAsync(claim, cancellation: cancellation));

    public async Task<IReadOnlyList<SourceAsked>> AskAllAsync(string claim = Claim, string workspace = "default", CancellationToken cancellation = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(VerificationHost.Patience);
        return await _services.GetRequiredService<OutsideEvidence>().AskAsync(
            new ClaimToVerify(new WorkspaceId(workspace), null, null, claim, null, null, null, null, DateTimeOffset.MaxValue, new TraceContext("")), patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Stub.DisposeAsync();
    }
}
