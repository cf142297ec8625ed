using FactCheck.Hosting.Calls;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Review.Console;

/// <summary>What every page tells the browser: only what this host serves runs, and nobody frames it.</summary>
internal sealed class PageHeaders(RequestDelegate next)
{
    // Looser than "nothing but our own files" in two places. Style attributes: the length of a list and the bars of plots
    // are set by them; no style element is allowed, and no script but our files. Images as data: MudBlazor's style sheet holds two.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; img-src 'self' data:; "
        + "connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<PageEndpoint>() is not null)
        {
            var headers = context.Response.Headers;
            headers[HeaderNames.ContentSecurityPolicy] = ContentSecurityPolicy;
            headers[HeaderNames.XContentTypeOptions] = "nosniff";
            headers[HeaderNames.XFrameOptions] = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
        }
        return next(context);
    }
}
