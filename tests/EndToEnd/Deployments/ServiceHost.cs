using FactCheck.Tests.EndToEnd.Processes;
using Grpc.Net.Client;

namespace FactCheck.Tests.EndToEnd.Deployments;

/// <summary>A process with the two ports it serves, the same over every restart.</summary>
internal sealed class ServiceHost(ProductProcess process, int httpPort, int grpcPort) : IAsyncDisposable
{
    private const string Healthy = "Healthy";

    public ProductProcess Process => process;

    /// <summary>For other processes.</summary>
    public string GrpcAddress { get; } = $"http://127.0.0.1:{grpcPort}";

    /// <summary>JSON, health and pages.</summary>
    public HttpClient Http { get; } = new() { BaseAddress = new Uri($"http://127.0.0.1:{httpPort}") };

    public GrpcChannel Grpc { get; } = GrpcChannel.ForAddress($"http://127.0.0.1:{grpcPort}", new GrpcChannelOptions
    {
        // A stopped process is a normal sight here: look again at once when it is back.
        InitialReconnectBackoff = TimeSpan.FromMilliseconds(100),
        MaxReconnectBackoff = TimeSpan.FromMilliseconds(500),
    });

    /// <summary>Waits until the process says that it and what it needs are there.</summary>
    public Task ReadyAsync(TimeSpan limit) => Eventually.DoneAsync($"{process.Name} says at /health/ready that it is Healthy", limit, async () =>
        await AskAsync() is var answer && answer == Healthy ? null : $"It says: {answer}\n{process.Tail()}");

    /// <summary>Waits until the process says that something it needs is away: Unhealthy, or Degraded where it takes in documents without.</summary>
    public Task NotReadyAsync(TimeSpan limit) => Eventually.DoneAsync($"{process.Name} says at /health/ready that something is away", limit, async () =>
        await AskAsync() is var answer && answer is "Degraded" or "Unhealthy" ? null : $"It says: {answer}\n{process.Tail()}");

    private async Task<string> AskAsync()
    {
        process.ThrowIfEnded();
        try
        {
            using var answer = await Http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
            return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
        catch (HttpRequestException away)
        {
            return away.Message;
        }
    }

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
