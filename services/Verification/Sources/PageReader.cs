using System.Net;
using System.Text;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Fetching;

namespace FactCheck.Verification.Sources;

/// <summary>Reads pages that searches lead to: where the site's robots.txt allows, never from a private address, whatever redirects say.</summary>
internal sealed class PageReader(IHttpClientFactory clients, SourcesOptions options, TimeProvider time)
{
    private const int MaxRedirects = 5;
    private const int MaxAddress = 2_000;
    private const int LeastParagraph = 40;

    private readonly BoundedCache<RobotsRules> _robots = new(TimeSpan.FromHours(24), 1_000, time);

    /// <summary>The page's words and the address they stand at in the end.</summary>
    /// <param name="client">Name of the HTTP client of the source whose results lead there.</param>
    /// <param name="address">The page.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="SourceFailedException">It may not or can't be read.</exception>
    internal async Task<(PageText Page, Uri Address)> ReadAsync(string client, Uri address, CancellationToken cancellation)
    {
        using var http = clients.CreateClient(client);
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            if (address.PathAndQuery.Length > MaxAddress)
                throw new SourceFailedException(SourceOutcome.Refused, "its address is too long");
            if (!(await RobotsOfAsync(http, address, cancellation)).Allows(address.PathAndQuery))
                throw new SourceFailedException(SourceOutcome.Refused, "robots.txt");
            using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (Target(response, address) is { } next)
            {
                address = next;
                continue;
            }
            if (SourceAnswers.FaultOf(response.StatusCode) is { } fault)
                throw new SourceFailedException(fault, $"HTTP {(int)response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType is not ("text/html" or "application/xhtml+xml" or "text/plain"))
                throw new SourceFailedException(SourceOutcome.Malformed, "it is neither HTML nor plain text");
            var body = await SourceAnswers.ReadAsync(response.Content, options.MaxAnswerBytes, cancellation);
            return (PageText.Of(PageEncoding.Decode(body, response.Content.Headers.ContentType.CharSet), LeastParagraph), address);
        }
        throw new SourceFailedException(SourceOutcome.NotAllowed, $"more than {MaxRedirects} redirects");
    }

    private async Task<RobotsRules> RobotsOfAsync(HttpClient http, Uri page, CancellationToken cancellation)
    {
        var origin = page.GetLeftPart(UriPartial.Authority);
        if (_robots.Find(origin) is { } known)
            return known;
        var rules = await FetchRobotsAsync(http, new Uri(page, "/robots.txt"), cancellation);
        if (rules != RobotsRules.AllowNone) // trouble passes; a day without the site would be long
            _robots.Keep(origin, rules);
        return rules;
    }

    /// <summary>As RFC 9309 has it: without the file all is allowed, while the site is in trouble nothing is.</summary>
    private static async Task<RobotsRules> FetchRobotsAsync(HttpClient http, Uri address, CancellationToken cancellation)
    {
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (Target(response, address) is { } next)
            {
                address = next;
                continue;
            }
            if (response.IsSuccessStatusCode)
            {
                var (text, isWhole) = await SourceAnswers.ReadBeginningAsync(response.Content, RobotsRules.MaxBytes, cancellation);
                // A rule cut in half is another rule.
                return RobotsRules.Parse(Encoding.UTF8.GetString(isWhole ? text : text[..(Array.LastIndexOf(text, (byte)'\n') + 1)]), SourceHttp.Product);
            }
            return (int)response.StatusCode is 429 or >= 500 ? RobotsRules.AllowNone : RobotsRules.AllowAll;
        }
        return RobotsRules.AllowAll;
    }

    /// <summary>Where a redirect leads; null when the answer is none.</summary>
    private static Uri? Target(HttpResponseMessage response, Uri from)
    {
        if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
            return null;
        return response.Headers.Location is { } location && Uri.TryCreate(from, location, out var target) && SourceText.AddressOf(target.AbsoluteUri) is { } next
            ? next
            : throw new SourceFailedException(SourceOutcome.NotAllowed, "it leads to what is no web address");
    }
}
