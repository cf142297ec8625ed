using FactCheck.Core.Errors;

namespace FactCheck.Ingestion.Intake;

/// <summary>The one spelling of an address: the same page under a tracking link is the same page.</summary>
internal static class CanonicalUrl
{
    // Parameters that say where a reader came from, not what the page is: documented by Google Analytics (utm_), Meta, Google Ads,
    // Microsoft Ads, Mailchimp and Matomo.
    private static readonly string[] TrackingPrefixes = ["utm_", "mc_", "mtm_", "pk_", "hsa_", "_hs", "at_custom", "oly_"];
    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
        { "fbclid", "gclid", "dclid", "msclkid", "igshid", "twclid", "yclid", "_ga", "ref_src", "cmpid", "ocid", "wbraid", "gbraid", "srsltid", "mkt_tok",
            "vero_id", "at_medium", "at_campaign", "__twitter_impression", "ns_mchannel", "ns_source", "ns_campaign", "smid", "smtyp", "xtor", "sr_share" };

    /// <summary>Scheme and host in lower case, default port, fragment and tracking parameters dropped.</summary>
    /// <exception cref="InvalidRequestException">Not an absolute http or https address, or one with a password in it.</exception>
    internal static string Of(string url, string field)
    {
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            throw new InvalidRequestException(field, "is not an absolute http or https address.");
        if (uri.UserInfo.Length > 0)
            throw new InvalidRequestException(field, "carries a user name or password.");
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !IsTracking(part)).ToArray();
        var canonical = new UriBuilder(uri) { Fragment = "", Query = string.Join('&', query), Port = uri.IsDefaultPort ? -1 : uri.Port };
        return canonical.Uri.AbsoluteUri;
    }

    private static bool IsTracking(string part)
    {
        var name = part.Split('=')[0];
        return Tracking.Contains(name) || TrackingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
    }
}
