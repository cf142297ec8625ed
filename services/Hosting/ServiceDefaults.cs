using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Endpoints;
using FactCheck.Hosting.Errors;
using FactCheck.Hosting.Operations;
using FactCheck.Hosting.Telemetry;
using Google.Protobuf.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace FactCheck.Hosting;

/// <summary>What every host has: configuration, ports, telemetry, callers, errors, limits, health, reflection, an OpenAPI page.</summary>
public static class ServiceDefaults
{
    /// <summary>Environment variables with this prefix are settings: <c>FACTCHECK_STORAGE__PROVIDER</c> is <c>Storage:Provider</c>.</summary>
    public const string EnvironmentPrefix = "FACTCHECK_";

    /// <summary>Call first.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="serviceName">The telemetry's <c>service.name</c> unless <c>OTEL_SERVICE_NAME</c> says otherwise.</param>
    /// <param name="httpPort">Default of <see cref="EndpointOptions.HttpPort"/>; the gRPC port's default is one more.</param>
    public static void AddServiceDefaults(this WebApplicationBuilder builder, string serviceName, int httpPort)
    {
        builder.Configuration.AddEnvironmentVariables(EnvironmentPrefix);
        builder.Services.TryAddSingleton(TimeProvider.System);
        // A dependency's start-up failure ends the host with its message; stopping waits no longer than callers do.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(4));
        builder.AddEndpoints(httpPort);
        builder.AddTelemetry(serviceName);
        builder.AddCalls();
        builder.Services.AddGrpc(options =>
        {
            options.Interceptors.Add<ErrorInterceptor>();
            options.Interceptors.Add<DeadlineInterceptor>();
        }).AddJsonTranscoding(options => options.TypeRegistry = TypeRegistry.FromFiles(
            Google.Rpc.ErrorDetailsReflection.Descriptor, Google.Rpc.StatusReflection.Descriptor));
        builder.Services.AddGrpcReflection();
        builder.AddOpenApiPage(serviceName);
        builder.AddHealth();
    }

    /// <summary>Call before the modules' maps.</summary>
    public static void MapDefaultEndpoints(this WebApplication app)
    {
        app.UseCallers();
        app.MapOpenApiPage();
        app.MapHealth();
        app.MapGrpcReflectionService();
        app.MapGrpcService<DeadLetterService>();
        app.MapGrpcService<QueueService>();
    }
}
