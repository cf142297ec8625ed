using System.ComponentModel.DataAnnotations;

namespace FactCheck.Verification.Sources;

/// <summary>
/// How politely pages are fetched that searches lead to, whichever search it was. Section <c>Sources:Pages</c>; environment <c>FACTCHECK_SOURCES__PAGES__…</c>.
/// </summary>
/// <remarks>Where a limit is met, the search's snippet stands for the page, and the result says so.</remarks>
public sealed class PageLimitOptions
{
    /// <summary>Most requests a second to one site, evenly spaced; robots.txt, redirects and retries are requests too. Default 2.</summary>
    [Range(0.001, 1_000)]
    public double RequestsPerSecond { get; set; } = 2;

    /// <summary>Longest wait for a site's turn, or for what its <c>Retry-After</c> asks; where more is needed its page is not read. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Requests to one site that fail one after another, after which it is left alone; other sites are not. Default 3.</summary>
    [Range(1, 1_000)]
    public int BreakAfter { get; set; } = 3;

    /// <summary>How long it is left alone then. Default 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "1.00:00:00")]
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Most requests of this process to one site in a day (UTC). Counted in memory, as those of sources are. Default 500.</summary>
    [Range(1, int.MaxValue)]
    public int DailyQuotaOfSite { get; set; } = 500;

    /// <summary>Most requests of this process to all sites together in a day (UTC). Default 10,000.</summary>
    [Range(1, int.MaxValue)]
    public int DailyQuota { get; set; } = 10_000;
}
