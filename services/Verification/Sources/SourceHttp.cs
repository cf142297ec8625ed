using System.Net;
using System.Reflection;
using FactCheck.Core.Errors;
using FactCheck.Hosting.Fetching;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace FactCheck.Verification.Sources;

/// <summary>The HTTP clients of sources: who asks, how long and how often, and where a connection may go.</summary>
internal static class SourceHttp
{
    /// <summary>Version in the user agent: the product's.</summary>
    private static readonly string Version = typeof(SourceHttp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>The product's name in robots.txt files and user agents.</summary>
    internal const string Product = "FactCheck";

    /// <summary>Says who asks and whom to turn to, as RFC 9110 and the Wikimedia user-agent policy want it.</summary>
    internal static string UserAgentOf(string? contact) => contact is null ? $"{Product}/{Version}" : $"{Product}/{Version} ({contact})";

    /// <summary>Limits a source's client: attempts with a time-out inside a circuit breaker inside retries with jitter.</summary>
    /// <param name="client">The client.</param>
    /// <param name="limits">The source's settings.</param>
    /// <param name="contact">Whom the source may turn to.</param>
    /// <param name="meterOf">Counts the requests.</param>
    internal static void Limit(this IHttpClientBuilder client, SourceLimits limits, string? contact, Func<IServiceProvider, SourceMeter> meterOf)
    {
        client.Connect(contact, limits.AllowPrivateAddress);
        client.AddResilienceHandler("source", (pipeline, context) => pipeline.Retry(limits, TimeOf(context)).AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = limits.BreakAfter,
            SamplingDuration = TimeSpan.FromMinutes(1),
            BreakDuration = limits.BreakDuration,
            ShouldHandle = args => ValueTask.FromResult(MayPass(args.Outcome)),
        }).AddTimeout(limits.AttemptTimeout));
        client.AddHttpMessageHandler(services => new MeteredRequests(meterOf(services), limits, services.GetRequiredService<TimeProvider>()));
    }

    /// <summary>
    /// Limits the client for pages that a source leads to, which are other people's servers: never at a private address, and turns, breaker and
    /// quota are each site's own, whichever source leads there.
    /// </summary>
    internal static void LimitPages(this IHttpClientBuilder client, SourceLimits limits, string? contact)
    {
        client.Connect(contact, mayBePrivate: false);
        client.AddResilienceHandler("pages", (pipeline, context) => pipeline.Retry(limits, TimeOf(context)).AddTimeout(limits.AttemptTimeout));
        client.AddHttpMessageHandler(services => new SiteRequests(
            services.GetRequiredService<SiteMeter>(), services.GetRequiredService<IOptions<SourcesOptions>>().Value.Pages, services.GetRequiredService<TimeProvider>()));
    }

    private static void Connect(this IHttpClientBuilder client, string? contact, bool mayBePrivate)
    {
        client.ConfigureHttpClient(http =>
        {
            http.Timeout = System.Threading.Timeout.InfiniteTimeSpan; // each attempt and the whole search have one
            http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgentOf(contact));
        });
        client.ConfigurePrimaryHttpMessageHandler(services =>
        {
            var connections = new SocketsHttpHandler
            {
                // Keys go with requests, so nobody is sent on to somewhere else; pages' redirects are followed by who reads them.
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                UseProxy = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            };
            if (!mayBePrivate)
            {
                var guard = services.GetRequiredService<PrivateAddressGuard>();
                connections.ConnectCallback = (context, cancellation) => guard.ConnectAsync(context.DnsEndPoint, cancellation);
            }
            return connections;
        });
    }

    private static TimeProvider TimeOf(ResilienceHandlerContext context) => context.ServiceProvider.GetRequiredService<TimeProvider>();

    private static ResiliencePipelineBuilder<HttpResponseMessage> Retry(this ResiliencePipelineBuilder<HttpResponseMessage> pipeline, SourceLimits limits, TimeProvider time)
    {
        pipeline.TimeProvider = time;
        return limits.Retries == 0 ? pipeline : pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = limits.Retries,
            Delay = limits.RetryDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldRetryAfterHeader = true,
            ShouldHandle = args => ValueTask.FromResult(MayPass(args.Outcome)
                && !(args.Outcome.Result is { } response && MeteredRequests.PauseAskedBy(response, time.GetUtcNow()) > limits.LongestWait)),
        });
    }

    /// <summary>Failures that another try may mend: HTTP's, and gRPC's where the status comes with the headers.</summary>
    private static bool MayPass(Outcome<HttpResponseMessage> outcome) =>
        (HttpClientResiliencePredicates.IsTransient(outcome) && outcome.Exception?.InnerException is not NotAllowedException)
        || (outcome.Result is { } response && response.Headers.TryGetValues("grpc-status", out var status) && status.First() is "4" or "8" or "13" or "14");
}
