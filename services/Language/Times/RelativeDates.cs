using FactCheck.Core.Time;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Times;

/// <summary>Dates told from another day: "yesterday", "last week", "earlier this year", "Thursday", "two days earlier", "over the past month".</summary>
internal static class RelativeDates
{
    public static TimeMatch? Match(TokenText text, int i) =>
        text.IsWord(i) || text.IsNumber(i) ? DayWord(text, i) ?? Weekday(text, i) ?? Discourse.Match(text, i) ?? NamedPeriod(text, i) ?? PastPeriod(text, i) ?? Distance(text, i) ?? Neighbour(text, i) ?? ClockTimes.Match(text, i) : null;

    private static TimeMatch? DayWord(TokenText text, int i)
    {
        int? days = text.Lower(i) switch
        {
            "today" or "tonight" or "currently" or "nowadays" => 0,
            "yesterday" => -1,
            "tomorrow" => 1,
            _ => null,
        };
        if (days is { } offset)
        {
            var end = IsPartOfDay(text.Lower(i + 1)) && text.Lower(i) is not "currently" ? i + 2 : i + 1;
            return new TimeMatch(i, end, context => Offset(context.PublishedOn, offset));
        }
        if (text.Lower(i) == "the" && text.Lower(i + 1) == "day" && (text.Lower(i + 2), text.Lower(i + 3)) is ("before", "yesterday") or ("after", "tomorrow"))
        {
            var two = text.Lower(i + 2) == "before" ? -2 : 2;
            return new TimeMatch(i, i + 4, context => Offset(context.PublishedOn, two));
        }
        return text.Lower(i) switch
        {
            "this" when IsPartOfDay(text.Lower(i + 1)) => new TimeMatch(i, i + 2, context => Offset(context.PublishedOn, 0)),
            "last" when text.Lower(i + 1) == "night" => new TimeMatch(i, i + 2, context => Offset(context.PublishedOn, -1)),
            _ => null,
        };
    }

    private static TimeMatch? Weekday(TokenText text, int i)
    {
        var first = i;
        if (text.Lower(i) == "this" && text.Lower(i + 1) is "past" or "coming")
            i++;
        var direction = text.Lower(i) is "last" or "next" or "this" or "past" or "coming" ? text.Lower(i) : "";
        var at = direction.Length > 0 ? i + 1 : i;
        if (!Calendar.TryWeekday(text.Lower(at), out var weekday) || !text.IsCapitalized(at) || !IsSurelyDay(text, at))
            return null;
        var end = at + 1;
        if (text.Lower(end) == "." && text.Lower(at).Length <= 5 && text.Touches(at) && text.Lower(at + 2) is not "" && !text.IsCapitalized(at + 2))
            end++;
        if (IsPartOfDay(text.Lower(end)) || text.Lower(end) == "night")
            end++;
        return new TimeMatch(first, end, context => OnWeekday(context, weekday, direction));
    }

    private static bool IsSurelyDay(TokenText text, int at) =>
        text.Lower(at).Length > 5 || text.Lower(at) is not ("sun" or "sat" or "mon" or "wed" or "fri")
        || text.Lower(at + 1) is "." or "," && (text.IsNumber(at + 2) || Calendar.TryMonth(text.Lower(at + 2), out _));

    private static DateRange? OnWeekday(TimeContext context, int weekday, string direction)
    {
        if (context.PublishedOn is not { } published)
            return null;
        if (direction.Length == 0 && context.Narrated is { } told)
            return Offset(told.Last, (weekday - Calendar.IsoWeekday(told.Last) + 6) % 7 + 1);
        var back = (Calendar.IsoWeekday(published) - weekday + 7) % 7;
        return direction switch
        {
            "last" or "past" => Offset(published, back == 0 ? -7 : -back),
            "next" or "coming" => Offset(published, 7 - back),
            // Said on a Wednesday "this Friday" is two days ahead; "this Monday" may be the one before or the next.
            "this" => Offset(published, context.IsFuture || weekday > Calendar.IsoWeekday(published) ? (7 - back) % 7 : -back),
            // The bare name of today's weekday means today, in either direction.
            _ => Offset(published, context.IsFuture ? (7 - back) % 7 : -back),
        };
    }

    // last week, this month, next year, earlier this year, last October, this summer, over the weekend.
    private static TimeMatch? NamedPeriod(TokenText text, int i)
    {
        var at = i;
        var within = text.Lower(at) is "earlier" or "later" or "late" or "early" ? text.Lower(at) : "";
        if (within.Length > 0)
            at++;
        // "this past spring", "this coming Sunday".
        if (text.Lower(at) == "this" && text.Lower(at + 1) is "past" or "coming")
            at++;
        var which = text.Lower(at);
        if (which is "the" && text.Lower(at + 1) == "weekend" && text.Lower(i - 1) is "over" or "at" or "during" or "of" or "before" or "after" or "for" or "by" or "since" or "until")
            // On a Sunday the weekend is under way.
            return new TimeMatch(i, at + 2, context => Periods.Of(context, TimeUnit.Weekend, context.IsFuture || context.PublishedOn?.DayOfWeek == DayOfWeek.Sunday ? 0 : -1));
        int? offset = which switch { "last" or "previous" => -1, "past" when at > i => -1, "this" or "current" => 0, "next" or "coming" => 1, _ => null };
        if (offset is not { } steps || text.Lower(i - 1) is "the" && which is not ("previous" or "current" or "coming"))
            return null;
        var name = text.Lower(at + 1);
        TimeMeaning? meaning = null;
        if (Calendar.TryUnit(name, out var unit) && unit is not (TimeUnit.Hour or TimeUnit.Day) && !name.EndsWith('s'))
            meaning = context => Periods.Of(context, unit, steps);
        else if (Calendar.TryMonth(name, out var month) && text.IsCapitalized(at + 1))
            meaning = context => Periods.Occurrence(context.PublishedOn, year => Calendar.MonthOf(year, month), steps);
        else if (Calendar.TrySeason(name, out var season))
            meaning = context => Periods.Occurrence(context.PublishedOn, year => Calendar.SeasonOf(year, season), steps);
        if (meaning is null)
            return null;
        return new TimeMatch(i, at + 2, context => Periods.Within(meaning(context), within, context.PublishedOn));
    }

