using FactCheck.Core.Time;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Times;

/// <summary>Quarters and halves of years: "Q3 2023", "the third quarter", "the latest quarter", "the year-ago period", "the first nine months of 2022".</summary>
internal static class Quarters
{
    public static TimeMatch? Match(TokenText text, int i) => Named(text, i) ?? Months(text, i) ?? YearFirst(text, i) ?? YearBefore(text, i) ?? Reported(text, i);

    /// <summary>The same quarter of the year before, where the text speaks of one; else the year before publication.</summary>
    public static DateRange? YearEarlier(TimeContext context) => context.Quarter is { } quarter
        ? Calendar.QuarterOf(quarter.First.Year - 1, (quarter.First.Month + 2) / 3)
        : Periods.Away(context.PublishedOn, TimeUnit.Year, -1);

    // Q3 2023, third quarter of 2023, first half of 2023, H1 2023, fiscal first quarter, third-quarter.
    private static TimeMatch? Named(TokenText text, int i)
    {
        var word = text.Lower(i);
        if (word.Length == 2 && word[0] is 'q' or 'h' && text.IsCapitalized(i) && word[1] is >= '1' and <= '4')
            return WithYear(text, i, i + 1, word[0] == 'h', word[1] - '0');
        var at = word == "fiscal" ? text.Lower(i + 1) == "-" ? i + 2 : i + 1 : i;
        var ordinal = text.Lower(at) switch { "first" => 1, "second" => 2, "third" => 3, "fourth" or "final" or "last" => 4, _ => 0 };
        var noun = text.Lower(at + 1) == "-" && text.Touches(at) ? at + 2 : at + 1;
        if (ordinal == 0 || text.Lower(noun) is not ("quarter" or "half") || noun > at + 1 && text.Lower(noun + 1) is "final" or "finals" or "back")
            return null;
        if (text.Lower(at) == "last" && text.Lower(noun) == "quarter" && !(text.Lower(noun + 1) == "of"))
            return null;
        return WithYear(text, i, noun + 1, text.Lower(noun) == "half", ordinal);
    }

    private static TimeMatch? WithYear(TokenText text, int first, int at, bool half, int ordinal)
    {
        if (half && ordinal > 2)
            ordinal = 2;
        var of = text.Lower(at) is "of" or "in" ? at + 1 : at;
        DateRange? In(int year) => half
            ? Calendar.Between(Calendar.QuarterOf(year, ordinal * 2 - 1)?.First, Calendar.QuarterOf(year, ordinal * 2)?.Last)
            : Calendar.QuarterOf(year, ordinal);
        if (Years.IsYear(text, of, out var year))
            return new TimeMatch(first, of + 1, _ => In(year), true);
        if (text.Lower(at) == "of" && text.Lower(of) is "this" or "last" or "next" or "the" or "that" && text.Lower(of + 1) is "year" || text.Lower(at) is "this" or "last" or "next" && text.Lower(at + 1) == "year")
        {
            var which = text.Lower(at) == "of" ? text.Lower(of) : text.Lower(at);
            var end = text.Lower(at) == "of" ? of + 2 : at + 2;
            return new TimeMatch(first, end, context => which is "the" or "that" && context.Recent is { } recent ? In(recent.First.Year)
                : context.PublishedOn is { } day ? In(day.Year + which switch { "last" => -1, "next" => 1, _ => 0 }) : null, true);
        }
        // "a year ago" and the like say which one after it.
        var back = text.Lower(at) == "a" && text.Lower(at + 1) == "year" && text.Lower(at + 2) is "ago" or "earlier" or "before" ? 1 : 0;
        if (half || text.Lower(at) is "final" or "finals" || text.IsNumber(at) && text.Touches(at - 1))
            return null;
        // What is named by the quarter, such as "third-quarter profit", is over.
        var isAttribute = text.Lower(at - 2) == "-";
        return new TimeMatch(first, back > 0 ? at + 3 : at, context =>
            CalendarDates.Nearest(isAttribute ? context with { Direction = Direction.Back } : context, y => In(y - back)), true);
    }

    // the first nine months of 2023, the first six months of this year, the last three months of 2022.
    private static TimeMatch? Months(TokenText text, int i)
    {
        if (text.Lower(i) is not ("first" or "last" or "final"))
            return null;
        var at = i + 1;
        if (Amounts.Read(text, ref at) is not { } amount || amount is < 2 or > 11 || text.Lower(at) is not ("months" or "quarters") || text.Lower(at + 1) is not "of")
            return null;
        var months = text.Lower(at) == "quarters" ? amount * 3 : amount;
        if (months > 11)
            return null;
        var isFirst = text.Lower(i) == "first";
        DateRange? In(int year) => isFirst ? Calendar.Between(Calendar.MonthOf(year, 1)?.First, Calendar.MonthOf(year, months)?.Last)
            : Calendar.Between(Calendar.MonthOf(year, 13 - months)?.First, Calendar.MonthOf(year, 12)?.Last);
        if (Years.IsYear(text, at + 2, out var named))
            return new TimeMatch(i, at + 3, _ => In(named), true);
        return text.Lower(at + 2) is "this" or "last" or "the" && text.Lower(at + 3) == "year"
            ? new TimeMatch(i, at + 4, context => context.PublishedOn is { } day ? In(day.Year - (text.Lower(at + 2) == "last" ? 1 : 0)) : null, true) : null;
    }

