using System.Diagnostics;
using System.Diagnostics.Metrics;
using FactCheck.Core.Operations;

namespace FactCheck.Hosting.Messaging;

/// <summary>What the message machinery measures and traces. Attributes name queues, kinds and reasons, never content.</summary>
internal sealed class MessagingTelemetry
{
    /// <summary>Name of the source and the meter.</summary>
    public const string Name = "FactCheck.Hosting";

    /// <summary>The bus's own header for the sender's <c>traceparent</c>.</summary>
    public const string TraceparentHeader = "MT-Activity-Id";

    private static readonly ActivitySource Source = new(Name);

    private readonly Histogram<double> _lag;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _deadLetters;
    private readonly Gauge<int> _dead;
    private readonly Counter<long> _announced;
    private readonly Counter<long> _deferred;

    public MessagingTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _lag = meter.CreateHistogram<double>("factcheck.queue.lag", "s", "From sending a message to the start of its handling.");
        _retries = meter.CreateCounter<long>("factcheck.message.retries", "{retry}", "Further tries of messages that failed.");
        _deadLetters = meter.CreateCounter<long>("factcheck.dead_letters", "{letter}", "Messages given up.");
        _dead = meter.CreateGauge<int>("factcheck.dead_letters.waiting", "{letter}", "Dead letters that wait for a person.");
        _announced = meter.CreateCounter<long>("factcheck.outbox.announced", "{record}", "Records announced.");
        _deferred = meter.CreateCounter<long>("factcheck.outbox.deferred", "{record}", "Records whose announcement was left to the sweeper.");
    }

    public void Started(string queue, TimeSpan lag) => _lag.Record(lag.TotalSeconds, new KeyValuePair<string, object?>("queue", queue));

    public void Retried(string queue, FaultKind kind) =>
        _retries.Add(1, new("queue", queue), new KeyValuePair<string, object?>("kind", kind.ToString()));

    public void Died(DeadLetter letter) => _deadLetters.Add(1, new("queue", letter.Queue), new KeyValuePair<string, object?>("reason", letter.Reason));

    public void Waiting(int letters) => _dead.Record(letters);

    public void Announced(string record, int count) => _announced.Add(count, new KeyValuePair<string, object?>("record", record));

    public void Deferred(string record, int count) => _deferred.Add(count, new KeyValuePair<string, object?>("record", record));

    /// <summary>An activity within the trace; null when the current one is in it already, or there is no trace.</summary>
    public static Activity? Continue(string name, ActivityContext parent)
    {
        if (parent == default || Activity.Current?.TraceId == parent.TraceId)
            return null;
        // Without a listener the source gives none, but the trace goes on all the same.
        return Source.StartActivity(name, ActivityKind.Internal, parent)
            ?? new Activity(name).SetParentId(parent.TraceId, parent.SpanId, parent.TraceFlags).Start();
    }
}
