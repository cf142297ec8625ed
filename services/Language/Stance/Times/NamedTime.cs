using System.Globalization;
using System.Text.RegularExpressions;
using FactCheck.Core.Claims;
using FactCheck.Core.Time;

namespace FactCheck.Language.Stance.Times;

/// <summary>A date or period that a text names by month or year: "3 June", "April 2021". "Last week" and "on Sunday" are none.</summary>
/// <param name="Days">The days meant; absent when the year is not known.</param>
/// <param name="Month">1 to 12; 0 when it names no month.</param>
/// <param name="Day">Of the month; 0 when it names none.</param>
internal readonly partial record struct NamedTime(DateRange? Days, int Month, int Day)
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Null for an expression that is relative to when it was written.</summary>
    public static NamedTime? Of(TimeExpression time)
    {
        var (months, days) = (NamesOfMonths().Matches(time.Text), DaysOfMonth().Matches(time.Text));
        if (months.Count == 0 && !YearOrDate().IsMatch(time.Text))
            return null;
        var month = months.Count == 1 ? Array.IndexOf(Months, months[0].Value[..3].ToLowerInvariant()) + 1 : 0;
        return new(time.Resolved, month, month > 0 && days.Count == 1 ? int.Parse(days[0].Groups["day"].Value, CultureInfo.InvariantCulture) : 0);
    }

    /// <summary>Whether the two can't share a day.</summary>
    public bool Excludes(NamedTime other) => Days is { } own && other.Days is { } theirs ? !own.Overlaps(theirs)
        : Month > 0 && other.Month > 0 && (Month != other.Month || Day > 0 && other.Day > 0 && Day != other.Day);

    [GeneratedRegex(@"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NamesOfMonths();

    [GeneratedRegex(@"\b(?<day>[12]?\d|3[01])(?:st|nd|rd|th)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex DaysOfMonth();

    [GeneratedRegex(@"\b(?:1\d|20)\d\d\b")]
    private static partial Regex YearOrDate();
}
