using Microsoft.Net.Http.Headers;

namespace FactCheck.Review.Console;

/// <summary>The page for people: the queue, over the JSON calls. Nothing in it comes from another host.</summary>
public static class ConsoleModule
{
    // No inline script or style, no frame, no other origin: texts from documents are shown, never run.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Dictionary<string, string> Types = new()
    {
        ["index.html"] = "text/html; charset=utf-8",
        ["console.js"] = "text/javascript; charset=utf-8",
        ["console.css"] = "text/css; charset=utf-8",
    };

    /// <summary>Serves the page at <c>/</c>.</summary>
    public static void MapReviewConsole(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", context => WriteAsync(context, "index.html")).ExcludeFromDescription();
        foreach (var name in Types.Keys.Where(name => name != "index.html"))
            app.MapGet($"/console/{name}", context => WriteAsync(context, name)).ExcludeFromDescription();
    }

    private static async Task WriteAsync(HttpContext context, string name)
    {
        context.Response.ContentType = Types[name];
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] = ContentSecurityPolicy;
        context.Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers[HeaderNames.CacheControl] = "no-cache";
        await using var asset = typeof(ConsoleModule).Assembly.GetManifestResourceStream($"Console/{name}")
            ?? throw new InvalidOperationException($"The asset {name} is not in the assembly.");
        await asset.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
