using FactCheck.Core.Time;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Times;

/// <summary>Ends and beginnings of periods: "the end of 2023", "the end of next month", "year-end", "the beginning of the year", "the middle of October".</summary>
internal static class PeriodEdges
{
    public static TimeMatch? Match(TokenText text, int i) => YearEnd(text, i) ?? Edge(text, i);

    // year-end, year end, year's end.
    private static TimeMatch? YearEnd(TokenText text, int i)
    {
        if (text.Lower(i) != "year")
            return null;
        var at = text.Lower(i + 1) is "-" or "'s" ? i + 2 : i + 1;
        if (text.Lower(at) != "end" || text.IsWord(at + 1) && text.Lower(at + 1) is "result" or "results" or "bonus" or "bonuses")
            return null;
        if (Years.IsYear(text, at + 1, out var named))
            return new TimeMatch(i, at + 2, _ => Calendar.DayOf(named, 12, 31));
        return new TimeMatch(i, at + 1, context => context.PublishedOn is { } day
            ? Calendar.DayOf(context.Direction == Direction.Back ? day.Year - 1 : day.Year, 12, 31) : null);
    }

    private static TimeMatch? Edge(TokenText text, int i)
    {
        var edge = text.Lower(i);
        if (edge is not ("end" or "close" or "beginning" or "start" or "middle" or "turn" or "rest" or "remainder") || text.Lower(i + 1) != "of")
            return null;
        var at = i + 2;
        // "the end of the year": the period that the text is in.
        var inner = text.Lower(at) is "the" or "that" && Calendar.TryUnit(text.Lower(at + 1), out var unit) && unit is not TimeUnit.Hour and not TimeUnit.Day && !text.Lower(at + 1).EndsWith('s')
            ? new TimeMatch(at, at + 2, context => Base(context) is { } day ? Periods.Of(day, unit, 0) : null)
            : TimeGrammar.MatchOne(text, text.Lower(at) == "the" ? at + 1 : at, withEdges: false);
        if (inner is not { } whole)
            return null;
        return new TimeMatch(i, whole.End, context => whole.Meaning(context) is { } days ? Of(days, edge, context) : null, true);
    }

    private static DateOnly? Base(TimeContext context) => context.Recent is { } recent && recent.First.Year != context.PublishedOn?.Year ? recent.First : context.PublishedOn;

    private static DateRange Of(DateRange days, string edge, TimeContext context) => edge switch
    {
        "end" or "close" => DateRange.Day(days.Last),
        "rest" or "remainder" => context.PublishedOn is { } day && days.First < day && day <= days.Last ? new DateRange(day, days.Last) : days,
        "middle" => PeriodPart.TryRead("mid", out var middle) ? middle.Of(days) : days,
        _ => PeriodPart.TryRead("early", out var early) ? early.Of(days) : days,
    };
}
