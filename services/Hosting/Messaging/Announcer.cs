using System.Diagnostics;
using FactCheck.Core.Operations;
using MassTransit;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Messaging;

/// <summary>Announces stored records: publishes the event of each and marks it as announced.</summary>
/// <remarks>
/// A broker or a store that is away is no error to the caller: the record says that it is not announced, and the sweeper does it later.
/// An event that reaches no queue, because no consumer was ever started, counts as not announced.
/// </remarks>
public sealed partial class Announcer<TRecord>
{
    private static readonly TimeSpan AwayPause = TimeSpan.FromSeconds(1);

    private readonly OutboxRecord<TRecord> _record;
    private readonly IOutbox<TRecord> _outbox;
    private readonly IBus _bus;
    private readonly TimeSpan _timeout;
    private readonly MessagingTelemetry _telemetry;
    private readonly TimeProvider _time;
    private readonly ILogger<Announcer<TRecord>> _logger;
    private long _awayUntilTicks;

    internal Announcer(OutboxRecord<TRecord> record, IOutbox<TRecord> outbox, IBus bus, IOptions<OutboxOptions> options,
        MessagingTelemetry telemetry, TimeProvider time, ILogger<Announcer<TRecord>> logger) =>
        (_record, _outbox, _bus, _timeout, _telemetry, _time, _logger) =
            (record, outbox, bus, options.Value.AnnounceTimeout, telemetry, time, logger);

    /// <summary>Announces those of the records that are not announced yet. Safe to repeat: consumers bear an event twice.</summary>
    /// <returns>How many are announced and marked now; the others are left to the sweeper.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up; the sweeper does the rest.</exception>
    public async Task<int> AnnounceAsync(IReadOnlyCollection<TRecord> records, CancellationToken cancellation)
    {
        var open = records.Where(record => !_record.IsAnnounced(record)).ToList();
        if (open.Count == 0)
            return 0;
        var published = await PublishAsync(open, cancellation);
        var marked = await MarkAsync(published, cancellation);
        _telemetry.Announced(typeof(TRecord).Name, marked);
        if (marked < open.Count)
            _telemetry.Deferred(typeof(TRecord).Name, open.Count - marked);
        return marked;
    }

    private async Task<List<TRecord>> PublishAsync(List<TRecord> records, CancellationToken cancellation)
    {
        // A broker that did not answer just now is not waited for again by every caller.
        if (_time.GetUtcNow().UtcTicks < Interlocked.Read(ref _awayUntilTicks))
            return [];
        using var timeout = new CancellationTokenSource(_timeout, _time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        var faults = await Task.WhenAll(records.Select(record => PublishAsync(record, limit.Token)));
        cancellation.ThrowIfCancellationRequested();

        var failed = faults.Count(fault => fault is not null);
        if (failed > 0)
        {
            var first = faults.First(fault => fault is not null)!;
            if (first is not MessageReturnedException)
                Interlocked.Exchange(ref _awayUntilTicks, (_time.GetUtcNow() + AwayPause).UtcTicks);
            NotPublished(_logger, failed, records.Count, typeof(TRecord).Name, first.GetType().Name,
                _record.TraceOf(records[Array.FindIndex(faults, fault => fault is not null)]).TraceId);
        }
        return [.. records.Where((_, index) => faults[index] is null)];
    }

    /// <returns>What went wrong; null: the broker has it, or there was nothing to say.</returns>
    private async Task<Exception?> PublishAsync(TRecord record, CancellationToken cancellation)
    {
        using var activity = MessagingTelemetry.Continue($"announce {typeof(TRecord).Name}", _record.TraceOf(record).ToActivityContext());
        try
        {
            if (_record.EventFor(record) is { } message)
                await _bus.Publish(message, Pipe.Execute<PublishContext>(Address), cancellation);
            return null;
        }
        catch (Exception fault) // whatever it is, the record is stored and the sweeper comes back to it
        {
            activity?.SetStatus(ActivityStatusCode.Error, fault.GetType().Name);
            return fault;
        }
    }

    private static void Address(PublishContext context)
    {
        context.Mandatory = true; // else the broker confirms and drops what no queue is bound for
        if (Activity.Current?.Id is { } traceparent)
            context.Headers.Set(MessagingTelemetry.TraceparentHeader, traceparent); // the bus sets it only when somebody listens
    }

    private async Task<int> MarkAsync(List<TRecord> published, CancellationToken cancellation)
    {
        if (published.Count == 0)
            return 0;
        try
        {
            await _outbox.MarkAnnouncedAsync(published, cancellation);
            return published.Count;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            NotMarked(_logger, published.Count, typeof(TRecord).Name, DeadLetterText.ReasonOf(fault));
            return 0;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "{Failed} of {Count} {Record} records not announced ({Fault}), first trace {TraceId}; the sweeper announces them later")]
    private static partial void NotPublished(ILogger logger, int failed, int count, string record, string fault, string traceId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} {Record} records announced but not marked ({Reason}); they are announced again")]
    private static partial void NotMarked(ILogger logger, int count, string record, string reason);
}
