using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.Tests.Service.Hosts;

/// <summary>A gRPC server for what stands in for the other services.</summary>
public sealed class PeerServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PeerServer(WebApplication app) => _app = app;

    /// <summary>For the address book.</summary>
    public string Address => _app.Urls.Single();

    /// <summary>Serves one stand-in for each peer that is given.</summary>
    public static async Task<PeerServer> StartAsync(
        FakeIngestion? ingestion = null, FakeClaimExtraction? claims = null, FakeVerification? verification = null, FakeReview? review = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(ingestion ?? new FakeIngestion());
        builder.Services.AddSingleton(claims ?? new FakeClaimExtraction());
        builder.Services.AddSingleton(verification ?? new FakeVerification());
        builder.Services.AddSingleton(review ?? new FakeReview());
        var app = builder.Build();
        app.MapGrpcService<FakeIngestion>();
        app.MapGrpcService<FakeClaimExtraction>();
        app.MapGrpcService<FakeVerification>();
        app.MapGrpcService<FakeReview>();
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
