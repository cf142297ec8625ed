using System.ComponentModel.DataAnnotations;

namespace FactCheck.Review;

/// <summary>Rules of the queue. Section <c>Review</c>; environment <c>FACTCHECK_REVIEW__…</c>.</summary>
public sealed class ReviewOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Review";

    /// <summary>How long a lease lasts when the caller does not say. Default 15 min.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan DefaultLease { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Longest lease; a longer one is refused. Default 4 h.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "7.00:00:00")]
    public TimeSpan MaxLease { get; set; } = TimeSpan.FromHours(4);
}
