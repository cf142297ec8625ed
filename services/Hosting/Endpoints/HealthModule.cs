using FactCheck.Core.Errors;
using FactCheck.Core.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FactCheck.Hosting.Endpoints;

/// <summary>
/// Health over HTTP and gRPC: <c>/health/live</c> says that the process answers, <c>/health/ready</c> that its database does too. A broker
/// that is away is told as Degraded, which still is ready: what comes in meanwhile is stored and announced later.
/// </summary>
internal static class HealthModule
{
    private const string Ready = "ready"; // the tag MassTransit gives its own check

    internal static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<StoreHealthCheck>("store", tags: [Ready]);
        builder.Services.AddGrpcHealthChecks(options => options.Services.Map("", registration => registration.Tags.Contains(Ready)));
    }

    internal static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
        app.MapGrpcHealthChecksService().AllowAnonymous();
    }

    private sealed class StoreHealthCheck(IStoreLifecycle store) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await store.PingAsync(cancellationToken);
                return HealthCheckResult.Healthy();
            }
            catch (StoreUnavailableException away)
            {
                return HealthCheckResult.Unhealthy(away.Message);
            }
        }
    }
}
