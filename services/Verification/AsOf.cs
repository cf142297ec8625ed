namespace FactCheck.Verification;

/// <summary>The moment as of which a document's claims are judged first.</summary>
internal static class AsOf
{
    /// <summary>The end of the day of publication (UTC), since evidence is dated by the day; without a date, when it came to us.</summary>
    internal static DateTimeOffset DocumentDate(DateTimeOffset? publishedAt, DateTimeOffset ingestedAt) =>
        publishedAt is { } at ? new DateTimeOffset(at.UtcDateTime.Date, TimeSpan.Zero).AddDays(1).AddMilliseconds(-1) : ingestedAt;
}
