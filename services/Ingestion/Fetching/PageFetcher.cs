using System.Net;
using FactCheck.Core.Errors;
using FactCheck.Hosting.Fetching;
using Microsoft.Extensions.Options;

namespace FactCheck.Ingestion.Fetching;

/// <summary>A page as fetched.</summary>
/// <param name="Url">After redirects.</param>
/// <param name="Body">Decoded.</param>
/// <param name="IsHtml">Otherwise it is plain text.</param>
internal sealed record FetchedPage(string Url, string Body, bool IsHtml);

/// <summary>Fetches one page within limits of time, size and redirects, and never from a private address.</summary>
internal sealed class PageFetcher : IDisposable
{
    private readonly HttpClient _client;
    private readonly IngestionOptions _options;

    public PageFetcher(PrivateAddressGuard guard, IOptions<IngestionOptions> options)
    {
        _options = options.Value;
        _client = new HttpClient(new SocketsHttpHandler
        {
            // Redirects are followed by the handler, and each new connection passes the guard again.
            AllowAutoRedirect = _options.MaxRedirects > 0,
            MaxAutomaticRedirections = Math.Max(1, _options.MaxRedirects),
            AutomaticDecompression = DecompressionMethods.All,
            UseProxy = false,
            UseCookies = false,
            ConnectCallback = (context, cancellation) => guard.ConnectAsync(context.DnsEndPoint, cancellation),
        }, disposeHandler: true)
        {
            Timeout = Timeout.InfiniteTimeSpan, // the whole fetch has one, below
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd(_options.UserAgent);
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, text/plain;q=0.9");
    }

    /// <summary>The page.</summary>
    /// <exception cref="InvalidRequestException">The site refuses it, or it is too large or no text.</exception>
    /// <exception cref="NotAllowedException">The address, or one it redirects to, is not public.</exception>
    /// <exception cref="DependencyUnavailableException">The site does not answer in time, or says to come back later.</exception>
    internal async Task<FetchedPage> FetchAsync(string url, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_options.FetchTimeout);
        try
        {
            using var response = await _client.GetAsync(new Uri(url), HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var status = (int)response.StatusCode;
            if (status is 408 or 425 or 429 or >= 500)
                throw new DependencyUnavailableException("PAGE_UNAVAILABLE", $"The site answered {status}.");
            if (!response.IsSuccessStatusCode)
                throw new InvalidRequestException("fetch_url", $"the site answered {status}.");
            var type = response.Content.Headers.ContentType?.MediaType ?? "text/html";
            if (type is not ("text/html" or "application/xhtml+xml" or "text/plain"))
                throw new InvalidRequestException("fetch_url", "is neither HTML nor plain text.");
            var bytes = await ReadAsync(response.Content, limit.Token);
            var body = PageEncoding.Decode(bytes, response.Content.Headers.ContentType?.CharSet);
            return new(response.RequestMessage!.RequestUri!.AbsoluteUri, body, type != "text/plain");
        }
        catch (HttpRequestException failure) when (failure.InnerException is NotAllowedException denied)
        {
            throw new NotAllowedException(denied.Message);
        }
        catch (Exception failure) when (failure is UriFormatException or NotSupportedException)
        {
            throw new InvalidRequestException("fetch_url", "leads to what is no web address.");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException
            || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new DependencyUnavailableException("PAGE_UNAVAILABLE", "The page could not be fetched.", failure);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (body.Length + read > _options.MaxPageBytes)
                throw new InvalidRequestException("fetch_url", $"is longer than {_options.MaxPageBytes} bytes.");
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }
}
