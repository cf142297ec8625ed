using System.Collections.Frozen;
using System.Globalization;
using FactCheck.Core.Time;

namespace FactCheck.Language.Times;

/// <summary>Names of months, days, seasons and units, and the arithmetic of weeks and seasons.</summary>
internal static class Calendar
{
    private static readonly FrozenDictionary<string, int> Months = Numbered(
        "january february march april may june july august september october november december", "jan feb mar apr may jun jul aug sep oct nov dec", 1, ("sept", 9));

    private static readonly FrozenDictionary<string, int> Weekdays = Numbered(
        "monday tuesday wednesday thursday friday saturday sunday", "mon tue wed thu fri sat sun", 1, ("tues", 2), ("thur", 4), ("thurs", 4));

    public static bool TryMonth(string lower, out int month) => Months.TryGetValue(lower, out month);

    /// <summary>Monday is 1.</summary>
    public static bool TryWeekday(string lower, out int day) => Weekdays.TryGetValue(lower, out day);

    public static bool TryUnit(string lower, out TimeUnit unit)
    {
        TimeUnit? found = lower switch
        {
            "minute" or "minutes" or "hour" or "hours" => TimeUnit.Hour,
            "day" or "days" => TimeUnit.Day,
            "weekend" or "weekends" => TimeUnit.Weekend,
            "week" or "weeks" => TimeUnit.Week,
            "fortnight" or "fortnights" => TimeUnit.Fortnight,
            "month" or "months" => TimeUnit.Month,
            "quarter" or "quarters" => TimeUnit.Quarter,
            "year" or "years" => TimeUnit.Year,
            "decade" or "decades" => TimeUnit.Decade,
            "century" or "centuries" => TimeUnit.Century,
            _ => null,
        };
        unit = found.GetValueOrDefault();
        return found is not null;
    }

    public static bool TrySeason(string lower, out Season season)
    {
        Season? found = lower switch
        {
            "spring" => Season.Spring,
            "summer" => Season.Summer,
            "autumn" or "fall" => Season.Autumn,
            "winter" => Season.Winter,
            _ => null,
        };
        season = found.GetValueOrDefault();
        return found is not null;
    }

    /// <summary>Monday to Sunday, as ISO 8601 counts.</summary>
    public static DateRange? WeekOf(DateOnly day) => Between(AddDays(day, 1 - IsoWeekday(day)), AddDays(day, 7 - IsoWeekday(day)));

    public static int IsoWeekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>Of the northern hemisphere, in whole months; a winter begins in the December of its year.</summary>
    public static DateRange? SeasonOf(int year, Season season) => season switch
    {
        Season.Spring => Months3(year, 3),
        Season.Summer => Months3(year, 6),
        Season.Autumn => Months3(year, 9),
        _ => Months3(year, 12),
    };

    public static DateRange? QuarterOf(int year, int quarter) => Months3(year, quarter * 3 - 2);

    public static DateRange? YearOf(int year) => year is >= 1 and <= 9999 ? DateRange.Year(year) : null;

    public static DateRange? YearsOf(int first, int last) =>
        first is >= 1 and <= 9999 && last is >= 1 and <= 9999 ? new DateRange(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31)) : null;

    public static DateRange? MonthOf(int year, int month) => year is >= 1 and <= 9999 ? DateRange.Month(year, month) : null;

    public static DateRange? DayOf(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? DateRange.Day(new DateOnly(year, month, day)) : null;

    /// <summary>Absent where it would leave the calendar of years 1 to 9999.</summary>
    public static DateOnly? AddDays(DateOnly day, int days)
    {
        var number = day.DayNumber + (long)days;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
    }

    public static DateRange? Between(DateOnly? first, DateOnly? last) =>
        first is { } from && last is { } to && from <= to ? new DateRange(from, to) : null;

    private static DateRange? Months3(int year, int month) =>
        MonthOf(year, month) is { } first && MonthOf(month > 10 ? year + 1 : year, (month + 1) % 12 + 1) is { } last
            ? new DateRange(first.First, last.Last) : null;

    private static FrozenDictionary<string, int> Numbered(string names, string abbreviations, int first, params (string, int)[] more)
    {
        var numbers = new Dictionary<string, int>();
        foreach (var list in new[] { names, abbreviations })
            foreach (var (index, name) in list.Split(' ').Index())
                numbers[name] = first + index;
        foreach (var (name, number) in more)
            numbers[name] = number;
        return numbers.ToFrozenDictionary();
    }

    /// <summary>Reads "1400" and "07"; not "1,400".</summary>
    public static int? Whole(string digits) =>
        digits.Length <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
