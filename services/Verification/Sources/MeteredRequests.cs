namespace FactCheck.Verification.Sources;

/// <summary>Sends each request, retries too, when it is its turn; where an answer asks for a longer pause than is waited, none is sent until then.</summary>
internal sealed class MeteredRequests(SourceMeter meter, SourceLimits limits, TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await meter.TakeTurnAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        if (PauseAskedBy(response, time.GetUtcNow()) is { } pause && pause > limits.LongestWait)
            meter.Pause(pause);
        return response;
    }

    /// <summary>What <c>Retry-After</c> of a failure that may pass says, in seconds or as a date (RFC 9110, 10.2.3); null where it is not asked for.</summary>
    internal static TimeSpan? PauseAskedBy(HttpResponseMessage response, DateTimeOffset now) =>
        (int)response.StatusCode is not (408 or 429 or >= 500) ? null
        : response.Headers.RetryAfter is not { } after ? null
        : after.Delta ?? (after.Date is { } date ? date - now : null);
}
