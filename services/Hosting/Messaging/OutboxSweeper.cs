using FactCheck.Core.Operations;
using FactCheck.Core.Time;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Messaging;

/// <summary>Announces what was stored but never announced: after a crash, or while the broker was away.</summary>
internal sealed partial class OutboxSweeper<TRecord>(
    IOutbox<TRecord> outbox,
    Announcer<TRecord> announcer,
    IOptions<OutboxOptions> options,
    IOptions<MessagingOptions> messaging,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<OutboxSweeper<TRecord>> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        // What a bus that forgets had in its queues is announced again, at once: nobody else in this process can have it in hand.
        var reopened = !messaging.Value.TransportForgets;
        while (true)
        {
            try
            {
                var after = reopened ? options.Value.SweepAfter : TimeSpan.Zero;
                if (!reopened)
                {
                    var count = await outbox.ReopenAsync(time.Now() - options.Value.ReopenFor, stoppingToken);
                    Reopened(logger, count, typeof(TRecord).Name);
                    reopened = true;
                }
                await SweepAsync(after, stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested) // the store is away: the next sweep tries again
            {
                SweepFailed(logger, typeof(TRecord).Name, DeadLetterText.ReasonOf(fault));
            }
            await Task.Delay(options.Value.SweepInterval, time, stoppingToken);
        }
    }

    /// <summary>Goes on while there is more and the bus takes it.</summary>
    private async Task SweepAsync(TimeSpan after, CancellationToken cancellation)
    {
        var changedBefore = time.Now() - after;
        int listed, announced;
        do
        {
            var records = await outbox.ListUnannouncedAsync(changedBefore, options.Value.SweepBatch, cancellation);
            listed = records.Count;
            announced = await announcer.AnnounceAsync(records, cancellation);
            if (announced > 0)
                Swept(logger, announced, typeof(TRecord).Name);
        }
        while (listed == options.Value.SweepBatch && announced > 0);
    }

    /// <summary>Returns when every hosted service is started: the bus and its queues among them, and the store's schema.</summary>
    private async Task StartedAsync(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} {Record} records are announced again after a restart")]
    private static partial void Reopened(ILogger logger, int count, string record);

    [LoggerMessage(Level = LogLevel.Information, Message = "Swept {Count} {Record} records that were not announced")]
    private static partial void Swept(ILogger logger, int count, string record);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sweeping {Record} records failed ({Reason}); the next sweep tries again")]
    private static partial void SweepFailed(ILogger logger, string record, string reason);
}
