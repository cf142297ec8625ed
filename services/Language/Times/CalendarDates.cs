using FactCheck.Core.Time;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Times;

/// <summary>Dates that name a calendar day, month or year: "October 7th", "7 Oct. 2023", "2023-10-07", "early May", "in 2019", "the 1990s".</summary>
internal static class CalendarDates
{
    public static TimeMatch? Match(TokenText text, int i) =>
        Numeric(text, i) ?? MonthFirst(text, i) ?? DayFirst(text, i) ?? DayBehind(text, i) ?? UpToMonth(text, i) ?? Holidays.Match(text, i) ?? Years.Match(text, i);

    // 2023-10-07, 07/10/2023, 7.10.2023.
    private static TimeMatch? Numeric(TokenText text, int i)
    {
        if (!text.IsNumber(i))
            return null;
        if (text.Lower(i).Length <= 10 && text.Lower(i).Split('.') is { Length: 3 } dots)
            return Of(text, i, i + 1, Calendar.Whole(dots[2]), Calendar.Whole(dots[1]), Calendar.Whole(dots[0]), false);
        if (!text.Touches(i) || text.Lower(i + 1) is not ("-" or "/") || text.Lower(i + 3) != text.Lower(i + 1)
            || !text.Touches(i + 1) || !text.Touches(i + 2) || !text.Touches(i + 3) || !text.IsNumber(i + 2))
            return null;
        // The last part may carry a clock time ("2023-10-07T11:55"): then it is a word.
        if (!text.IsNumber(i + 4))
            return null;
        var (a, b, c) = (Calendar.Whole(text.Lower(i)), Calendar.Whole(text.Lower(i + 2)), Calendar.Whole(text.Lower(i + 4)));
        return a > 31
            ? Of(text, i, i + 5, a, b, c, false)
            : Of(text, i, i + 5, c, b, a, true);
    }

    private static TimeMatch? Of(TokenText text, int first, int end, int? year, int? month, int? day, bool mayBeMonthFirst)
    {
        if (year is not { } y || month is not { } m || day is not { } d || y < 1 || text.Lower(end - 1).Length is 1 && mayBeMonthFirst)
            return null;
        if (y < 100)
            y += y < 70 ? 2000 : 1900;
        var dayFirst = Calendar.DayOf(y, m, d);
        var monthFirst = mayBeMonthFirst ? Calendar.DayOf(y, d, m) : dayFirst;
        if (dayFirst is null && monthFirst is null)
            return null;
        // 05/06/2023 is May to some and June to others: known to be a date, not known which.
        DateRange? days = dayFirst is null || monthFirst is null || dayFirst == monthFirst ? dayFirst ?? monthFirst : null;
        return new TimeMatch(first, end, _ => days);
    }

    // October 7th, Oct. 7-9, 2023, October 2023, mid-May, in May.
    private static TimeMatch? MonthFirst(TokenText text, int i)
    {
        var at = i;
        var part = PartOf(text, ref at);
        if (!TryMonth(text, ref at, out var month))
            return null;
        if (TryDay(text, at, out var day, out var next) && part is null)
        {
            var last = day;
            var end = next;
            if (text.Lower(end) is "-" or "–" or "to" && TryDay(text, end + 1, out var to, out var after) && to > day)
                (last, end) = (to, after);
            // "October 3 and 9, 2023": the year behind the last is the year of both.
            var listEnd = text.Lower(end) == "and" && DayBehind(text, end + 1) is { } listed ? listed.End : 0;
            var year = listEnd > 0 && Years.IsYear(text, listEnd - 1, out var common) ? common : TryYearAfter(text, ref end);
            return new TimeMatch(i, end, context => Days(context, year, month, day, last));
        }
        if (text.Lower(at) == "of")
            at++;
        else if (text.Lower(at) == ",")
            at += Calendar.Whole(text.Lower(at + 1)) is >= 1000 and <= 2100 ? 1 : 0;
        if (text.IsNumber(at) && text.Lower(at).Length == 4 && Calendar.Whole(text.Lower(at)) is { } named and >= 1000 and <= 2100)
            return new TimeMatch(i, at + 1, _ => part.Of(Calendar.MonthOf(named, month)));
        if (SpelledYears.TryRead(text, at, out var spelled, out var afterYear))
            return new TimeMatch(i, afterYear, _ => part.Of(Calendar.MonthOf(spelled, month)));
        // "in July last year", "October of this year".
        if (text.Lower(at) is "last" or "this" or "next" && text.Lower(at + 1) == "year")
        {
            var years = text.Lower(at) switch { "last" => -1, "next" => 1, _ => 0 };
            return new TimeMatch(i, at + 2, context => context.PublishedOn is { } day ? part.Of(Calendar.MonthOf(day.Year + years, month)) : null);
        }
        at = text.Lower(at - 1) == "of" ? at - 1 : at;
        if (part is null && !IsSurelyMonth(text, i))
            return null;
        return new TimeMatch(i, at, context => part.Of(Nearest(context, year => Calendar.MonthOf(year, month))));
    }

