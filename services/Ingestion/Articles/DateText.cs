using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Ingestion.Articles;

/// <summary>Dates as pages write them.</summary>
internal static partial class DateText
{
    private const int Longest = 80;
    private const int FirstYear = 1800;
    private const int LastYear = 2200;
    private const long FirstMilliseconds = 100_000_000_000; // smaller counts are seconds

    private static readonly string[] Formats =
    [
        "yyyyMMdd", "yyyyMMdd'T'HHmmss'Z'", "yyyyMMdd'T'HHmmsszzz", "yyyyMMddHHmmss", "yyyy/MM/dd", "yyyy/MM/dd HH:mm:ss", "yyyy.MM.dd", "yyyy-MM-dd'T'HHmmsszzz",
        "MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy", "dddd, MMMM d, yyyy", "ddd, d MMM yyyy",
        "MMMM d, yyyy h:mm tt", "MMM d, yyyy h:mm tt", "MMMM d, yyyy, h:mm tt", "MMM d, yyyy, h:mm tt", "MMMM d, yyyy h:mmtt", "d MMMM yyyy HH:mm", "d MMM yyyy HH:mm",
        "dddd, MMMM d, yyyy, h:mm tt", "dddd, MMMM d, yyyy h:mm tt", "dddd, MMMM d, yyyy - h:mm tt", "h:mm tt, MMMM d, yyyy", "HH:mm, d MMMM yyyy",
        "MMMM d, yyyy zzz", "MMMM d, yyyy h:mm tt zzz", "MMM d, yyyy h:mm tt zzz", "MMMM d, yyyy, h:mm tt zzz", "d MMM yyyy HH:mm zzz", "d MMMM yyyy HH:mm zzz",
        "ddd MMM d HH:mm:ss zzz yyyy", "ddd, d MMM yyyy HH:mm:ss zzz", "yyyy-MM-dd HH:mm:ss zzz",
    ];

    private static readonly string[] AddressFormats = ["yyyy M d", "yyyy MMM d"];

    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UTC"] = "+00:00",
        ["GMT"] = "+00:00",
        ["Z"] = "+00:00",
        ["BST"] = "+01:00",
        ["CET"] = "+01:00",
        ["CEST"] = "+02:00",
        ["IST"] = "+05:30",
        ["EST"] = "-05:00",
        ["EDT"] = "-04:00",
        ["CST"] = "-06:00",
        ["CDT"] = "-05:00",
        ["MST"] = "-07:00",
        ["MDT"] = "-06:00",
        ["PST"] = "-08:00",
        ["PDT"] = "-07:00",
        ["HST"] = "-10:00",
        ["AKST"] = "-09:00",
        ["JST"] = "+09:00",
        ["AEST"] = "+10:00",
        ["AEDT"] = "+11:00",
    };

    /// <summary>The moment; nothing where the text is no date, or one of two orders of day and month.</summary>
    internal static DateTimeOffset? Read(string? text)
    {
        if (text is null)
            return null;
        var clean = Space().Replace(text, " ").Trim();
        if (clean.Length is 0 or > Longest)
            return null;
        return Within(Count(clean) ?? Iso(clean) ?? Written(clean));
    }

    /// <summary>The day in an address such as <c>/2023/10/30/ferries</c>; nothing where there is none.</summary>
    internal static DateTimeOffset? OfAddress(string? url) =>
        url is not null && AddressDay().Match(url) is { Success: true } day
        && DateTimeOffset.TryParseExact($"{day.Groups["y"].Value} {day.Groups["m"].Value} {day.Groups["d"].Value}", AddressFormats, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private static DateTimeOffset? Within(DateTimeOffset? date) => date is { Year: >= FirstYear and <= LastYear } ? date : null;

    private static DateTimeOffset? Count(string text)
    {
        if (text.Length is not (10 or 13) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return null;
        return DateTimeOffset.FromUnixTimeMilliseconds(count < FirstMilliseconds ? count * 1000 : count);
    }

    private static DateTimeOffset? Iso(string text)
    {
        if (!IsoStart().IsMatch(text))
            return null;
        // An offset is written with a colon, without, or in hours; fractions run to any length.
        var iso = ShortOffset().Replace(Fraction().Replace(text.TrimEnd(']'), ""), "$1$2:00");
        return DateTimeOffset.TryParse(iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date) ? date : null;
    }

    private static DateTimeOffset? Written(string text)
    {
        var plain = Label().Replace(Ordinal().Replace(text, "$1"), "").Replace("Sept.", "Sep", StringComparison.OrdinalIgnoreCase)
            .Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase).Replace(" at ", " ", StringComparison.OrdinalIgnoreCase);
        plain = Meridiem().Replace(MonthStop().Replace(plain, "$1"), " $1m");
        var zone = Zone().Replace(plain, match => Zones.TryGetValue(match.Value, out var offset) ? offset : match.Value);
        zone = LocalZone().Replace(zone, "").Trim();
        return DateTimeOffset.TryParseExact(zone, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date)
            ? date
            : null;
    }

    [GeneratedRegex(@"[\s\u00a0\u202f]+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();

    [GeneratedRegex(@"[/-](?<y>(?:19|20)\d\d)(?<s>[/-])(?<m>0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\k<s>(?<d>0?[1-9]|[12]\d|3[01])(?=[/-]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressDay();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex IsoStart();

    [GeneratedRegex(@"(?<=:\d{2})[.,]\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"([+-])(\d{2})$(?<=:.*[+-]\d{2})", RegexOptions.CultureInvariant)]
    private static partial Regex ShortOffset();

    [GeneratedRegex(@"(\d)(st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^(published|posted|first published|updated|on|date)\b\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthStop();

    [GeneratedRegex(@"\s?\b?([ap])\.?m\b\.?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meridiem();

    [GeneratedRegex(@"\b[A-Z]{3,4}\b|(?<=\d)Z$", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();

    [GeneratedRegex(@"\b[ECMP]T$", RegexOptions.CultureInvariant)]
    private static partial Regex LocalZone();
}
