using FactCheck.Hosting.Endpoints;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.Tests.Service.Hosts;

/// <summary>One service as its own Program composes it, on free ports, with SQLite in a folder of its own and the bus in memory.</summary>
/// <typeparam name="TOfAssembly">Any type of the service's assembly.</typeparam>
public class ServiceHost<TOfAssembly> : WebApplicationFactory<TOfAssembly>, IAsyncLifetime where TOfAssembly : class
{
    /// <summary>Longest wait for something that must happen; over it is a failure.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Nobody listens there: the discard port of a machine without inetd.
    private const string Nowhere = "http://127.0.0.1:9";

    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-service-").FullName;
    private GrpcChannel? _channel;

    /// <summary>What was logged, at every level.</summary>
    internal CapturedLogs Logs { get; } = new();

    /// <summary>Settings over the test's defaults; set before the host starts.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Changes to the services; set before the host starts.</summary>
    public Action<IServiceCollection>? Configure { get; set; }

    /// <summary>A client of the JSON face.</summary>
    public HttpClient Json { get; private set; } = null!;

    /// <summary>The gRPC port.</summary>
    public ChannelBase Grpc => _channel!;

    public virtual ValueTask InitializeAsync()
    {
        UseKestrel();
        StartServer();
        var addresses = Services.GetRequiredService<HostAddresses>();
        Json = new HttpClient { BaseAddress = addresses.Http, Timeout = Patience };
        _channel = GrpcChannel.ForAddress(addresses.Grpc, new GrpcChannelOptions { MaxReceiveMessageSize = 64 * 1024 * 1024 });
        return ValueTask.CompletedTask;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var settings = new Dictionary<string, string>
        {
            ["Storage:Sqlite:Path"] = Path.Combine(_folder, "test.db"),
            ["Messaging:Transport"] = "InMemory",
            ["Endpoints:HttpPort"] = "0",
            ["Endpoints:GrpcPort"] = "0",
            ["Services:Ingestion"] = Nowhere,
            ["Services:ClaimExtraction"] = Nowhere,
            ["Services:Verification"] = Nowhere,
            ["Services:Review"] = Nowhere,
            ["Logging:LogLevel:Default"] = "Trace",
        };
        foreach (var (name, value) in settings)
            builder.UseSetting(name, Settings.GetValueOrDefault(name, value));
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<ILoggerProvider>(Logs);
            Configure?.Invoke(services);
        });
        builder.ConfigureLogging(logging => logging.AddFilter("Microsoft.Extensions.Logging.Console.*", LogLevel.None));
    }

    public override async ValueTask DisposeAsync()
    {
        Json?.Dispose();
        _channel?.Dispose();
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
