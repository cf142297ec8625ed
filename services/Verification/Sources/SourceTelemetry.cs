using System.Diagnostics;
using System.Diagnostics.Metrics;
using FactCheck.Core.Verification;

namespace FactCheck.Verification.Sources;

/// <summary>Spans and instruments of asking outside sources. Attributes are names and outcomes; never words.</summary>
internal static class SourceTelemetry
{
    internal static ActivitySource Source { get; } = new("FactCheck.Sources");

    private static readonly Meter Meter = new("FactCheck.Sources");

    private static readonly Histogram<double> Duration =
        Meter.CreateHistogram<double>("factcheck.source.duration", "s", "How long asking a source took, by source and outcome; answers from the cache left out.");

    private static readonly Counter<long> Found = Meter.CreateCounter<long>("factcheck.source.found", "{passage}", "Passages and fact-checks that sources gave.");

    internal static void Record(SourceAsked asked)
    {
        var source = new KeyValuePair<string, object?>("factcheck.source", asked.Source);
        Duration.Record(asked.Duration.TotalSeconds, source, new("factcheck.source.outcome", asked.Outcome.ToString()));
        Found.Add(asked.Count, source);
    }
}
