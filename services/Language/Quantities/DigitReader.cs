using System.Globalization;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Quantities;

/// <summary>Reads numbers that begin with digits: "1,400", "12,34,567.89", "1.234,5", "1 400 000", "1.3x10^6", "2 1/4", "10k".</summary>
internal static class DigitReader
{
    // Longest figure read, in characters: no amount in news has more digits than this, serial numbers do.
    private const int LongestDigits = 24;

    // Most groups of three that ordinary spaces separate: up to trillions.
    private const int MostGroups = 4;

    public static Amount? Read(TokenText text, int i, bool isMoney)
    {
        if (Grouped(text, i) is { } grouped)
            return AmountReader.Scaled(text, grouped.End, grouped.Value, true);
        return Parse(text.Lower(i)) is { } value ? WithTail(text, i, value, isMoney) : null;
    }

    /// <summary>".5": digits behind a point that nothing stands before.</summary>
    public static Amount? ReadBelowOne(TokenText text, int i, bool isMoney)
    {
        if (text.Lower(i) != "." || !text.Touches(i) || text.Touches(i - 1) && text.Lower(i - 1) is not ("$" or "-" or "−" or "(" or "£" or "€") || !text.IsNumber(i + 1))
            return null;
        var digits = text.Lower(i + 1);
        return digits.Length <= LongestDigits && digits.All(char.IsAsciiDigit)
            ? WithTail(text, i + 1, double.Parse("0." + digits, CultureInfo.InvariantCulture), isMoney) : null;
    }

