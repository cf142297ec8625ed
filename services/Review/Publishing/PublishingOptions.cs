using System.ComponentModel.DataAnnotations;
using FactCheck.Core.Claims;

namespace FactCheck.Review.Publishing;

/// <summary>What readers are shown, and by whom. Section <c>Publishing</c>; environment <c>FACTCHECK_PUBLISHING__…</c>.</summary>
public sealed class PublishingOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Publishing";

    /// <summary>
    /// The address at which readers reach this host's pages and feeds, e.g. <c>https://checks.example.org</c>: every link that is published begins
    /// with it. Absent: the address this host listens on, which is of use on this machine only.
    /// </summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>Who publishes: author and publisher of every ClaimReview. Default: <c>FactCheck</c>.</summary>
    [Required, StringLength(200, MinimumLength = 1)]
    public string OrganizationName { get; set; } = "FactCheck";

    /// <summary>The publisher's own home page; absent: <see cref="PublicAddress"/>.</summary>
    public Uri? OrganizationUrl { get; set; }

    /// <summary>Whose publications readers see without signing in. Default: <c>default</c>. Those of other workspaces are served to signed-in callers only.</summary>
    [RegularExpression("^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$")]
    public string Workspace { get; set; } = "default";

    /// <summary>BCP 47: the language in which the pages are written. Default: <c>en</c>.</summary>
    [RegularExpression("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")]
    public string Language { get; set; } = "en";

    /// <summary>The words for <c>SUPPORTED</c>, the best of the scale (5 of 5). Default: <c>Supported</c>.</summary>
    [Required, StringLength(100, MinimumLength = 1)]
    public string Supported { get; set; } = "Supported";

    /// <summary>The words for <c>REFUTED</c>, the worst of the scale (1 of 5). Default: <c>Refuted</c>.</summary>
    [Required, StringLength(100, MinimumLength = 1)]
    public string Refuted { get; set; } = "Refuted";

    /// <summary>The words for <c>NOT_ENOUGH_EVIDENCE</c>, which has no number. Default: <c>Not enough evidence</c>.</summary>
    [Required, StringLength(100, MinimumLength = 1)]
    public string NotEnoughEvidence { get; set; } = "Not enough evidence";

    /// <summary>The words for <c>CONFLICTING_EVIDENCE</c>, which has no number. Default: <c>Conflicting evidence</c>.</summary>
    [Required, StringLength(100, MinimumLength = 1)]
    public string ConflictingEvidence { get; set; } = "Conflicting evidence";

    /// <summary>
    /// How long a publication holds, by the claim's type (<c>Lifetimes:Quantity</c> …); zero or absent: it does not run out. What has run out stays
    /// where it is and says so. Default: quantities and comparisons one year, since figures move on.
    /// </summary>
    public Dictionary<ClaimType, TimeSpan> Lifetimes { get; } = new()
    {
        [ClaimType.Quantity] = TimeSpan.FromDays(365),
        [ClaimType.Comparison] = TimeSpan.FromDays(365),
    };

    /// <summary>Publications of one page of a feed. Default 50; an older one is behind the feed's link to the next page.</summary>
    [Range(1, 500)]
    public int FeedPageSize { get; set; } = 50;

    /// <summary>Exports written at the same time by one process; one more is refused with 429 and a time to come back. Default 2: each reads everything.</summary>
    [Range(1, 100)]
    public int MaxExports { get; set; } = 2;

    /// <summary>How long caches may keep a page or feed without asking: so long a correction may go unseen. Default 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan CacheFor { get; set; } = TimeSpan.FromSeconds(60);
}
