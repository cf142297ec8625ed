using FactCheck.Language.Tokens;

namespace FactCheck.Language.Times;

/// <summary>Small whole amounts in front of a unit of time: "3", "three", "a".</summary>
internal static class Amounts
{
    private static readonly string[] Words =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
         "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    public static int? Read(TokenText text, ref int at)
    {
        var word = text.Lower(at);
        int? amount = word is "a" or "an" ? 1 : text.IsNumber(at) ? Calendar.Whole(word) : Array.IndexOf(Words, word) is var n and >= 0 ? n : null;
        if (amount is null || text.IsNumber(at) && text.Touches(at))
            return null;
        at++;
        return amount;
    }
}
