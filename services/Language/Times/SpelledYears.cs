using FactCheck.Language.Tokens;

namespace FactCheck.Language.Times;

/// <summary>Years and decades in words: "nineteen ninety-six", "twenty twenty-three", "two thousand and four", "the nineties".</summary>
internal static class SpelledYears
{
    private static readonly string[] Ones =
        ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Decades = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

    public static bool TryRead(TokenText text, int i, out int year, out int end)
    {
        (year, end) = (0, i + 1);
        var century = text.Lower(i) switch { "eighteen" => 18, "nineteen" => 19, "twenty" => 20, _ => 0 };
        if (century > 0)
        {
            var at = text.Lower(i + 1) == "-" ? i + 2 : i + 1;
            if (Below100(text, at, out var rest, out end) && rest >= 10 || text.Lower(at) is "oh" or "o" && Below100(text, at + 1, out rest, out end) && rest < 10)
            {
                // "twenty twenty fifths" is a fraction.
                if (text.Lower(end).EndsWith("ths", StringComparison.Ordinal))
                    return false;
                year = century * 100 + rest;
                return true;
            }
            return false;
        }
        if (text.Lower(i) != "two" || text.Lower(i + 1) != "thousand")
            return false;
        end = i + 2;
        var lead = text.Lower(i - 1);
        var and = text.Lower(end) == "and" ? end + 1 : end;
        if (Below100(text, and, out var units, out var after))
            (year, end) = (2000 + units, after);
        else
            year = 2000;
        // "in two thousand homes" counts.
        return lead == "year" || (lead is "in" or "since" or "by" or "until" || Calendar.TryMonth(lead, out _)) && !text.IsWord(end);
    }

    /// <summary>"nineties" is 1990; of "twenties" and "thirties" the century is not said.</summary>
    public static int? Decade(string lower) => Array.IndexOf(Decades, lower) is var index and >= 2 ? 1920 + index * 10 : null;

    private static bool Below100(TokenText text, int i, out int value, out int end)
    {
        (value, end) = (0, i + 1);
        if (Array.IndexOf(Tens, text.Lower(i)) is var tens and >= 0)
        {
            value = 20 + tens * 10;
            var next = text.Lower(end) == "-" ? end + 1 : end;
            if (Array.IndexOf(Ones, text.Lower(next)) is var unit and > 0 and < 10)
                (value, end) = (value + unit, next + 1);
            return true;
        }
        value = text.Lower(i).Length > 0 ? Array.IndexOf(Ones, text.Lower(i)) : -1;
        return value > 0;
    }
}
