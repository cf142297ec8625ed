using System.Collections.Frozen;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Quantities;

/// <summary>Numbers that name, order or date something instead of saying how much.</summary>
internal static class NotAmounts
{
    private static readonly FrozenSet<string> Numbered = Set(
        "top § paragraph para clause subsection act appendix annex number section article chapter page pages resolution no nos flight route channel phase level room gate grade part volume season episode line figure " +
        "table boeing airbus type class unit highway interstate rule item version square platform terminal apartment suite floor exhibit amendment " +
        "proposition title formula catch apollo building block sector district precinct ward step stage tier category aged");

    /// <summary>Things that come in numbered kinds: "type 2 diabetes", "phase 3 trials"; with "the" in front they count again.</summary>
    private static readonly FrozenSet<string> Kinds = Set("type level phase grade stage tier category class version");

    /// <summary>Products that are named by number, whoever uses them: "Windows 11 users".</summary>
    private static readonly FrozenSet<string> Products = Set("windows iphone ipad galaxy pixel playstation android ios macos xbox surface boeing airbus falcon covid");

    private static readonly FrozenSet<string> Streets = Set("street avenue road lane boulevard square drive st ave rd blvd");

    private static readonly FrozenSet<string> Contests = Set(
        "beat beats won win wins lost lose defeat defeated defeating drew draw victory loss score scored lead led leading match game ahead final");

    private static readonly FrozenSet<string> Votes = Set("vote votes voted voting rejected rejects passed passes approved approves ratified ratifies defeated tally");

    private static readonly FrozenSet<string> AfterPronoun = Set(
        "of another who that which is was has had can must should will would could may might thing way side hand time and or but in on at for to " +
        "day's by with as from more might need needs else s are were such where when if because not");

    public static bool Is(TokenText text, int start, Part part)
    {
        var (first, amount) = (part.NumberAt, part.Amount);
        var last = amount.End - 1;
        return IsPartOfCode(text, first, last) || IsClock(text, first, last) || IsLabel(text, start, first, amount) || start == first && part.Unit is null or "days" && IsPronoun(text, first, amount)
            || IsAddress(text, first, amount.End) || IsAgeInCommas(text, start, amount.End);
    }

    /// <summary>A result such as 3-1, or 2-3 near a word of sport, in a row of results or between two names; and a vote.</summary>
    public static bool IsScore(TokenText text, int first, int end, double from, double to)
    {
        if (from >= to || IsPair(text, first - 4) && text.Lower(first - 1) == "," || text.Lower(end) == "," && IsPair(text, end + 1)
            || text.IsCapitalized(first - 1) && text.IsCapitalized(end) && to < 200)
            return true;
        for (var i = first - 1; i >= first - 6; i--)
            if (Contests.Contains(text.Lower(i)))
                return to < 200;
            else if (Votes.Contains(text.Lower(i)))
                return CountedReader.Read(text, end, false, false) is null;
        return false;
    }

    // 6-3
    private static bool IsPair(TokenText text, int i) =>
        text.IsNumber(i) && text.IsNumber(i + 2) && text.Lower(i + 1) is "-" or "–" && text.Touches(i) && text.Touches(i + 1);

    /// <summary>The rest of a telephone number behind its area: "(202) 555-0143".</summary>
    public static bool IsTelephone(TokenText text, int start) => text.Lower(start - 1) == ")" && text.IsNumber(start - 2) && text.Lower(start - 3) == "(";

    // F-16, 7-Eleven, 555-0100, 24/7, A4, [5], +44, #3.
    private static bool IsPartOfCode(TokenText text, int first, int last)
    {
        if (text.Touches(first - 1))
        {
            var before = text.Lower(first - 1);
            if (before is "#" or "§" or "%" or "/" or "_" or "@" or "+" or "&" or "=" or "\\" or "." || (text.IsWord(first - 1) && text.IsNumber(first)) || (before == "[" && text.Lower(last + 1) == "]"))
                return true;
            if (before is "-" or "–" && text.Touches(first - 2) && (text.IsWord(first - 2) || text.IsNumber(first - 2)))
                return true;
        }
        if (text.IsNumber(last) && text.Touches(last))
        {
            var after = text.Lower(last + 1);
            if (after is "/" or "_" or "@" or "=" or "\\" or "'" && text.Touches(last + 1))
                return true;
            if (after == "-" && text.Touches(last + 1) && (text.IsCapitalized(last + 2) || text.IsNumber(last + 2)))
                return true;
        }
        // "(202) 555-0143"
        if (text.Lower(first - 1) == "(" && text.Lower(last + 1) == ")" && text.IsNumber(last + 2) && text.Lower(last + 3) is "-" or "–" or "." && text.IsNumber(last + 4))
            return true;
        // "20 7946 0958": numbers side by side are a code.
        return text.IsNumber(first) && (text.IsNumber(first - 1) || text.IsNumber(last + 1) && last == first);
    }

