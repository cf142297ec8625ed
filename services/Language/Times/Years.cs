using FactCheck.Language.Tokens;

namespace FactCheck.Language.Times;

/// <summary>Years and what is named by a year: "in 2019", "2019-2021", "the 1990s", "summer of 2020", "the third quarter of 2023".</summary>
internal static class Years
{
    public static TimeMatch? Match(TokenText text, int i) =>
        Decade(text, i) ?? Span(text, i) ?? Quarter(text, i) ?? SeasonOfYear(text, i) ?? Part(text, i) ?? Century(text, i) ?? Single(text, i);

    private static bool IsYear(TokenText text, int i, out int year)
    {
        year = 0;
        if (!text.IsNumber(i) || text.Lower(i).Length != 4 || Calendar.Whole(text.Lower(i)) is not (>= 1000 and <= 2100))
            return false;
        year = Calendar.Whole(text.Lower(i))!.Value;
        return !(text.Touches(i) && (text.IsWord(i + 1) && text.Lower(i + 1) != "'s" || text.Lower(i + 1) is "%" or "°" or ":" or "/"))
            && !(text.Touches(i - 1) && text.Lower(i - 1) is "$" or "€" or "£" or "¥" or "#" or ":" or "/" or "+")
            && !(text.Touches(i - 1) && text.Lower(i - 1) is "-" && text.Lower(i - 2) is not ("mid" or "early" or "late" or "post" or "pre"));
    }

    // 1990s, the '90s, mid-1990s.
    private static TimeMatch? Decade(TokenText text, int i)
    {
        var at = i;
        var part = TakePart(text, ref at);
        if (text.Lower(at) == "the" && part is not null)
            at++;
        var quoted = text.Lower(at) is "'" or "’" or "‘" && text.Touches(at);
        if (quoted)
            at++;
        if (!text.IsNumber(at) || !text.Touches(at) || text.Lower(at + 1) is not ("s" or "'s") || Calendar.Whole(text.Lower(at)) is not { } value)
            return null;
        var digits = text.Lower(at).Length;
        if (value % 10 != 0 || !(digits == 4 && value is >= 1000 and <= 2100
            || digits == 2 && value >= 20 && (quoted || text.Lower(at - 1) == "the" && text.Lower(at - 2) != "in")))
            return null;
        var first = digits == 4 ? value : 1900 + value;
        return new TimeMatch(i, at + 2, _ => part.Of(Calendar.YearsOf(first, first + 9)));
    }

    // 2019-2021, 2019–21, 2019 to 2021.
    private static TimeMatch? Span(TokenText text, int i)
    {
        if (!IsYear(text, i, out var first) || text.Lower(i + 1) is not ("-" or "–" or "to" or "/") || !text.IsNumber(i + 2))
            return null;
        if (text.Lower(i + 1) == "to" && text.Lower(i - 1) is not ("from" or "in"))
            return null;
        if (Calendar.Whole(text.Lower(i + 2)) is not { } second || text.Lower(i + 2).Length is 1 or 3 || text.Touches(i + 2) && text.Lower(i + 3) is "-" or "/")
            return null;
        var last = text.Lower(i + 2).Length == 2 ? first / 100 * 100 + second : second;
        return last > first && last is >= 1000 and <= 2100 && last - first <= 200
            ? new TimeMatch(i, i + 3, _ => Calendar.YearsOf(first, last)) : null;
    }

    // Q3 2023, third quarter of 2023, first half of 2023, H1 2023.
    private static TimeMatch? Quarter(TokenText text, int i)
    {
        var word = text.Lower(i);
        if (word.Length == 2 && word[0] is 'q' or 'h' && text.IsCapitalized(i) && word[1] is >= '1' and <= '4')
            return NamedPart(text, i, i + 1, word[0] == 'h', word[1] - '0');
        var ordinal = word switch { "first" => 1, "second" => 2, "third" => 3, "fourth" or "final" or "last" => 4, _ => 0 };
        var noun = text.Lower(i + 1) == "-" && text.Touches(i) ? i + 2 : i + 1;
        if (ordinal == 0 || text.Lower(noun) is not ("quarter" or "half") || (noun > i + 1 && text.Lower(noun + 1) is "final" or "finals" or "back"))
            return null;
        return NamedPart(text, i, noun + 1, text.Lower(noun) == "half", ordinal);
    }

