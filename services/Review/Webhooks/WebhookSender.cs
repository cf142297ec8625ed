using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Time;
using FactCheck.Core.Webhooks;
using FactCheck.Hosting.Fetching;
using Microsoft.Extensions.Options;

namespace FactCheck.Review.Webhooks;

/// <summary>Posts one delivery once: signed, never to a private address, following no redirect, reading no body.</summary>
internal sealed class WebhookSender : IDisposable
{
    // A name is looked up, and its addresses looked at, again after this time.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(1);

    private readonly HttpClient _client;
    private readonly WebhookOptions _options;
    private readonly TimeProvider _time;

    public WebhookSender(PrivateAddressGuard guard, IOptions<WebhookOptions> options, TimeProvider time)
    {
        (_options, _time) = (options.Value, time);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = ConnectionLifetime,
            ConnectCallback = (context, cancellation) => guard.ConnectAsync(context.DnsEndPoint, cancellation),
        }, disposeHandler: true)
        {
            Timeout = Timeout.InfiniteTimeSpan, // each post has one, below
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("FactCheck-Webhooks/1");
    }

    /// <summary>What became of it. Only the caller's own cancellation throws: every failure is an attempt on the record.</summary>
    internal async Task<WebhookAttempt> SendAsync(Webhook webhook, WebhookDeliveryId id, string body, CancellationToken cancellation)
    {
        var at = _time.Now();
        var started = _time.GetTimestamp();
        var (status, error) = await PostAsync(webhook, id, body, at, cancellation);
        return new(at, (int)_time.GetElapsedTime(started).TotalMilliseconds, status, error);
    }

    public void Dispose() => _client.Dispose();

    private async Task<(int? Status, string? Error)> PostAsync(Webhook webhook, WebhookDeliveryId id, string body, DateTimeOffset at, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_options.Timeout);
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url)
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        var timestamp = at.ToUnixTimeSeconds();
        request.Headers.Add(WebhookSignature.IdHeader, id.Value);
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(WebhookSignature.SignatureHeader,
            WebhookSignature.Of(webhook.SecretsAt(at).Select(secret => secret.Value), id.Value, timestamp, body));
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return ((int)response.StatusCode, ErrorOf(response.StatusCode));
        }
        catch (HttpRequestException failure) when (failure.InnerException is NotAllowedException)
        {
            return (null, WebhookErrors.AddressNotPublic);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, WebhookErrors.Timeout);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return (null, WebhookErrors.Connection);
        }
    }

    private static string? ErrorOf(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => null,
        >= 300 and < 400 => WebhookErrors.Redirect,
        410 => WebhookErrors.Gone,
        _ => WebhookErrors.Status,
    };
}

/// <summary>Why attempts fail.</summary>
internal static class WebhookErrors
{
    internal const string Status = "STATUS";
    internal const string Gone = "GONE";
    internal const string Redirect = "REDIRECT";
    internal const string Timeout = "TIMEOUT";
    internal const string Connection = "CONNECTION";
    internal const string AddressNotPublic = "ADDRESS_NOT_PUBLIC";
    internal const string Disabled = "DISABLED";

    /// <summary>Whether it makes no sense to try again: the receiver says that it is gone, or nobody may or should call it.</summary>
    internal static bool IsFinal(string error) => error is Gone or AddressNotPublic or Disabled;
}
