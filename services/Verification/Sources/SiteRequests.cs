namespace FactCheck.Verification.Sources;

/// <summary>Sends each request for a page, retries too, when it is its site's turn, and keeps which sites are in trouble.</summary>
internal sealed class SiteRequests(SiteMeter meter, PageLimitOptions limits, TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        await meter.TakeTurnAsync(address, cancellationToken);
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken);
        }
        catch (Exception failure) when (failure is OperationCanceledException || SourceFaults.Of(failure) is not null)
        {
            meter.Failed(address, TimeSpan.Zero); // a time-out is a cancellation here
            throw;
        }
        if ((int)response.StatusCode is 408 or 429 or >= 500)
            meter.Failed(address, MeteredRequests.PauseAskedBy(response, time.GetUtcNow()) is { } pause && pause > limits.LongestWait ? pause : TimeSpan.Zero);
        else
            meter.Succeeded(address);
        return response;
    }
}
