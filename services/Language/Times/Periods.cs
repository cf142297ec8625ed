using FactCheck.Core.Time;

namespace FactCheck.Language.Times;

/// <summary>Calendar periods counted from a day.</summary>
internal static class Periods
{
    public static DateRange? Of(TimeContext context, TimeUnit unit, int steps) => context.PublishedOn is { } day ? Of(day, unit, steps) : null;

    /// <summary>The whole period that holds the day, or the one so many steps away: "last week" is the Monday to Sunday before.</summary>
    public static DateRange? Of(DateOnly day, TimeUnit unit, int steps) => unit == TimeUnit.Weekend
        ? Weekend(day, steps)
        : Move(day, unit, steps) is { } there ? Containing(there, unit) : null;

    /// <summary>A time so far away, as exact as its unit: weeks to the week, years to the year.</summary>
    public static DateRange? Away(DateOnly? from, TimeUnit unit, int amount) =>
        from is { } day && unit != TimeUnit.Weekend && Move(day, unit, amount) is { } there ? Containing(there, unit) : null;

    /// <summary>The day moved by whole units; absent outside the calendar.</summary>
    public static DateOnly? Move(DateOnly day, TimeUnit unit, int amount) => unit switch
    {
        TimeUnit.Hour => Calendar.AddDays(day, (int)Math.Round(amount / 24.0)),
        TimeUnit.Day => Calendar.AddDays(day, amount),
        TimeUnit.Weekend or TimeUnit.Week => Calendar.AddDays(day, amount * 7),
        TimeUnit.Fortnight => Calendar.AddDays(day, amount * 14),
        TimeUnit.Month => AddMonths(day, amount),
        TimeUnit.Quarter => AddMonths(day, amount * 3),
        TimeUnit.Year => AddMonths(day, amount * 12),
        TimeUnit.Decade => AddMonths(day, amount * 120),
        _ => AddMonths(day, amount * 1200),
    };

    /// <summary>Of something that comes once a year: this year's, or the nearest before or after publication.</summary>
    public static DateRange? Occurrence(DateOnly? published, Func<int, DateRange?> inYear, int steps)
    {
        if (published is not { } day)
            return null;
        var around = new[] { -2, -1, 0, 1 }.Select(offset => inYear(day.Year + offset)).OfType<DateRange>().Cast<DateRange?>();
        return steps switch
        {
            < 0 => around.LastOrDefault(days => days?.Last < day),
            > 0 => around.FirstOrDefault(days => days?.First > day),
            _ => around.FirstOrDefault(days => days?.First <= day && days?.Last >= day) ?? inYear(day.Year),
        };
    }

    /// <summary>"earlier this year" ends on the day of publication, "later this year" begins there.</summary>
    public static DateRange? Within(DateRange? period, string within, DateOnly? published) => (period, within, published) switch
    {
        ({ } days, "earlier", { } day) when days.First <= day && day <= days.Last => new DateRange(days.First, day),
        ({ } days, "later", { } day) when days.First <= day && day <= days.Last => new DateRange(day, days.Last),
        ({ } days, "early" or "late", _) => PeriodPart.TryRead(within, out var part) ? part.Of(days) : days,
        _ => period,
    };

    private static DateRange? Weekend(DateOnly day, int steps)
    {
        // Last weekend: the last one that is over or under way by the day before; on a Sunday, this weekend is today's.
        var saturday = Calendar.AddDays(day, 6 - Calendar.IsoWeekday(day));
        var moved = saturday is { } s ? Calendar.AddDays(s, steps * 7) : null;
        return moved is { } first ? Calendar.Between(first, Calendar.AddDays(first, 1)) : null;
    }

    private static DateRange? Containing(DateOnly day, TimeUnit unit) => unit switch
    {
        TimeUnit.Hour or TimeUnit.Day => DateRange.Day(day),
        TimeUnit.Week or TimeUnit.Fortnight => Calendar.WeekOf(day),
        TimeUnit.Month => DateRange.Month(day.Year, day.Month),
        TimeUnit.Quarter => Calendar.QuarterOf(day.Year, (day.Month + 2) / 3),
        TimeUnit.Year => DateRange.Year(day.Year),
        TimeUnit.Decade => Calendar.YearsOf(day.Year / 10 * 10, day.Year / 10 * 10 + 9),
        _ => Calendar.YearsOf((day.Year - 1) / 100 * 100 + 1, (day.Year - 1) / 100 * 100 + 100),
    };

    private static DateOnly? AddMonths(DateOnly day, long months)
    {
        var month = day.Year * 12L + day.Month - 1 + months;
        return month is >= 12 and < 120000 ? day.AddMonths((int)months) : null;
    }
}
