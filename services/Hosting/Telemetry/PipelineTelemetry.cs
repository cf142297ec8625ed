using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FactCheck.Hosting.Telemetry;

/// <summary>The pipeline's own spans and instruments. Attributes are ids, states and names of queues; never text.</summary>
public static class PipelineTelemetry
{
    /// <summary>Spans of the pipeline's steps.</summary>
    public static ActivitySource Source { get; } = new("FactCheck.Pipeline");

    /// <summary>Holds the instruments.</summary>
    public static Meter Meter { get; } = new("FactCheck.Pipeline");

    /// <summary>Documents stored, by whether they were known.</summary>
    public static Counter<long> DocumentsIngested { get; } = Meter.CreateCounter<long>("factcheck.documents.ingested", "{document}");

    /// <summary>Claims stored, by check-worthiness.</summary>
    public static Counter<long> ClaimsExtracted { get; } = Meter.CreateCounter<long>("factcheck.claims.extracted", "{claim}");

    /// <summary>Results stored, by verdict.</summary>
    public static Counter<long> Verdicts { get; } = Meter.CreateCounter<long>("factcheck.verdicts", "{verdict}");

    /// <summary>Decisions by people, by verdict and whether it is the proposed one.</summary>
    public static Counter<long> Decisions { get; } = Meter.CreateCounter<long>("factcheck.review.decisions", "{decision}");

    /// <summary>Attempts to deliver to a webhook, by <c>factcheck.outcome</c>.</summary>
    public static Counter<long> WebhookAttempts { get; } = Meter.CreateCounter<long>("factcheck.webhook.attempts", "{attempt}");

    /// <summary>How long a step took, by <c>factcheck.stage</c>: extract, verify, enqueue.</summary>
    public static Histogram<double> StageDuration { get; } = Meter.CreateHistogram<double>("factcheck.stage.duration", "s");

    /// <summary>A step of the pipeline: a span, and its duration once disposed.</summary>
    public static IDisposable Stage(string name, TimeProvider time) => new StageScope(name, time);

    private sealed class StageScope(string name, TimeProvider time) : IDisposable
    {
        private readonly Activity? _activity = Source.StartActivity(name);
        private readonly long _started = time.GetTimestamp();

        public void Dispose()
        {
            StageDuration.Record(time.GetElapsedTime(_started).TotalSeconds, new KeyValuePair<string, object?>("factcheck.stage", name));
            _activity?.Dispose();
        }
    }
}
