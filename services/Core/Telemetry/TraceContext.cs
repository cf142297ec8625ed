using System.Diagnostics;

namespace FactCheck.Core.Telemetry;

/// <summary>The trace a record belongs to, as W3C <c>traceparent</c> text, so that later work joins the same trace.</summary>
/// <param name="Traceparent">E.g. <c>00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01</c>; empty: made outside any trace.</param>
public readonly record struct TraceContext(string Traceparent)
{
    /// <summary>The current activity's; empty outside one.</summary>
    public static TraceContext Current => new(Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.Id! : "");

    /// <summary>32 hexadecimal digits, or empty.</summary>
    public string TraceId => ActivityContext.TryParse(Traceparent, null, out var context) ? context.TraceId.ToHexString() : "";

    /// <summary>The parent for work that goes on with this record; default when the record has no trace.</summary>
    public ActivityContext ToActivityContext() =>
        ActivityContext.TryParse(Traceparent, null, isRemote: true, out var context) ? context : default;
}