    /// <summary>The value of digits with grouping; absent for what is not one number, such as "1.2.3", "007" or "1,2,3".</summary>
    public static double? Parse(string digits)
    {
        if (digits.Length > LongestDigits || (digits.Length > 1 && digits[0] == '0' && digits[1] is not ('.' or ',')))
            return null;
        var plain = digits.Replace('\u00A0', ',').Replace('\u2007', ',').Replace('\u2009', ',').Replace('\u202F', ',');
        var (dot, comma) = (plain.IndexOf('.', StringComparison.Ordinal), plain.IndexOf(',', StringComparison.Ordinal));
        if (dot >= 0 && (comma > dot || plain.IndexOf('.', dot + 1) >= 0))
        {
            // Continental: points group, one comma may follow: 1.234.567,89.
            var whole = comma < 0 ? plain : plain[..comma];
            if (comma >= 0 && plain.IndexOf(',', comma + 1) >= 0 || comma > 0 && plain.IndexOf('.', comma) >= 0 || !IsGrouped(whole, '.'))
                return null;
            plain = whole.Replace(".", "", StringComparison.Ordinal) + (comma < 0 ? "" : "." + plain[(comma + 1)..]);
        }
        else if (comma >= 0)
        {
            var whole = dot < 0 ? plain : plain[..dot];
            if (IsGrouped(whole, ','))
                plain = plain.Replace(",", "", StringComparison.Ordinal);
            // A comma before one or two digits is a decimal comma: "2,5".
            else if (dot < 0 && plain.IndexOf(',', comma + 1) < 0 && plain.Length - comma <= 3)
                plain = plain.Replace(',', '.');
            else
                return null;
        }
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    // 1,400,000, and the Indian 14,00,000.
    private static bool IsGrouped(string whole, char separator)
    {
        var groups = whole.Split(separator);
        return groups[0].Length is >= 1 and <= 3 && groups[^1].Length == 3
            && groups[1..^1].All(group => group.Length == groups[1].Length && group.Length is 2 or 3);
    }

    // "1 400 000": groups of exactly three behind one to three digits, each behind a single space.
    private static (double Value, int End)? Grouped(TokenText text, int i)
    {
        if (text.Lower(i).Length > 3 || text.Lower(i)[0] == '0' || !text.Lower(i).All(char.IsAsciiDigit) || text.IsNumber(i - 1)
            || text.Touches(i - 1) && text.Lower(i - 1) is "+" or "-" or "/" or "#")
            return null;
        var (value, end) = (double.Parse(text.Lower(i), CultureInfo.InvariantCulture), i + 1);
        for (; end <= i + MostGroups && IsGroup(text, end); end++)
        {
            var dot = text.Lower(end).IndexOf('.', StringComparison.Ordinal);
            value = dot < 0 ? value * 1000 + int.Parse(text.Lower(end), CultureInfo.InvariantCulture)
                : value * 1000 + double.Parse(text.Lower(end), CultureInfo.InvariantCulture);
            if (dot >= 0)
                return (value, end + 1);
        }
        // A further number in the row says that these are not groups.
        return end == i + 1 || text.IsNumber(end) || text.Touches(end - 1) && (text.IsWord(end) || text.Lower(end) is "-" or "/" or ":") ? null : (value, end);
    }

    private static bool IsGroup(TokenText text, int i)
    {
        if (!text.IsNumber(i) || text[i].Start != text[i - 1].End + 1 || text.Text[text[i].Start - 1] != ' ')
            return false;
        var digits = text.Lower(i);
        return digits.Length >= 3 && digits.AsSpan(0, 3).IndexOfAnyExceptInRange('0', '9') < 0
            && (digits.Length == 3 || digits[3] == '.' && digits.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0 && digits.Length < 10);
    }

    private static Amount? WithTail(TokenText text, int i, double value, bool isMoney)
    {
        if (Fractions.Added(text, i, value) is { } mixed)
            return AmountReader.Scaled(text, mixed.End, mixed.Value, true);
        if (Power(text, i, value) is { } power)
            return power;
        if (NumberWords.Multiplier(text.Lower(text.IsHyphen(i + 1) ? i + 2 : i + 1)) is not null)
            return SpelledNumbers.Continue(text, i, value);
        if (!text.Touches(i) || !text.IsWord(i + 1))
            return Spaced(text, i, value) ?? new Amount(i + 1, value, 1, true);
        var suffix = text.Lower(i + 1);
        double? scale = suffix switch
        {
            "k" => 1e3,
            "bn" or "bln" or "bil" => 1e9,
            "mn" or "mln" or "mil" => 1e6,
            "mm" when isMoney => 1e6,
            "tn" or "trn" or "tln" => 1e12,
            "m" when isMoney || text.IsCapitalized(i + 1) || !IsLength(text, i) => 1e6,
            "b" when isMoney || text.IsCapitalized(i + 1) || text.Lower(i).Contains('.', StringComparison.Ordinal) => 1e9,
            "t" when isMoney => 1e12,
            _ => null,
        };
        if (scale is { } by)
            return new Amount(i + 2, value * by, by, true);
        // "5th", "90s", "5G" are not amounts; "5km" and "20USD" are.
        return Units.TryRead(text, i + 1, out _) || suffix is "x" or "times" || Currencies.TryReadAfter(text, i + 1, false, out _, out _)
            ? new Amount(i + 1, value, 1, true) : null;
    }

    // "1,674.5 M", "10 k": a lone letter counts where no word follows it.
    private static Amount? Spaced(TokenText text, int i, double value)
    {
        if (!text.IsWord(i + 1) || text.IsWord(i + 2) || text.Touches(i + 1) && text.Lower(i + 2) is not ("." or "," or ";" or ")"))
            return null;
        double? scale = text.Lower(i + 1) switch
        {
            "k" => 1e3,
            "m" when text.IsCapitalized(i + 1) => 1e6,
            "b" when text.IsCapitalized(i + 1) => 1e9,
            _ => null,
        };
        return scale is { } by ? new Amount(i + 2, value * by, by, true) : null;
    }

    // "500m away", "1.8m tall" and a whole number of m without things to count are lengths; "1.4m homes" and "a rise of 1.4m" are millions.
    private static bool IsLength(TokenText text, int i)
    {
        if (CountedReader.StartsCounted(text, i + 2))
            return text.Lower(i + 2) is "high" or "long" or "wide" or "deep" or "tall" or "thick";
        return !text.Lower(i).Contains('.', StringComparison.Ordinal) || Units.IsDimensionWord(text.Lower(i + 2)) || text.IsHyphen(i + 2);
    }

    // 1.3e6, 12e-1, 1.3x10^6, 1.1^23.
    private static Amount? Power(TokenText text, int i, double value)
    {
        var (at, end) = (i + 1, 0);
        double? result = null;
        if (!text.Touches(i))
            return null;
        if (text.IsWord(at) && text.Lower(at)[0] == 'e')
        {
            if (text.Lower(at).Length > 1)
                (end, result) = (at + 1, Scientific(value, text.Lower(at)[1..]));
            else if (text.Touches(at) && text.Lower(at + 1) is "-" or "+" && text.Touches(at + 1) && text.IsNumber(at + 2))
                (end, result) = (at + 3, Scientific(value, text.Lower(at + 1) + text.Lower(at + 2)));
        }
        else
        {
            var timesTen = text.Lower(at) == "x10" || text.Lower(at) is "x" or "×" && text.Lower(at + 1) == "10";
            var caret = timesTen ? text.Lower(at) == "x10" ? at + 1 : at + 2 : at;
            var sign = text.Lower(caret + 1) is "-" or "+" or "−" ? 1 : 0;
            if (text.Lower(caret) == "^" && text.IsNumber(caret + 1 + sign) && Parse(text.Lower(caret + 1 + sign)) is { } exponent)
            {
                exponent *= sign == 1 && text.Lower(caret + 1) != "+" ? -1 : 1;
                (end, result) = (caret + 2 + sign, timesTen ? value * Math.Pow(10, exponent) : Math.Pow(value, exponent));
            }
        }
        return result is { } number && double.IsFinite(number) ? new Amount(end, number, 1, true) : null;
    }

    private static double? Scientific(double value, string exponent) =>
        exponent.Length <= 4 && int.TryParse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) ? value * Math.Pow(10, power) : null;
}
