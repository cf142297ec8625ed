using Microsoft.Extensions.Options;

namespace FactCheck.Verification.Rechecks;

/// <summary>Looks at new passages and due claims from time to time. Every process of the service may: claims are taken one by one.</summary>
internal sealed partial class RecheckLoop(
    IServiceProvider services, IOptions<RecheckOptions> options, IHostApplicationLifetime lifetime, TimeProvider time,
    ILogger<RecheckLoop> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
            return;
        await StartedAsync(stoppingToken);
        // Not before: they call other services, which may be this process and must listen for its address to be known.
        var (passages, rechecker) = (services.GetRequiredService<NewPassages>(), services.GetRequiredService<Rechecker>());
        using var timer = new PeriodicTimer(options.Value.Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync(passages.ReadAsync, stoppingToken);
            // Whatever became of the new passages, what is due is due.
            await TryAsync(rechecker.RunAsync, stoppingToken);
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task<int>> look, CancellationToken stoppingToken)
    {
        try
        {
            await look(stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested) // the store is away: the next look tries again
        {
            LogFailed(logger, failure.GetType().Name);
        }
    }

    /// <summary>Returns when every hosted service is started, the store's schema among them.</summary>
    private async Task StartedAsync(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking at claims again failed ({Failure}); the next look tries again")]
    private static partial void LogFailed(ILogger logger, string failure);
}