    // 7 October 2023, the 7th of October, 7-9 Oct.
    private static TimeMatch? DayFirst(TokenText text, int i)
    {
        if (!TryDay(text, i, out var day, out var at))
            return null;
        var last = day;
        var alone = 0;
        if (text.Lower(at) is "-" or "–" or "to" or "and" && TryDay(text, at + 1, out var to, out var after) && to > day)
        {
            // "on 3 and 9 October" are two days, "between 3 and 9 October" is one period.
            alone = text.Lower(at) == "and" && text.Lower(i - 1) != "between" ? at : 0;
            (last, at) = (to, after);
        }
        if (text.Lower(at) == "of")
            at++;
        if (!TryMonth(text, ref at, out var month) || !char.IsUpper(text.Text[text[at - 1].Lower == "." ? text[at - 2].Start : text[at - 1].Start]))
            return null;
        var year = TryYearAfter(text, ref at);
        return alone > 0 ? new TimeMatch(i, alone, context => Days(context, year, month, day, day)) : new TimeMatch(i, at, context => Days(context, year, month, day, last));
    }

    // The 9 of "October 3 and 9".
    private static TimeMatch? DayBehind(TokenText text, int i)
    {
        if (text.Lower(i - 1) != "and" || !TryDay(text, i, out var day, out var at) || text.IsWord(at) && text.Lower(at) is not ("in" or "at" or "when" or "as" or "to" or "respectively")
            || !text.IsNumber(i - 2) || !TryDay(text, i - 2, out var before, out _) || before >= day)
            return null;
        var name = text.Lower(i - 3) == "." ? i - 4 : i - 3;
        if (!TryMonth(text, ref name, out var month))
            return null;
        var year = TryYearAfter(text, ref at);
        return new TimeMatch(i, at, context => Days(context, year, month, day, day));
    }

    // the 12 months to March, the year to June 2023.
    private static TimeMatch? UpToMonth(TokenText text, int i)
    {
        if (text.Lower(i) != "the")
            return null;
        var at = i + 1;
        var months = text.Lower(at) == "year" ? 12 : Amounts.Read(text, ref at) is { } amount && text.Lower(at) == "months" ? amount : 0;
        var end = at + 2;
        if (months is < 2 or > 36 || text.Lower(at + 1) != "to" || !TryMonth(text, ref end, out var month) || text.IsNumber(end) && text.Lower(end).Length < 3)
            return null;
        var year = TryYearAfter(text, ref end);
        return new TimeMatch(i, end, context => (year is { } named ? Calendar.MonthOf(named, month) : Nearest(context with { Direction = Direction.Back }, y => Calendar.MonthOf(y, month))) is { } last
            ? Calendar.Between(Periods.Move(last.First, TimeUnit.Month, 1 - months), last.Last) : null);
    }

    private static DateRange? Days(TimeContext context, int? year, int month, int first, int last)
    {
        DateRange? In(int y) => Calendar.DayOf(y, month, first) is { } from && Calendar.DayOf(y, month, last) is { } to
            ? new DateRange(from.First, to.Last) : null;
        return year is { } named ? In(named) : Nearest(context, In);
    }

    // News names the year of what is further back than this, in days, and of what is further ahead than that.
    private const int FarBack = 240;
    private const int NearAhead = 125;

