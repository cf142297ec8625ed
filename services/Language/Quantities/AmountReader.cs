using System.Globalization;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Quantities;

/// <summary>Reads a number in digits or words, with its scale: "1,400", "1.4 million", "twenty-five", "half a million", "5bn".</summary>
internal static class AmountReader
{
    // Longest figure read, in characters: no amount in news has more digits than this, serial numbers do.
    private const int LongestDigits = 24;

    // Longest number in words, in tokens: "nine hundred and ninety-nine thousand nine hundred and ninety-nine" has 14 with hyphens.
    private const int LongestWords = 16;

    public static Amount? Read(TokenText text, int i, bool isMoney = false) =>
        text.IsNumber(i) ? Digits(text, i, isMoney) : text.IsWord(i) ? Words(text, i) : null;

    private static Amount? Digits(TokenText text, int i, bool isMoney)
    {
        if (Parse(text.Lower(i)) is not { } value)
            return null;
        if (!text.Touches(i) || !text.IsWord(i + 1))
            return Scaled(text, i + 1, value, true);
        var suffix = text.Lower(i + 1);
        double? scale = suffix switch
        {
            "k" => 1e3,
            "bn" or "bln" => 1e9,
            "mn" or "mln" => 1e6,
            "tn" or "trn" => 1e12,
            "m" when isMoney || text.IsCapitalized(i + 1) || CountedReader.StartsCounted(text, i + 2) => 1e6,
            "b" when isMoney || text.IsCapitalized(i + 1) => 1e9,
            "t" when isMoney => 1e12,
            "million" or "billion" or "trillion" or "thousand" => NumberWords.Multiplier(suffix),
            _ => null,
        };
        if (scale is { } by)
            return new Amount(i + 2, value * by, by, true);
        // "5th", "90s", "5G" are not amounts; "5km" is.
        return Units.TryRead(text, i + 1, out _) || suffix is "x" or "times" ? new Amount(i + 1, value, 1, true) : null;
    }

    /// <summary>The value of digits with grouping; absent for what is not one number, such as "1.2.3", "007" or "4,3".</summary>
    public static double? Parse(string digits)
    {
        if (digits.Length > LongestDigits || (digits.Length > 1 && digits[0] == '0' && digits[1] != '.'))
            return null;
        var plain = digits.Replace('\u00A0', ',').Replace('\u2007', ',').Replace('\u2009', ',').Replace('\u202F', ',');
        var dot = plain.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0 && plain.IndexOf('.', dot + 1) >= 0)
        {
            if (plain.Contains(',', StringComparison.Ordinal) || !IsGrouped(plain.Replace('.', ',')))
                return null;
            plain = plain.Replace(".", "", StringComparison.Ordinal);
        }
        else if (plain.Contains(',', StringComparison.Ordinal))
        {
            var whole = dot < 0 ? plain : plain[..dot];
            if (!IsGrouped(whole) || (dot >= 0 && plain.IndexOf(',', dot) >= 0))
                return null;
            plain = plain.Replace(",", "", StringComparison.Ordinal);
        }
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    // 1,400,000, and the Indian 14,00,000.
    private static bool IsGrouped(string whole)
    {
        var groups = whole.Split(',');
        return groups[0].Length is >= 1 and <= 3 && groups[^1].Length == 3
            && groups[1..^1].All(group => group.Length == groups[1].Length && group.Length is 2 or 3);
    }

    private static Amount Scaled(TokenText text, int at, double value, bool isDigits)
    {
        var scale = 1.0;
        for (var words = 0; words < 2; words++)
        {
            var next = text.Lower(at) == "-" && text.Touches(at - 1) && text.Touches(at) ? at + 1 : at;
            if (NumberWords.Multiplier(text.Lower(next)) is not { } by)
                break;
            scale *= by;
            at = next + 1;
        }
        return new Amount(at, value * scale, scale, isDigits);
    }

    private static Amount? Words(TokenText text, int i)
    {
        var word = text.Lower(i);
        if (word is "a" or "an")
            return NumberWords.Multiplier(text.Lower(i + 1)) is not null ? Scaled(text, i + 1, 1, false) : null;
        if (word == "half" && text.Lower(i + 1) is "a" or "an" && NumberWords.Multiplier(text.Lower(i + 2)) is not null)
            return Scaled(text, i + 2, 0.5, false);
        if (word == "quarter" && text.Lower(i + 1) == "of" && text.Lower(i + 2) == "a" && NumberWords.Multiplier(text.Lower(i + 3)) is not null)
            return Scaled(text, i + 3, 0.25, false);
        if (!NumberWords.TrySmall(word, out _))
            return null;
        return Compound(text, i);
    }

    private static Amount Compound(TokenText text, int i)
    {
        var (total, group, scale) = (0.0, 0.0, 1.0);
        var (at, end, lastScale) = (i, i, double.PositiveInfinity);
        while (at - i < LongestWords)
        {
            if (NumberWords.TrySmall(text.Lower(at), out var small) && (end == i || Fits(group, small)))
                group += small;
            else if (end > i && NumberWords.Multiplier(text.Lower(at)) is { } by && group > 0)
            {
                if (by is 100 or 12)
                    group *= by;
                else if (by < lastScale)
                {
                    (total, group, lastScale, scale) = (total + group * by, 0, by, by);
                }
                else
                    break;
            }
            else
                break;
            end = ++at;
            if (text.Lower(at) == "-" && text.Touches(at - 1) && text.Touches(at))
                at++;
            else if (text.Lower(at) == "and" && (scale > 1 || group >= 100) && NumberWords.TrySmall(text.Lower(at + 1), out var next) && next > 0)
                at++;
            else if (text.Lower(at) == "and" && text.Lower(at + 1) == "a" && text.Lower(at + 2) == "half")
                return Scaled(text, at + 3, total + group + 0.5, false);
        }
        return new Amount(end, total + group, scale, false);
    }

    // After "twenty" comes one to nine, after "hundred" anything below it.
    private static bool Fits(double group, double small) =>
        group == 0 || (group % 100 == 0 && small < 100) || (group % 100 >= 20 && group % 10 == 0 && small is > 0 and < 10);
}
