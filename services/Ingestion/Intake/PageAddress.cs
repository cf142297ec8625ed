using FactCheck.Core.Errors;

namespace FactCheck.Ingestion.Intake;

/// <summary>The address under which a page is stored, from where it was found and what it says of itself.</summary>
internal static class PageAddress
{
    private const int Longest = 4_000; // as for addresses that callers give

    // Hosts of the same site for other screens.
    private static readonly string[] Faces = ["www.", "m.", "mobile.", "amp."];

    /// <summary>
    /// The page's own canonical address, where it is one of the same site; else where it was found. A page may not speak for another site, and
    /// a site that gives its front page as the address of all its pages is not believed.
    /// </summary>
    internal static string? Of(string? url, string? canonical)
    {
        if (canonical is null || canonical.Length > Longest || Parse(canonical) is not { } own)
            return url;
        if (url is null)
            return own;
        var isFront = new Uri(own) is { AbsolutePath: "/", Query: "" } && new Uri(url) is not { AbsolutePath: "/", Query: "" };
        return !isFront && IsSameSite(url, own) ? own : url;
    }

    /// <summary>Whether both are addresses of one site. Hosts that differ otherwise than by www, m, mobile and amp are different sites.</summary>
    internal static bool IsSameSite(string one, string other) => string.Equals(SiteOf(one), SiteOf(other), StringComparison.OrdinalIgnoreCase);

    private static string? Parse(string canonical)
    {
        try
        {
            return CanonicalUrl.Of(canonical, "url");
        }
        catch (InvalidRequestException)
        {
            return null; // what a page says wrongly of itself is no error of the caller
        }
    }

    private static string SiteOf(string url)
    {
        var host = new Uri(url).IdnHost;
        var face = Array.Find(Faces, face => host.StartsWith(face, StringComparison.OrdinalIgnoreCase));
        return face is null ? host : host[face.Length..];
    }
}
