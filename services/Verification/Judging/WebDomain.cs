using System.Net;

namespace FactCheck.Verification.Judging;

/// <summary>The part of a web address that somebody has: <c>news.example.co.uk</c> is <c>example.co.uk</c>, <c>www.ann.blogspot.com</c> is <c>ann.blogspot.com</c>.</summary>
internal static class WebDomain
{
    /// <summary>Labels below a country's domain under which names are registered. The common ones of the public suffix list.</summary>
    private static readonly HashSet<string> Registries =
        ["ac", "co", "com", "edu", "gob", "gov", "go", "ltd", "mil", "ne", "net", "nic", "or", "org", "sch"];

    private static readonly SharedHosts WellKnown = new();

    /// <summary>Null for no or no absolute web address.</summary>
    /// <param name="url">The address.</param>
    /// <param name="shared">Hosts below which each name is somebody's; absent: the well-known ones.</param>
    public static string? Of(string? url, SharedHosts? shared = null)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Host.Length == 0)
            return null;
        var host = HostOf(address).ToLowerInvariant().TrimEnd('.');
        if (IPAddress.TryParse(host.Trim('[', ']'), out _))
            return host;
        var labels = host.Split('.');
        var below = (shared ?? WellKnown).LabelsOf(labels);
        var kept = below > 0 && labels[..^below] is not ["www"] ? below + 1
            : labels.Length > 2 && labels[^1].Length == 2 && Registries.Contains(labels[^2]) ? 3 : 2;
        return labels.Length <= kept ? host : string.Join('.', labels[^kept..]);
    }

    /// <summary>Address without scheme, <c>www.</c>, query, fragment and the mark of a phone page, so that copies of one page are equal.</summary>
    public static string? PageOf(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Host.Length == 0)
            return url;
        var host = HostOf(address).ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal))
            host = host[4..];
        var path = address.AbsolutePath.TrimEnd('/');
        if (path.EndsWith("/amp", StringComparison.OrdinalIgnoreCase))
            path = path[..^4];
        // A page may be named by its query alone ("?p=219"): then the query is part of it.
        return host + path + (path.Length == 0 ? address.Query : "");
    }

    /// <summary>The host in ASCII, as it is looked up; as it stands where it has no such form.</summary>
    internal static string HostOf(Uri address) => AsciiHostOf(address) ?? address.Host;

    /// <summary>The host in ASCII; null where .NET took it for a host and yet has no such form for it, as of <c>xn--é</c>.</summary>
    internal static string? AsciiHostOf(Uri address)
    {
        try
        {
            return address.IdnHost is var host && host.All(char.IsAscii) ? host : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
