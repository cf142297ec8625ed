using System.Threading.Channels;
using FactCheck.Core.Errors;
using Microsoft.Extensions.Options;

namespace FactCheck.Review.Webhooks;

/// <summary>Wakes the pump of this process.</summary>
internal sealed class WebhookSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>There is something to send.</summary>
    internal void Set() => _channel.Writer.TryWrite(true);

    /// <summary>Completes when something was set since the last <see cref="Reset"/>.</summary>
    internal Task WaitAsync(CancellationToken cancellation) => _channel.Reader.WaitToReadAsync(cancellation).AsTask();

    internal void Reset() => _channel.Reader.TryRead(out _);
}

/// <summary>Sends what is due, at once when this process made it, else at intervals.</summary>
internal sealed partial class WebhookPump(WebhookDispatcher dispatcher, WebhookSignal signal, IOptions<WebhookOptions> options,
    IHostApplicationLifetime lifetime, TimeProvider time, ILogger<WebhookPump> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Addresses of pages are known once the host listens.
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        var waiting = signal.WaitAsync(stoppingToken);
        while (true)
        {
            try
            {
                while (await dispatcher.SendDueAsync(stoppingToken) == options.Value.Batch)
                    stoppingToken.ThrowIfCancellationRequested();
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested) // the store is away: what was taken is due again later
            {
                LogFailed(logger, failure is FactCheckException known ? known.Reason : failure.GetType().Name);
            }
            await Task.WhenAny(waiting, Task.Delay(options.Value.PollInterval, time, stoppingToken));
            stoppingToken.ThrowIfCancellationRequested();
            if (waiting.IsCompleted)
            {
                signal.Reset();
                waiting = signal.WaitAsync(stoppingToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Sending webhooks failed ({Reason}); it is tried again")]
    private static partial void LogFailed(ILogger logger, string reason);
}
