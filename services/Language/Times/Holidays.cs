using FactCheck.Core.Time;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Times;

/// <summary>Days that go by a name in most of the English-speaking press: "Christmas Day 2022", "New Year's Eve", "Thanksgiving", "Good Friday".</summary>
internal static class Holidays
{
    private const int December = 12, November = 11, October = 10, February = 2, January = 1;

    public static TimeMatch? Match(TokenText text, int i)
    {
        if (!text.IsCapitalized(i) || Read(text, i) is not var (end, inYear))
            return null;
        var year = CalendarDates.TryYearAfter(text, ref end);
        return new TimeMatch(i, end, context => year is { } named ? inYear(named) : CalendarDates.Nearest(context, inYear));
    }

    private static (int End, Func<int, DateRange?> InYear)? Read(TokenText text, int i) => (text.Lower(i), text.Lower(i + 1), text.Lower(i + 2), text.Lower(i + 3)) switch
    {
        ("christmas", "day", _, _) => (i + 2, year => Calendar.DayOf(year, December, 25)),
        ("christmas", "eve", _, _) => (i + 2, year => Calendar.DayOf(year, December, 24)),
        ("boxing", "day", _, _) => (i + 2, year => Calendar.DayOf(year, December, 26)),
        ("new", "year", "'s" or "’s", "day") => (i + 4, year => Calendar.DayOf(year, January, 1)),
        ("new", "year", "'s" or "’s", "eve") => (i + 4, year => Calendar.DayOf(year, December, 31)),
        ("valentine", "'s" or "’s", "day", _) => (i + 3, year => Calendar.DayOf(year, February, 14)),
        ("thanksgiving", "day", _, _) => (i + 2, Thanksgiving),
        ("thanksgiving", _, _, _) when IsLedIn(text, i) => (i + 1, Thanksgiving),
        ("halloween", _, _, _) when IsLedIn(text, i) => (i + 1, year => Calendar.DayOf(year, October, 31)),
        ("good", "friday", _, _) => (i + 2, year => OfEaster(year, -2)),
        ("easter", "sunday", _, _) => (i + 2, year => OfEaster(year, 0)),
        ("easter", "monday", _, _) => (i + 2, year => OfEaster(year, 1)),
        _ => null,
    };

    // "On Halloween", "before Thanksgiving"; "Halloween costumes" are no day.
    private static bool IsLedIn(TokenText text, int i) => text.Lower(i - 1) is "on" or "since" or "by" or "before" or "after" or "until" or "last" or "this" or "of" && (!text.IsWord(i + 1) || text.Lower(i + 1) is "and" or "in" or "the" or "at" or "when");

    // The fourth Thursday of November.
    private static DateRange? Thanksgiving(int year) =>
        Calendar.DayOf(year, November, 1) is { } first ? Calendar.DayOf(year, November, 1 + ((4 - Calendar.IsoWeekday(first.First) + 7) % 7) + 21) : null;

    // Of the West, by the "Anonymous Gregorian algorithm" (Meeus, Astronomical Algorithms, chapter 8).
    private static DateRange? OfEaster(int year, int days)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var sum = h + l - (7 * ((a + (11 * h) + (22 * l)) / 451)) + 114;
        return Calendar.DayOf(year, sum / 31, (sum % 31) + 1) is { } sunday && Calendar.AddDays(sunday.First, days) is { } day ? DateRange.Day(day) : null;
    }
}