    // over the past three weeks, in the last 24 hours, the next two years.
    private static TimeMatch? PastPeriod(TokenText text, int i)
    {
        if (text.Lower(i) is not "the" || text.Lower(i + 1) is not ("past" or "last" or "next" or "coming" or "previous"))
            return null;
        var forward = text.Lower(i + 1) is "next" or "coming";
        var at = i + 2;
        var amount = Amounts.Read(text, ref at) ?? 1;
        if (text.Lower(at) == "few" || !Calendar.TryUnit(text.Lower(at), out var unit) || unit == TimeUnit.Weekend)
            return null;
        return new TimeMatch(i, at + 1, context => context.PublishedOn is not { } day ? null
            : forward ? Calendar.Between(day, Periods.Move(day, unit, amount)) : Calendar.Between(Periods.Move(day, unit, -amount), day));
    }

    // three weeks ago, a year earlier, two days later, 5 years before.
    private static TimeMatch? Distance(TokenText text, int i)
    {
        var at = i;
        if (Amounts.Read(text, ref at) is not { } amount || !Calendar.TryUnit(text.Lower(at), out var unit))
            return null;
        var isYear = unit == TimeUnit.Year && amount == 1;
        return text.Lower(at + 1) switch
        {
            "ago" => new TimeMatch(i, at + 2, context => isYear ? Quarters.YearEarlier(context) : Periods.Away(context.PublishedOn, unit, -amount)),
            "earlier" or "before" when EndsThere(text, at + 2) => new TimeMatch(i, at + 2, context =>
                isYear && (context.Quarter is not null || context.Recent is null) ? Quarters.YearEarlier(context) : Periods.Away(From(context, unit), unit, -amount)),
            "later" or "after" when EndsThere(text, at + 2) => new TimeMatch(i, at + 2, context => Periods.Away(From(context, unit), unit, amount)),
            _ => null,
        };
    }

    // Days count from a day, years from a year too.
    private static DateOnly? From(TimeContext context, TimeUnit unit) => context.Anchor ?? (context.Recent is { } recent && unit switch
    {
        TimeUnit.Hour or TimeUnit.Day or TimeUnit.Weekend => false,
        TimeUnit.Week or TimeUnit.Fortnight => recent.Last.DayNumber - recent.First.DayNumber < 7,
        TimeUnit.Month or TimeUnit.Quarter => recent.Last.DayNumber - recent.First.DayNumber < 93,
        _ => recent.First.Year == recent.Last.Year || unit is TimeUnit.Decade or TimeUnit.Century,
    } ? recent.First : null);

    // "two days before the election" counts from something this reader does not know.
    private static bool EndsThere(TokenText text, int i) => text.Lower(i - 1) is "earlier" or "later" ? text.Lower(i) != "than"
        : text.Lower(i) is "." or "," or ";" or ":" or "" or ")";

    private static TimeMatch? Neighbour(TokenText text, int i) => (text.Lower(i), text.Lower(i + 1), text.Lower(i + 2)) switch
    {
        ("the", "day", "before") when EndsThere(text, i + 3) => new TimeMatch(i, i + 3, context => Offset(context.Anchor, -1)),
        ("the", "day", "after") when EndsThere(text, i + 3) => new TimeMatch(i, i + 3, context => Offset(context.Anchor, 1)),
        ("the", "year" or "month" or "week", "before") when EndsThere(text, i + 3) && Calendar.TryUnit(text.Lower(i + 1), out var unit) =>
            new TimeMatch(i, i + 3, context => (context.Recent?.First ?? context.PublishedOn) is { } day ? Periods.Of(day, unit, -1) : null),
        ("the", "next", "day") => new TimeMatch(i, i + 3, context => Offset(context.Anchor, 1)),
        ("the", "same", "day") => new TimeMatch(i, i + 3, context => Offset(context.Anchor, 0)),
        ("that", "day", _) => new TimeMatch(i, i + 2, context => Offset(context.Anchor, 0)),
        _ => null,
    };

    private static bool IsPartOfDay(string lower) => lower is "morning" or "afternoon" or "evening" or "night";

    private static DateRange? Offset(DateOnly? day, int days) =>
        day is { } from && Calendar.AddDays(from, days) is { } to ? DateRange.Day(to) : null;
}