    // the 1988 third quarter, the 1988 quarter, the 1988 period.
    private static TimeMatch? YearFirst(TokenText text, int i)
    {
        if (!text.IsNumber(i) || text.Lower(i - 1) != "the" || !Years.IsYear(text, i, out var year))
            return null;
        if (text.Lower(i + 1) is "quarter" or "period")
            return new TimeMatch(i, i + 2, context => context.Quarter is { } quarter ? Calendar.QuarterOf(year, (quarter.First.Month + 2) / 3) : Calendar.YearOf(year), true);
        return Named(text, i + 1) is { } named ? new TimeMatch(i, named.End, context => named.Meaning(context) is { } days ? InYear(days, year) : null, true) : null;
    }

    private static DateRange? InYear(DateRange days, int year) => days.Last.Month - days.First.Month == 2
        ? Calendar.QuarterOf(year, (days.First.Month + 2) / 3) : Calendar.Between(Calendar.MonthOf(year, days.First.Month)?.First, Calendar.MonthOf(year, days.Last.Month)?.Last);

    // year-ago, year-earlier, the year-ago quarter, the year-earlier third quarter, the comparable period a year ago.
    private static TimeMatch? YearBefore(TokenText text, int i)
    {
        var at = text.Lower(i) is "comparable" or "corresponding" or "same" ? i + 1 : i;
        if (text.Lower(at) == "year" && text.Lower(at + 1) == "-" && text.Lower(at + 2) is "ago" or "earlier" && text.Touches(at))
        {
            if (Named(text, at + 3) is { } named)
                return new TimeMatch(i, named.End, context => named.Meaning(context) is { } days ? InYear(days, days.First.Year - 1) : null, true);
            var end = text.Lower(at + 3) is "quarter" or "period" or "month" ? at + 4 : at + 3;
            return new TimeMatch(i, end, text.Lower(end - 1) == "quarter" ? context => YearEarlier(context with { Quarter = context.Quarter ?? Latest(context) }) : YearEarlier, end > at + 3);
        }
        var isPast = at > i || text.Lower(i) is "quarter" && text.Lower(i - 1) == "the";
        if (!isPast || text.Lower(at) is not ("quarter" or "period"))
            return null;
        var after = at + 1;
        if (text.Lower(after) is "of" or "in")
            after++;
        return (text.Lower(after), text.Lower(after + 1), text.Lower(after + 2)) switch
        {
            ("last", "year", _) => new TimeMatch(i, after + 2, YearEarlier, true),
            ("a", "year", "ago" or "earlier" or "before") => new TimeMatch(i, after + 3, YearEarlier, true),
            _ => null,
        };
    }

    // the quarter, the latest quarter, the latest period, this quarter, that quarter; "the Muslim quarter" has no such word before it.
    private static TimeMatch? Reported(TokenText text, int i)
    {
        var at = i;
        var word = text.Lower(at);
        if (word is "latest" or "recent" or "recently" || word == "most" && text.Lower(at + 1) == "recent")
            at += word == "most" ? 2 : 1;
        if (at > i && text.Lower(at) is "quarter" or "period" && text.Lower(i - 1) is "the" or "its" or "their")
            return new TimeMatch(i, at + 1, Current, true);
        if (word is "that" && text.Lower(i + 1) == "quarter")
            return new TimeMatch(i, i + 2, context => context.Quarter);
        if (word != "quarter" || text.Lower(i - 1) != "the" || text.IsHyphen(i + 1) || text.Lower(i + 1) is "of" or "century" || text.IsNumber(i + 1))
            return null;
        return text.Lower(i - 2) is "in" or "for" or "during" or "of" or "from" or "over" or "into" or "this" or "through" or "throughout"
            ? new TimeMatch(i, i + 1, text.Lower(i + 1) is "ended" or "ending" ? Current : context => context.Quarter, true) : null;
    }

    // What results are told of is over.
    private static DateRange? Current(TimeContext context) => context.Quarter is { } quarter && !(quarter.Last >= context.PublishedOn) ? quarter : Latest(context);

    // The last one that was over on the day of publication.
    private static DateRange? Latest(TimeContext context) =>
        context.PublishedOn is { } day && Periods.Move(day, TimeUnit.Quarter, -1) is { } there ? Calendar.QuarterOf(there.Year, (there.Month + 2) / 3) : null;

    private static bool IsHyphen(this TokenText text, int i) => text.Lower(i) == "-" && text.Touches(i - 1) && text.Touches(i);
}