    /// <summary>
    /// Of the years around publication, the last one that had begun, or the first to come where the words speak of the future. Where they
    /// do not say, what would be long past and is soon to come is still to come: in November, "payable January 3".
    /// </summary>
    public static DateRange? Nearest(TimeContext context, Func<int, DateRange?> inYear)
    {
        if (context.PublishedOn is not { } published)
            return null;
        if (context.Narrated is { } told)
            return inYear(told.First.Year) is { } same && same.First >= told.First ? same : inYear(told.First.Year + 1);
        DateRange? past = null;
        DateRange? ahead = null;
        for (var offset = -1; offset <= 1; offset++)
        {
            if (inYear(published.Year + offset) is not { } days)
                continue;
            if (days.First <= published)
                past = days;
            if (ahead is null && days.Last >= published)
                ahead = days;
        }
        return context.Direction switch
        {
            Direction.Ahead => ahead,
            Direction.Open when past is { } before && ahead is { } after
                && published.DayNumber - before.Last.DayNumber > FarBack && after.First.DayNumber - published.DayNumber < NearAhead => ahead,
            _ => past,
        };
    }

    private static bool TryMonth(TokenText text, ref int at, out int month)
    {
        if (!Calendar.TryMonth(text.Lower(at), out month) || !text.IsCapitalized(at))
            return false;
        at++;
        // The dot of an abbreviation, unless it ends the sentence.
        if (text.Touches(at - 1) && text.Lower(at) == "." && text.Lower(at - 1).Length <= 4 && text.Lower(at - 1) is not ("may" or "june" or "july")
            && at + 1 < text.Count && !text.IsBreak(at + 1) && (text.IsNumber(at + 1) || !text.IsCapitalized(at + 1)))
            at++;
        return true;
    }

    // "May" and "March" are words, "April" and "June" names of people: alone they need a word of time before them.
    private static bool IsSurelyMonth(TokenText text, int i)
    {
        if (text.Lower(i - 1) is "in" or "since" or "until" or "till" or "by" or "from" or "during" or "before" or "after" or "through"
            or "throughout" or "of" or "to" or "between" or "for" or "and" or "late" or "early" or "under" or "a" or "until")
            return text.Lower(i) is not ("may" or "march") || text.Lower(i - 1) is not ("and" or "to" or "for");
        return text.Lower(i) is "july" or "september" or "october" or "november" or "december" or "january" or "february" or "sept"
            && !text.IsCapitalized(i - 1);
    }

    private static PeriodPart? PartOf(TokenText text, ref int at)
    {
        if (!PeriodPart.TryRead(text.Lower(at), out var part))
            return null;
        var next = at + (text.Lower(at + 1) is "-" or "–" ? 2 : 1);
        if (text.Lower(next) == "in")
            next++;
        if (!Calendar.TryMonth(text.Lower(next), out _))
            return null;
        at = next;
        return part;
    }

    /// <summary>"7", "7th", "07"; the day of a month.</summary>
    public static bool TryDay(TokenText text, int i, out int day, out int next)
    {
        (day, next) = (0, i + 1);
        if (!text.IsNumber(i) || text.Lower(i).Length > 2 || Calendar.Whole(text.Lower(i)) is not (>= 1 and <= 31) || text.Lower(i - 1) is "$" or "€" or "£")
            return false;
        day = Calendar.Whole(text.Lower(i))!.Value;
        if (text.Touches(i) && text.Lower(i + 1) is "st" or "nd" or "rd" or "th")
            next++;
        else if (text.Touches(i) && text.IsWord(i + 1))
            return false;
        return !(text.Touches(next - 1) && text.Lower(next) is ":" or "%" or "/");
    }

    internal static int? TryYearAfter(TokenText text, ref int at)
    {
        var next = text.Lower(at) is "," or "of" or "in" ? at + 1 : at;
        if (SpelledYears.TryRead(text, next, out var spelled, out var end))
        {
            at = end;
            return spelled;
        }
        if (!text.IsNumber(next) || text.Lower(next).Length != 4 || Calendar.Whole(text.Lower(next)) is not (>= 1000 and <= 2100))
            return null;
        at = next + 1;
        return Calendar.Whole(text.Lower(next));
    }
}