    private static TimeMatch? NamedPart(TokenText text, int first, int at, bool half, int ordinal)
    {
        if (half && ordinal > 2)
            ordinal = 2;
        if (text.Lower(at) == "of")
            at++;
        Core.Time.DateRange? In(int year) => half
            ? Calendar.Between(Calendar.QuarterOf(year, ordinal * 2 - 1)?.First, Calendar.QuarterOf(year, ordinal * 2)?.Last)
            : Calendar.QuarterOf(year, ordinal);
        if (IsYear(text, at, out var year))
            return new TimeMatch(first, at + 1, _ => In(year));
        if (text.Lower(at) is "this" or "last" && text.Lower(at + 1) == "year")
        {
            var back = text.Lower(at) == "last" ? 1 : 0;
            return new TimeMatch(first, at + 2, context => context.PublishedOn is { } day ? In(day.Year - back) : null);
        }
        return half || text.Lower(at - 1) == "of" || text.Lower(at) is "final" or "finals" || text.IsNumber(at)
            ? null : new TimeMatch(first, at, context => CalendarDates.Nearest(context, In));
    }

    // summer 2020, the winter of 2022; "fall of 2020" but not "the fall of Kabul".
    private static TimeMatch? SeasonOfYear(TokenText text, int i)
    {
        if (!Calendar.TrySeason(text.Lower(i), out var season))
            return null;
        var at = text.Lower(i + 1) is "of" or "," ? i + 2 : i + 1;
        return IsYear(text, at, out var year) ? new TimeMatch(i, at + 1, _ => Calendar.SeasonOf(year, season)) : null;
    }

    // late 2019, mid-2020, end of 2021.
    private static TimeMatch? Part(TokenText text, int i)
    {
        var at = i;
        var part = TakePart(text, ref at);
        return part is not null && IsYear(text, at, out var year) ? new TimeMatch(i, at + 1, _ => part.Of(Calendar.YearOf(year))) : null;
    }

    private static PeriodPart? TakePart(TokenText text, ref int at)
    {
        if (!PeriodPart.TryRead(text.Lower(at), out var part))
            return null;
        at += text.Lower(at + 1) is "-" or "–" or "in" ? 2 : 1;
        return part;
    }

    // 19th century.
    private static TimeMatch? Century(TokenText text, int i) =>
        text.IsNumber(i) && text.Touches(i) && text.Lower(i + 1) is "st" or "nd" or "rd" or "th" && text.Lower(i + 2) is "century"
        && Calendar.Whole(text.Lower(i)) is { } century and >= 1 and <= 21
            ? new TimeMatch(i, i + 3, _ => Calendar.YearsOf(century * 100 - 99, century * 100)) : null;

    private static TimeMatch? Single(TokenText text, int i)
    {
        if (!IsYear(text, i, out var year))
            return null;
        var before = text.Lower(i - 1);
        var leads = before is "in" or "since" or "until" or "by" or "during" or "circa" or "before" or "after" or "year" or "fiscal" or "throughout";
        var modern = year is >= 1900 and <= 2100;
        var weakly = modern && (before is "of" or "from" or "to" or "and" or "between" or "the" or "'s" or "through" or "(" or "for" or "," or "-"
            || text.IsCapitalized(i - 1) || Calendar.TrySeason(before, out _) || text.Lower(i + 1) is ")" or "," or "." or ";" or "'s" or "" || text.IsWord(i + 1));
        if (!leads && !weakly || before is "over" or "than" or "least" || !leads && CountsThings(text, i + 1))
            return null;
        return new TimeMatch(i, i + 1, _ => Calendar.YearOf(year));
    }

    // "of 2000 people": an amount without its comma. A plural noun alone does not tell: "2019 elections".
    private static bool CountsThings(TokenText text, int i) =>
        text.Lower(i) is "people" or "men" or "women" or "children" or "troops" or "soldiers" or "police" or "civilians" or "refugees" or "hostages" or "prisoners"
            or "percent" or "tons" or "tonnes" or "dollars" or "euros" or "jobs" or "deaths" or "cases" or "casualties" or "homes" or "houses" or "workers" or "students"
            or "km" or "kilometers" or "kilometres" or "miles" or "feet" or "meters" or "metres" or "hectares" or "acres" or "units" or "times" or "dead" or "killed" or "injured";
}
