using System.Globalization;

namespace FactCheck.Standalone.Embedded;

/// <summary>Dates as people write them on the command line and in files.</summary>
internal static class DateText
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>ISO 8601: a day or month (its first moment, UTC) or a date with time; null for anything else.</summary>
    internal static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>As <see cref="Parse"/>, but a day means its last millisecond: "as of" a day includes it.</summary>
    internal static DateTimeOffset? ParseEnd(string text) =>
        Parse(text) is not { } time ? null : text.Length == "yyyy-MM-dd".Length ? time.AddDays(1).AddMilliseconds(-1) : time;
}
