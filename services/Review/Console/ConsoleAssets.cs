using System.IO.Compression;
using System.Security.Cryptography;
using FactCheck.Hosting.Calls;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Review.Console;

/// <summary>Scripts, styles and fonts, from the assembly, so that every way to start a host serves the same. Nothing comes from another host.</summary>
internal static class ConsoleAssets
{
    private const string Prefix = "Console/";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".woff2"] = "font/woff2",
        [".svg"] = "image/svg+xml",
    };

    private static readonly Dictionary<string, Asset> All = typeof(ConsoleAssets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => Read(name[Prefix.Length..]))
        .ToDictionary(asset => asset.Name, StringComparer.Ordinal);

    /// <summary>The address of an asset; it changes with the content, so that a browser may keep it for good.</summary>
    internal static string Address(string name) => $"/console/{name}?v={All[name].Version}";

    internal static void MapConsoleAssets(this IEndpointRouteBuilder app)
    {
        foreach (var asset in All.Values)
        {
            app.MapGet($"/console/{asset.Name}", context => WriteAsync(context, asset))
                .WithMetadata(PageEndpoint.Instance).AllowAnonymous().ExcludeFromDescription();
        }
    }

    private static Task WriteAsync(HttpContext context, Asset asset)
    {
        var headers = context.Response.Headers;
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        // Fonts are named by the style sheet without a version: they don't change under their name.
        headers[HeaderNames.CacheControl] = "public, max-age=31536000, immutable";
        headers[HeaderNames.Vary] = HeaderNames.AcceptEncoding;
        context.Response.ContentType = asset.Type;
        var zipped = asset.Zipped is not null && context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        if (zipped)
            headers[HeaderNames.ContentEncoding] = "br";
        var body = zipped ? asset.Zipped! : asset.Body;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private static Asset Read(string name)
    {
        using var stream = typeof(ConsoleAssets).Assembly.GetManifestResourceStream(Prefix + name)!;
        var body = new byte[stream.Length];
        stream.ReadExactly(body);
        var type = Types[Path.GetExtension(name)];
        return new(name, type, body, type == "font/woff2" ? null : Zip(body), Convert.ToHexStringLower(SHA256.HashData(body))[..12]);
    }

    private static byte[] Zip(byte[] body)
    {
        using var zipped = new MemoryStream();
        using (var brotli = new BrotliStream(zipped, CompressionLevel.Optimal))
            brotli.Write(body);
        return zipped.ToArray();
    }

    private sealed record Asset(string Name, string Type, byte[] Body, byte[]? Zipped, string Version);
}
