using FactCheck.Core.Time;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Times;

/// <summary>Periods that go by the date named before: "that year", "the following month", "the previous Friday", "the same week", "the year", "later in the year".</summary>
internal static class Discourse
{
    public static TimeMatch? Match(TokenText text, int i) => Neighbouring(text, i) ?? Same(text, i) ?? SameDay(text, i) ?? WholeYear(text, i);

    // the previous year, the following month, the following Monday.
    private static TimeMatch? Neighbouring(TokenText text, int i)
    {
        if (text.Lower(i) != "the" || text.Lower(i + 1) is not ("previous" or "following" or "preceding"))
            return null;
        var step = text.Lower(i + 1) == "following" ? 1 : -1;
        if (Calendar.TryWeekday(text.Lower(i + 2), out var weekday) && text.IsCapitalized(i + 2))
            return new TimeMatch(i, i + 3, context => (context.Anchor ?? context.PublishedOn) is { } day ? Beside(day, weekday, step) : null);
        if (!Calendar.TryUnit(text.Lower(i + 2), out var unit) || unit == TimeUnit.Hour || text.Lower(i + 2).EndsWith('s'))
            return null;
        return new TimeMatch(i, i + 3, context => context.Recent is { } recent ? Periods.Of(recent.First, unit, step) : null);
    }

    private static DateRange? Beside(DateOnly day, int weekday, int step)
    {
        var ahead = (weekday - Calendar.IsoWeekday(day) + 7) % 7;
        return Calendar.AddDays(day, step > 0 ? ahead == 0 ? 7 : ahead : ahead == 0 ? -7 : ahead - 7) is { } there ? DateRange.Day(there) : null;
    }

    // that Thursday, the same night, the next morning, later that day, the night before: told from the day named last.
    private static TimeMatch? SameDay(TokenText text, int i)
    {
        var at = text.Lower(i) is "later" or "earlier" or "late" or "early" ? i + 1 : i;
        var (named, step) = (text.Lower(at), text.Lower(at + 1)) switch
        {
            ("that", "same") or ("the", "same") => (at + 2, 0),
            ("that", _) => (at + 1, 0),
            ("the", "next" or "following") => (at + 2, 1),
            ("the", "previous" or "preceding") => (at + 2, -1),
            _ => (at, 0),
        };
        if (named == at)
            return IsPartOfDay(text.Lower(at + 1)) && text.Lower(at) == "the" && text.Lower(at + 2) is "before" or "after" && text.Lower(at + 3) is "." or "," or ";" or ")" && at == i
                ? new TimeMatch(i, at + 3, Day(text.Lower(at + 2) == "after" ? 1 : -1)) : null;
        if (IsPartOfDay(text.Lower(named)) || at > i && text.Lower(named) == "day")
            return new TimeMatch(i, named + 1, Day(step));
        if (step != 0 || text.Lower(named).Length < 6 || !Calendar.TryWeekday(text.Lower(named), out var weekday) || !text.IsCapitalized(named))
            return null;
        var end = IsPartOfDay(text.Lower(named + 1)) ? named + 2 : named + 1;
        return new TimeMatch(i, end, context => context.Anchor is { } day ? InWeekOf(day, weekday) : null);
    }

    private static TimeMeaning Day(int step) => context => context.Anchor is { } day && Calendar.AddDays(day, step) is { } there ? DateRange.Day(there) : null;

    private static DateRange? InWeekOf(DateOnly day, int weekday) => Calendar.AddDays(day, weekday - Calendar.IsoWeekday(day)) is { } there ? DateRange.Day(there) : null;

    private static bool IsPartOfDay(string lower) => lower is "morning" or "afternoon" or "evening" or "night";

    // that year, the same month, later that week; "that year" without a date before it stays open.
    private static TimeMatch? Same(TokenText text, int i)
    {
        var at = text.Lower(i) is "earlier" or "later" ? i + 1 : i;
        var the = text.Lower(at) == "the" && text.Lower(at + 1) == "same" ? at + 2 : text.Lower(at) == "that" && text.Lower(at + 1) == "same" ? at + 2 : text.Lower(at) == "that" ? at + 1 : at;
        if (the == at || !Calendar.TryUnit(text.Lower(the), out var unit) || unit is not (TimeUnit.Week or TimeUnit.Month or TimeUnit.Year or TimeUnit.Decade or TimeUnit.Weekend) || text.Lower(the).EndsWith('s'))
            return null;
        var within = at > i ? text.Lower(i) : "";
        return new TimeMatch(i, the + 1, context => context.Recent is { } recent ? Part(Periods.Of(recent.First, unit, 0), within, recent) : null);
    }

    // "later that year" begins where the date before it ends.
    private static DateRange? Part(DateRange? period, string within, DateRange recent) => (period, within) switch
    {
        ({ } days, "later") when days.First <= recent.Last && recent.Last < days.Last => new DateRange(recent.Last, days.Last),
        ({ } days, "earlier") when days.First < recent.First && recent.First <= days.Last => new DateRange(days.First, recent.First),
        _ => period,
    };

    // the year, the full year, the fiscal year, the current year; fiscal 2023; the year 2023; earlier in the year.
    private static TimeMatch? WholeYear(TokenText text, int i)
    {
        if (text.Lower(i) is "fiscal" or "year" or "calendar" && (Years.IsYear(text, i + 1, out var year) || text.Lower(i) != "year" && text.Lower(i + 1) == "year" && Years.IsYear(text, i + 2, out year)))
            return new TimeMatch(i, text.Lower(i + 1) == "year" ? i + 3 : i + 2, _ => Calendar.YearOf(year), text.Lower(i) == "year");
        if (text.Lower(i) is "earlier" or "later" or "early" or "late" && text.Lower(i + 1) == "in" && text.Lower(i + 2) == "the" && text.Lower(i + 3) is "year" or "month" or "week" or "day" or "decade")
        {
            Calendar.TryUnit(text.Lower(i + 3), out var unit);
            var within = text.Lower(i);
            return new TimeMatch(i, i + 4, context => Base(context) is { } day ? Periods.Within(Periods.Of(day, unit, 0), within, context.PublishedOn) : null);
        }
        if (text.Lower(i - 1) != "the")
            return null;
        var at = i;
        while (at < i + 2 && text.Lower(at) is "full" or "current" or "fiscal" or "latest" or "calendar" or "financial" or "whole")
            at++;
        if (text.Lower(at) != "year" || text.Lower(at + 1) is "-" or "'s" or "of" or "the" or "to" || text.IsNumber(at + 1) || text.Lower(at + 1) is "before" or "after" or "when" or "that" or "he" or "she" or "they" or "it")
            return null;
        var leads = text.Lower(i - 2) is "for" or "in" or "during" or "throughout" or "through" or "over";
        if (!leads || text.Lower(i - 3) == "later")
            return null;
        var isLatest = text.Lower(i) == "latest";
        return new TimeMatch(i, at + 1, context => Base(context) is { } day ? Calendar.YearOf(isLatest ? day.Year - 1 : day.Year) : null, true);
    }

    private static DateOnly? Base(TimeContext context) => context.Recent is { } recent && recent.First.Year < context.PublishedOn?.Year - 1 ? recent.First : context.PublishedOn;
}
