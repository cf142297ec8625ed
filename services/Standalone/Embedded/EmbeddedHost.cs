using FactCheck.ClaimExtraction;
using FactCheck.Hosting;
using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Endpoints;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Peers;
using FactCheck.Hosting.Storage;
using FactCheck.Ingestion;
using FactCheck.Review;
using FactCheck.Review.Console;
using FactCheck.Verification;
using FactCheck.Verification.Retrieval;
using Microsoft.Extensions.Configuration.Memory;

namespace FactCheck.Standalone.Embedded;

/// <summary>Every service in this process: the same modules as in four, on one database and one bus.</summary>
internal static class EmbeddedHost
{
    internal const int DefaultHttpPort = 5100;

    /// <summary>The host, built but not started.</summary>
    /// <param name="data">Where SQLite keeps its file.</param>
    /// <param name="ports">HTTP and gRPC; null: as configured, 0: any free one.</param>
    /// <param name="log">What is logged, to standard error.</param>
    /// <param name="change">What tests change before the services are built; null: nothing.</param>
    internal static WebApplication Build(DataFolder data, (int? Http, int? Grpc) ports, LogLevel log, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.AddServiceDefaults("factcheck", DefaultHttpPort);
        // What makes one process of it; in code, since a settings file beside the services' own executables would be theirs too.
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults() });
        // The command line has the last word.
        builder.Configuration.AddInMemoryCollection(Settings(data, ports));
        builder.Logging.SetMinimumLevel(log);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.AddStorage("factcheck");
        builder.AddMessaging(bus =>
        {
            bus.AddIngestionConsumers();
            bus.AddClaimExtractionConsumers();
            bus.AddVerificationConsumers();
            bus.AddReviewConsumers();
        });
        builder.AddIngestion();
        builder.AddClaimExtraction();
        builder.AddVerification();
        builder.AddReview();
        builder.AddReviewConsole();

        change?.Invoke(builder);
        var app = builder.Build();
        app.MapDefaultEndpoints();
        app.MapIngestion();
        app.MapClaimExtraction();
        app.MapVerification();
        app.MapReview();
        app.MapReviewConsole();
        return app;
    }

    private static IEnumerable<KeyValuePair<string, string?>> Defaults()
    {
        yield return new($"{MessagingOptions.Section}:{nameof(MessagingOptions.Transport)}", nameof(MessagingTransport.InMemory));
        foreach (var peer in Enum.GetNames<Peer>())
            yield return new($"{ServiceAddressOptions.Section}:{peer}", ServiceAddressOptions.Self);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Settings(DataFolder data, (int? Http, int? Grpc) ports)
    {
        yield return new("Storage:Sqlite:Path", data.DatabasePath);
        // Beside the database, so that the next start need not read it all.
        yield return new($"{LuceneIndexOptions.Section}:{nameof(LuceneIndexOptions.Folder)}", Path.Combine(data.Path, "index"));
        // Else everybody were signed out by a new start in a container.
        yield return new($"{SignInOptions.Section}:{nameof(SignInOptions.KeysFolder)}", Path.Combine(data.Path, "keys"));
        if (ports.Http is { } http)
            yield return new($"{EndpointOptions.Section}:{nameof(EndpointOptions.HttpPort)}", Text(http));
        if (ports.Grpc is { } grpc)
            yield return new($"{EndpointOptions.Section}:{nameof(EndpointOptions.GrpcPort)}", Text(grpc));
    }

    private static string Text(int port) => port.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
