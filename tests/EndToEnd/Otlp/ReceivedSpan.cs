namespace FactCheck.Tests.EndToEnd.Otlp;

/// <summary>A span as a process exported it; ids in hexadecimal digits.</summary>
/// <param name="Service">The process: <c>service.name</c>.</param>
/// <param name="Source">The name of the source that made it.</param>
/// <param name="Name">What was done.</param>
/// <param name="Kind">Internal 1, server 2, client 3, producer 4, consumer 5.</param>
/// <param name="TraceId">The trace.</param>
/// <param name="SpanId">The span.</param>
/// <param name="ParentId">Empty for a root.</param>
internal sealed record ReceivedSpan(string Service, string Source, string Name, int Kind, string TraceId, string SpanId, string ParentId)
{
    public static IEnumerable<ReceivedSpan> Of(ExportTraceServiceRequest request) =>
        from resource in request.ResourceSpans
        let service = resource.Resource.Attributes.Single(attribute => attribute.Key == "service.name").Value.StringValue
        from scope in resource.ScopeSpans
        from span in scope.Spans
        select new ReceivedSpan(service, scope.Scope.Name, span.Name, span.Kind,
            Hex(span.TraceId), Hex(span.SpanId), Hex(span.ParentSpanId));

    private static string Hex(Google.Protobuf.ByteString bytes) => Convert.ToHexStringLower(bytes.Span);
}
