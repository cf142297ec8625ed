using System.Net.Sockets;
using FactCheck.Hosting.Endpoints;
using FactCheck.Standalone.Embedded;
using Grpc.Core;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace FactCheck.Standalone.Commands;

/// <summary>The services, running for as long as a command needs them.</summary>
internal sealed class RunningHost
{
    private readonly WebApplication _app;

    private RunningHost(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    internal HostAddresses Addresses => _app.Services.GetRequiredService<HostAddresses>();

    /// <summary>Starts the services, does the work, stops them. What a person can mend is told in one line, with exit code 1.</summary>
    internal static async Task<int> UseAsync(Func<DataFolder> open, (int? Http, int? Grpc) ports, LogLevel log,
        Func<RunningHost, Task<int>> work, CancellationToken cancellation)
    {
        try
        {
            using var data = open();
            await using var app = EmbeddedHost.Build(data, ports, log);
            await app.StartAsync(cancellation);
            var host = new RunningHost(app);
            data.Announce(host.Addresses.Grpc);
            try
            {
                return await work(host);
            }
            finally
            {
                await app.StopAsync(CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return 130; // as shells report an interrupted command
        }
        catch (Exception failure) when (Explain(failure) is { } message)
        {
            await Console.Error.WriteLineAsync($"factcheck: {message}");
            return 1;
        }
    }

    /// <summary>Returns when the process is asked to end.</summary>
    internal async Task WaitForEndAsync(CancellationToken cancellation)
    {
        var lifetime = _app.Services.GetRequiredService<IHostApplicationLifetime>();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _app.Services.GetRequiredService<TimeProvider>(), end.Token);
        }
        catch (OperationCanceledException)
        {
        }
    }

    /// <summary>Says where everything is.</summary>
    internal void WriteAddresses()
    {
        var (http, grpc) = (Addresses.Http.AbsoluteUri, Addresses.Grpc.AbsoluteUri);
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLineInterpolated($"Page     {http}");
        AnsiConsole.MarkupLineInterpolated($"JSON     {http}v1/documents   (described at {http}openapi)");
        AnsiConsole.MarkupLineInterpolated($"gRPC     {grpc}   (plaintext HTTP/2, reflection on)");
        AnsiConsole.MarkupLine("Callers  [yellow]development user: nobody signs in[/]. Ctrl-C ends.");
    }

    private static string? Explain(Exception failure) => failure switch
    {
        DataFolderInUseException or InputException => failure.Message,
        OptionsValidationException invalid => string.Join(Environment.NewLine, invalid.Failures),
        IOException { InnerException: SocketException or Microsoft.AspNetCore.Connections.AddressInUseException } =>
            $"{failure.Message} Choose other ports with --http-port and --grpc-port; 0 takes any free one.",
        UnauthorizedAccessException or DirectoryNotFoundException or FileNotFoundException => failure.Message,
        RpcException status => $"{status.StatusCode}: {status.Status.Detail}",
        Core.Errors.FactCheckException => failure.Message,
        _ => null,
    };
}
