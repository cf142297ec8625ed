using FactCheck.Core.Time;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Times;

/// <summary>Periods that go by the date named before: "that year", "the following month", "the previous Friday", "the same week", "the year", "later in the year".</summary>
internal static class Discourse
{
    public static TimeMatch? Match(TokenText text, int i) => Neighbouring(text, i) ?? Same(text, i) ?? WholeYear(text, i);

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
