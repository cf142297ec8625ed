using FactCheck.Storage.MongoDB;
using FactCheck.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace FactCheck.Hosting.Telemetry;

/// <summary>Traces and metrics of every host, exported over OTLP where the standard <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says so.</summary>
internal static class TelemetryModule
{
    internal static void AddTelemetry(this WebApplicationBuilder builder, string serviceName)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(serviceName, serviceNamespace: "factcheck").AddEnvironmentVariableDetector())
            .WithTracing(tracing => tracing
                .AddSource("FactCheck.*", "MassTransit", SqliteStorage.ActivitySourceName, MongoStorage.ActivitySourceName)
                .AddAspNetCoreInstrumentation(options => options.Filter = context =>
                    !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
                    && !context.Request.Path.StartsWithSegments("/grpc.health.v1.Health", StringComparison.Ordinal))
                .AddGrpcClientInstrumentation(options => options.SuppressDownstreamInstrumentation = true)
                .AddHttpClientInstrumentation())
            .WithMetrics(metrics => metrics
                .AddMeter("FactCheck.*", "MassTransit")
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation());
        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            telemetry.UseOtlpExporter();
            builder.Logging.AddOpenTelemetry(options => options.IncludeScopes = true);
        }
        // One line a record, with the trace, for people and for collectors that read standard output.
        builder.Logging.Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
        builder.Logging.AddSimpleConsole(options => { options.SingleLine = true; options.IncludeScopes = true; options.TimestampFormat = "O"; });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Grpc", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning);
    }
}