    private static bool IsClock(TokenText text, int first, int last)
    {
        if (text.Touches(first - 1) && text.Lower(first - 1) == ":" && text.IsNumber(first - 2) || text.Touches(last) && text.Lower(last + 1) == ":" && text.IsNumber(last + 2) && text.Touches(last + 1))
            return true;
        var after = text.Lower(last + 1);
        return after is "am" or "pm" or "o'clock" or "gmt" or "utc" || after is "a" or "p" && text.Lower(last + 2) == "." && text.Lower(last + 3) == "m";
    }

    // "Section 5", "Boeing 737", "Windows 11": a name with a number, where nothing is counted.
    private static bool IsLabel(TokenText text, int start, int first, Amount amount)
    {
        if (start != first || !text.IsNumber(first) || amount.Scale != 1 || Units.TryRead(text, amount.End, out _))
            return false;
        var before = first - 1;
        if (text.Lower(before) == "." && text.Touches(before - 1))
            before--;
        if (text.Lower(before) == "of" && text.Lower(before - 1) == "group" && text.IsCapitalized(before - 1))
            return true;
        if (Products.Contains(text.Lower(before)) && HasCapital(text, before))
            return true;
        if (Numbered.Contains(text.Lower(before)) && (text.Lower(before) != "no" || text.IsCapitalized(before)))
            return CountedReader.Read(text, amount.End, false, false) is null || text.Lower(before) is "no" or "aged" || text.Lower(amount.End) == "of"
                || Kinds.Contains(text.Lower(before)) && (text.IsCapitalized(before) || text.Lower(before - 1) is not ("the" or "this" or "that" or "a" or "each" or "every" or "same" or "last" or "first"));
        return HasCapital(text, before) && before == first - 1 && !text.OpensSentence(before) && text.Lower(first).Length <= 4
            && text.Lower(first).All(char.IsAsciiDigit) && CountedReader.Read(text, amount.End, false, false) is null;
    }

    private static bool HasCapital(TokenText text, int i) => text.IsWord(i) && text.Text.AsSpan(text[i].Start, text[i].Span.Length).ContainsAnyInRange('A', 'Z');

    private static bool IsPronoun(TokenText text, int first, Amount amount)
    {
        if (text.Lower(first) != "one" || amount.End != first + 1)
            return false;
        return text.Lower(first - 1) is "no" or "any" or "each" or "every" or "the" or "this" or "that" or "another" or "which" or "some" or "day"
            || !(text.IsWord(first + 1) || text.Lower(first + 1) == "-") || AfterPronoun.Contains(text.Lower(first + 1))
            || (text.Lower(first + 1) == "day" && text.Lower(first - 1) is not ("than" or "for" or "in" or "within" or "least"))
            || (text.Lower(first + 1) == "-" && !Units.TryRead(text, first + 1, out _));
    }

    // 10 Downing Street.
    private static bool IsAddress(TokenText text, int first, int end)
    {
        if (!text.IsNumber(first) || !text.IsCapitalized(end))
            return false;
        for (var i = end; i < end + 4 && text.IsCapitalized(i); i++)
            if (i > end && Streets.Contains(text.Lower(i)))
                return true;
        return false;
    }

    // "Smith, 45, said": an age, told as one tells a name.
    private static bool IsAgeInCommas(TokenText text, int start, int end) =>
        text.IsNumber(start) && end == start + 1 && text.Lower(start - 1) == "," && text.Lower(end) is "," or "." && text.IsCapitalized(start - 2)
        && text.Lower(start).Length <= 3;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
