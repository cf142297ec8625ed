using FactCheck.Language.Tokens;

namespace FactCheck.Language.Times;

/// <summary>Years and what is named by a year: "in 2019", "2019-2021", "the 1990s", "summer of 2020", "the third quarter of 2023".</summary>
internal static class Years
{
    public static TimeMatch? Match(TokenText text, int i) =>
        Decade(text, i) ?? Span(text, i) ?? Quarters.Match(text, i) ?? Season(text, i) ?? Part(text, i) ?? Century(text, i) ?? Single(text, i) ?? Spelled(text, i);

    /// <summary>Whether the number may be a year by its look and what touches it.</summary>
    public static bool IsYear(TokenText text, int i, out int year)
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
        if (text.Lower(at - 1) is "the" or "-" or "late" or "early" && SpelledYears.Decade(text.Lower(at)) is { } named)
            return new TimeMatch(i, at + 1, _ => part.Of(Calendar.YearsOf(named, named + 9)), true);
        if (!text.IsNumber(at) || !text.Touches(at) || text.Lower(at + 1) is not ("s" or "'s") || Calendar.Whole(text.Lower(at)) is not { } value)
            return null;
        var digits = text.Lower(at).Length;
        if (value % 10 != 0 || !(digits == 4 && value is >= 1000 and <= 2100
            || digits == 2 && value >= 20 && (quoted || text.Lower(at - 1) == "the" && text.Lower(at - 2) != "in")))
            return null;
        var first = digits == 4 ? value : 1900 + value;
        return new TimeMatch(i, at + 2, _ => part.Of(Calendar.YearsOf(first, first + 9)), true);
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

    // summer 2020, the winter of 2022, in the summer; "fall of 2020" but not "the fall of Kabul".
    private static TimeMatch? Season(TokenText text, int i)
    {
        var first = i;
        var part = PeriodPart.TryRead(text.Lower(i), out var named) ? named : null;
        if (part is not null)
            i += text.Lower(i + 1) is "-" or "–" ? 2 : 1;
        if (!Calendar.TrySeason(text.Lower(i), out var season))
            return null;
        var at = text.Lower(i + 1) is "of" or "," ? i + 2 : i + 1;
        if (IsYear(text, at, out var year))
            return new TimeMatch(first, at + 1, _ => part.Of(Calendar.SeasonOf(year, season)), true);
        if (SpelledYears.TryRead(text, at, out year, out var end))
            return new TimeMatch(first, end, _ => part.Of(Calendar.SeasonOf(year, season)), true);
        // "in the spring of life" and "in the fall" of a climber are no seasons.
        var leads = text.Lower(first - 1) == "the" && text.Lower(first - 2) is "in" or "over" or "during" or "into" or "by" or "through" or "of" or "until" or "since" or "throughout" || part is not null;
        // "in spring", "by summer" where they name no thing behind them: "in summer camps".
        leads |= text.Lower(first - 1) is "in" or "by" or "since" or "until" && text.Lower(i) != "fall" && EndsPhrase(text, i + 1);
        return leads && text.Lower(i + 1) != "of" && (text.Lower(i) != "fall" || text.Lower(first - 2) is "in" or "by" or "until" or "since" && EndsPhrase(text, i + 1) && !IsTumble(text, first))
            ? new TimeMatch(first, i + 1, context => part.Of(CalendarDates.Nearest(context, y => Calendar.SeasonOf(y, season))), true) : null;
    }

    private static bool EndsPhrase(TokenText text, int i) => !text.IsWord(i) && text.Lower(i) is not ("-" or "'s")
        || text.Lower(i) is "and" or "or" or "but" or "as" or "when" or "after" or "before" or "with" or "for" or "to" or "at" or "in" or "on" or "the" or "because" or "while" or "if" or "it" or "they" or "he" or "she" or "we";

    // "was hurt in the fall"
    private static bool IsTumble(TokenText text, int first)
    {
        for (var i = first - 3; i > first - 12 && !text.IsBreak(i) && text.Lower(i) != "."; i--)
            if (text.Lower(i) is "injured" or "hurt" or "died" or "killed" or "survived" or "broke" or "suffered" or "bruised" or "fractured" or "fell")
                return true;
        return false;
    }

    // late 2019, mid-2020, end of 2021.
    private static TimeMatch? Part(TokenText text, int i)
    {
        var at = i;
        var part = TakePart(text, ref at);
        return part is not null && IsYear(text, at, out var year) ? new TimeMatch(i, at + 1, _ => part.Of(Calendar.YearOf(year)), true) : null;
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
            ? new TimeMatch(i, i + 3, _ => Calendar.YearsOf(century * 100 - 99, century * 100), text.Lower(i + 3) is "" or "." or "," or ";") : null;

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

    // nineteen ninety-six, the year two thousand.
    private static TimeMatch? Spelled(TokenText text, int i)
    {
        var at = text.Lower(i) == "year" ? i + 1 : i;
        return SpelledYears.TryRead(text, at, out var year, out var end) ? new TimeMatch(i, end, _ => Calendar.YearOf(year), at > i) : null;
    }

    // "of 2000 people": an amount without its comma. A plural noun alone does not tell: "2019 elections".
    private static bool CountsThings(TokenText text, int i) =>
        text.Lower(i) is "people" or "men" or "women" or "children" or "troops" or "soldiers" or "police" or "civilians" or "refugees" or "hostages" or "prisoners"
            or "percent" or "tons" or "tonnes" or "dollars" or "euros" or "jobs" or "deaths" or "cases" or "casualties" or "homes" or "houses" or "workers" or "students"
            or "km" or "kilometers" or "kilometres" or "miles" or "feet" or "meters" or "metres" or "hectares" or "acres" or "units" or "times" or "dead" or "killed" or "injured";
}
