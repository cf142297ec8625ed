using FactCheck.Tests.EndToEnd.Processes;
using Grpc.Net.Client;

namespace FactCheck.Tests.EndToEnd.Deployments;

/// <summary>A process with the two ports it serves, the same over every restart.</summary>
internal sealed class ServiceHost(ProductProcess process, int httpPort, int grpcPort) : IAsyncDisposable
{
    public ProductProcess Process => process;

    /// <summary>JSON, health and pages.</summary>
    public HttpClient Http { get; } = new() { BaseAddress = new Uri($"http://127.0.0.1:{httpPort}") };

    public GrpcChannel Grpc { get; } = GrpcChannel.ForAddress($"http://127.0.0.1:{grpcPort}", new GrpcChannelOptions
    {
        // A stopped process is a normal sight here: look again at once when it is back.
        InitialReconnectBackoff = TimeSpan.FromMilliseconds(100),
        MaxReconnectBackoff = TimeSpan.FromMilliseconds(500),
    });

    /// <summary>Waits until the process says that it and what it needs are there.</summary>
    public Task ReadyAsync(TimeSpan limit) => Eventually.DoneAsync($"{process.Name} answers /health/ready with 200", limit, async () =>
    {
        process.ThrowIfEnded();
        try
        {
            using var answer = await Http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode ? null : $"It answers {(int)answer.StatusCode}.\n{process.Tail()}";
        }
        catch (HttpRequestException away)
        {
            return $"{away.Message}\n{process.Tail()}";
        }
    });

    public async Task RestartAsync(TimeSpan limit)
    {
        process.Start();
        await ReadyAsync(limit);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Grpc.Dispose();
        await process.DisposeAsync();
    }
}
