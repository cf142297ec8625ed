using FactCheck.Core.Documents;

namespace FactCheck.Verification;

/// <summary>The moment as of which a document's claims are judged first.</summary>
internal static class AsOf
{
    /// <summary>The end of the day of publication, by the clock of where it was, since evidence is dated by the day; without a date, when it came to us.</summary>
    internal static DateTimeOffset DocumentDate(DateTimeOffset? publishedAt, TimeSpan? offset, DateTimeOffset ingestedAt) =>
        Document.DayOf(publishedAt, offset) is { } day ? EndOf(day).Subtract(offset ?? TimeSpan.Zero) : ingestedAt;

    /// <summary>When a document's claims were said, to the day: the last moment in UTC of the day there; without a date, when it came to us.</summary>
    internal static DateTimeOffset SaidAt(DateTimeOffset? publishedAt, TimeSpan? offset, DateTimeOffset ingestedAt) =>
        Document.DayOf(publishedAt, offset) is { } day ? EndOf(day) : ingestedAt;

    private static DateTimeOffset EndOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(1).AddMilliseconds(-1);
}
