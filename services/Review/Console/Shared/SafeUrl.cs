namespace FactCheck.Review.Console.Shared;

/// <summary>Addresses from documents: a link is made of http and https only, since "javascript:" would run.</summary>
internal static class SafeUrl
{
    internal static bool IsWeb(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
