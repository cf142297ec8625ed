using System.Collections.Concurrent;
using System.Net;
using System.Text;
using FactCheck.Tests.EndToEnd.Processes;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactCheck.Tests.EndToEnd.Otlp;

/// <summary>A collector: keeps what processes export over OTLP's gRPC.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedSpan> _spans = [];
    private readonly ConcurrentQueue<byte[]> _exports = [];
    private readonly int _port = FreePorts.Next();
    private readonly WebApplication _app;

    public OtlpReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, _port, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(options => options.MaxReceiveMessageSize = null);
        builder.Services.AddSingleton(this);
        _app = builder.Build();
        _app.MapGrpcService<TraceReceiver>();
        _app.MapGrpcService<LogReceiver>();
        _app.MapGrpcService<MetricReceiver>();
        _app.Start();
    }

    /// <summary>What makes a process export here, soon.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"http://127.0.0.1:{_port}",
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "grpc",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "200",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "2000",
    };

    /// <summary>The spans of a trace that came so far.</summary>
    public List<ReceivedSpan> SpansOf(string trace) => [.. _spans.Where(span => span.TraceId == trace)];

    /// <summary>How many exports came so far, of any kind.</summary>
    public int ExportCount => _exports.Count;

    /// <summary>Whether the words are anywhere in what came so far: an attribute, an event, a log record.</summary>
    public bool Holds(string words) => _exports.Any(export => export.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    internal void Take(IMessage export)
    {
        _exports.Enqueue(export.ToByteArray());
        if (export is ExportTraceServiceRequest spans)
            foreach (var span in ReceivedSpan.Of(spans))
                _spans.Enqueue(span);
    }
}
