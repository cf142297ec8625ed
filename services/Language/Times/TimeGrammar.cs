using System.Collections.Frozen;
using FactCheck.Core.Time;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Times;

/// <summary>Finds the dates and periods of a text, without resolving them.</summary>
internal static class TimeGrammar
{
    // Every word that a date can begin with; the others are passed over at once.
    private static readonly FrozenSet<string> Openers =
        ("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
        + "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
        + "noon midnight today tonight currently nowadays yesterday tomorrow this that last next past coming previous current earlier later early late mid middle the a an "
        + "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
        + "spring summer autumn fall winter year fiscal calendar full financial whole latest recent recently most comparable corresponding same quarter period "
        + "first second third fourth final q1 q2 q3 q4 h1 h2 end close beginning start turn rest remainder "
        + "christmas boxing halloween thanksgiving new valentine valentine's good easter "
        + "twenties thirties forties fifties sixties seventies eighties nineties").Split(' ').ToFrozenSet();

    // Days between the ends of a span of which one names no year.
    private const int LongestOpenSpan = 366;

    /// <summary>In reading order, not overlapping.</summary>
    public static List<TimeMatch> Find(TokenText text)
    {
        var found = new List<TimeMatch>();
        for (var i = 0; i < text.Count;)
        {
            if (MatchOne(text, i) is not { } match)
            {
                i++;
                continue;
            }
            if (RelativeDates.Match(text, i) is not null)
                match = WithCalendarDay(text, match);
            match = WithEnd(text, match);
            // "the 1990s", "the third quarter": the article belongs to the date where no other date ends in it.
            if (match.TakesThe && text.Lower(match.First - 1) == "the" && (found.Count == 0 || found[^1].End < match.First))
                match = match with { First = match.First - 1 };
            found.Add(match);
            i = match.End;
        }
        return found;
    }

    // Dates begin with a word, a number or the apostrophe of '90s; the check spares the grammar most signs.
    public static TimeMatch? MatchOne(TokenText text, int i, bool withEdges = true) => !MayBegin(text, i) ? null : (withEdges ? PeriodEdges.Match(text, i) : null) ?? RelativeDates.Match(text, i) ?? CalendarDates.Match(text, i);

    private static bool MayBegin(TokenText text, int i) => text[i].Kind switch
    {
        TokenKind.Word => Openers.Contains(text.Lower(i)),
        TokenKind.Number => true,
        TokenKind.Sign => text.Lower(i) is "'" or "’" or "‘",
        _ => false,
    };

    // "Monday, October 30, 2023" and "earlier this year, on October 7th": the second says which day of the first.
    private static TimeMatch WithCalendarDay(TokenText text, TimeMatch first)
    {
        var at = first.End;
        if (text.Lower(at) == ",")
            at++;
        if (text.Lower(at) is "on" or "in" or "the")
            at++;
        if (CalendarDates.Match(text, at) is not { } second || Years.Match(text, at) is not null)
            return first;
        // "Thursday May 9" needs no comma, "last year May 9" would.
        return at > first.End || Calendar.TryWeekday(text.Lower(first.End - 1), out _) ? Merge(first, second) : first;
    }

    private static TimeMatch Merge(TimeMatch first, TimeMatch second) => new(first.First, second.End, context =>
        second.Meaning(context) ?? first.Meaning(context));

    // "between 7 and 30 October", "from Monday to Friday", "since May".
    private static TimeMatch WithEnd(TokenText text, TimeMatch first)
    {
        var opens = first.TakesThe && text.Lower(first.First - 1) == "the" ? first.First - 2 : first.First - 1;
        var opener = text.Lower(opens);
        if (opener == "since")
            return new TimeMatch(opens, first.End, context =>
                first.Meaning(context with { Direction = Direction.Back }) is { } start && context.PublishedOn is { } day ? Calendar.Between(start.First, day) : null);
        var joined = text.Lower(first.End) switch
        {
            "and" => opener == "between",
            "to" or "until" or "till" or "through" => opener == "from" || SameKind(text, first, first.End + 1),
            "-" or "–" or "—" => opener is "from" or "between" or "(" || text.Touches(first.End - 1),
            // ISO 8601 intervals: 2023-10-23/2023-10-29.
            "/" => text.Touches(first.End - 1) && text.Touches(first.End) && first.End - first.First == 5,
            _ => false,
        };
        if (!joined || MatchOne(text, text.Lower(first.End + 1) == "the" && MatchOne(text, first.End + 1) is null ? first.End + 2 : first.End + 1) is not { } second)
            return first;
        var start = opener is "between" or "from" ? opens : first.First;
        return new TimeMatch(start, second.End, context => Interval(first, second, context));
    }

    // What ends before it begins ends later: "from today through November 17".
    private static DateRange? Interval(TimeMatch first, TimeMatch second, TimeContext context)
    {
        if (second.Meaning(context) is not { } to)
            return null;
        // The start as it is read alone, unless that is far from the end: in "from March to May 2022" the year of the end is its year.
        if (first.Meaning(context) is { } alone && alone.First <= to.Last && to.Last.DayNumber - alone.First.DayNumber < LongestOpenSpan)
            return Calendar.Between(alone.First, to.Last);
        if (StartWithin(first, to, context) is { } from && from <= to.Last)
            return Calendar.Between(from, to.Last);
        return first.Meaning(context) is { } start && second.Meaning(context with { Direction = Direction.Ahead }) is { } later ? Calendar.Between(start.First, later.Last) : null;
    }

    // "Monday to Friday", "2019 to 2021", "this year through August"; not "a change on Friday to December's figures".
    private static bool SameKind(TokenText text, TimeMatch first, int second) =>
        Calendar.TryWeekday(text.Lower(first.End - 1), out _) == Calendar.TryWeekday(text.Lower(second), out _);

    private static DateOnly? StartWithin(TimeMatch first, DateRange end, TimeContext context) =>
        first.Meaning(context with { PublishedOn = end.Last, Direction = Direction.Back, Narrated = null })?.First ?? first.Meaning(context)?.First;
}
