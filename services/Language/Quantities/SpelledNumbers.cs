using System.Globalization;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Quantities;

/// <summary>Reads numbers in words: "twenty-five", "three hundred and one", "five and a half million", "two point four"; and what follows digits: "3 hundred and 21".</summary>
internal static class SpelledNumbers
{
    // Longest number in words, in tokens: "nine hundred and ninety-nine thousand nine hundred and ninety-nine" has 14 with hyphens.
    private const int LongestWords = 16;

    public static Amount? Read(TokenText text, int i)
    {
        var word = text.Lower(i);
        if (word is "a" or "an")
            return NumberWords.Multiplier(text.Lower(i + 1)) is not null ? Finish(text, Compound(text, i, i + 1, 1)) : null;
        // "hundred thousand dollars".
        if (word is "hundred" or "thousand" && NumberWords.Multiplier(text.Lower(i + 1)) is not null && NumberWords.Multiplier(text.Lower(i - 1)) is null)
            return AmountReader.Scaled(text, i, 1, false);
        return NumberWords.TrySmall(word, out var value) ? Finish(text, Compound(text, i, i + 1, value)) : null;
    }

    /// <summary>A number in digits with the scale words and smaller parts behind it.</summary>
    public static Amount Continue(TokenText text, int i, double digits)
    {
        // Lakh crore, hundred thousand: scales on scales.
        var scaled = AmountReader.Scaled(text, i + 1, digits, true);
        var compound = Compound(text, i, i + 1, digits);
        var finished = Finish(text, compound.End >= scaled.End ? compound : new Cardinal(scaled.End, scaled.Value, scaled.Scale, 0, 0));
        return finished with { IsDigits = true };
    }

    /// <summary>A whole number in words, without fraction.</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">Index of its first token.</param>
    /// <param name="withAnd">Whether "and" may join parts; a look-ahead behind an "and" says no, so that it never looks ahead again.</param>
    public static Cardinal? Whole(TokenText text, int i, bool withAnd = true) =>
        text.Lower(i) is "a" or "an" ? NumberWords.Multiplier(text.Lower(i + 1)) is not null ? Compound(text, i, i + 1, 1, withAnd) : new Cardinal(i + 1, 1, 1, 0, 1)
        : NumberWords.TrySmall(text.Lower(i), out var value) ? Compound(text, i, i + 1, value, withAnd) : null;

    private static Cardinal Compound(TokenText text, int first, int at, double group, bool withAnd = true)
    {
        var (total, scale, lastScale, hundreds) = (0.0, 1.0, double.PositiveInfinity, false);
        var (end, last, parts) = (at, group, 1);
        for (var previous = first; at - first < LongestWords && at != previous;)
        {
            previous = at;
            var joined = false;
            var next = at;
            if (text.IsHyphen(at) || text.Lower(at) == "-" && group % 100 is >= 20 and <= 90 && group % 10 == 0 && NumberWords.TrySmall(text.Lower(at + 1), out var one) && one is > 0 and < 10)
                next = at + 1;
            else if (withAnd && text.Lower(at) == "and" && (scale > 1 || group >= 100))
                (joined, next) = (true, at + 1);
            if (!joined && NumberWords.Multiplier(text.Lower(next)) is { } by && (group > 0 || by > lastScale && total > 0))
            {
                // Dozens count what stands before them alone: "three hundred and two dozen" is 324.
                if (by == 12)
                    (group, hundreds) = (group % 100 == 0 ? group * by : group - group % 100 + group % 100 * by, true);
                else if (by == 100 && group < 100 && !hundreds)
                    (group, hundreds) = (group * by, true);
                else if (group == 0 && by is 1e5 or 1e7)
                    (total, scale, lastScale) = (total * by, scale * by, by);
                else if (by < lastScale && group > 0 && by != 100)
                    (total, group, lastScale, scale, hundreds) = (total + group * by, 0, by, Math.Max(scale, by), false);
                else
                    break;
                (at, end, last) = (next + 1, next + 1, 0);
                parts++;
                continue;
            }
            if (Small(text, next, scale > 1 || group >= 100) is not { } small || !Fits(group, small, lastScale) || joined && (small == 0 || group >= 100 && NumberWords.Multiplier(text.Lower(next + 1)) == 100 || Fractions.Behind(text, next) is not null))
                break;
            group += small;
            (at, end, last) = (next + 1, next + 1, joined ? -small : small);
            parts++;
        }
        return new Cardinal(end, total + group, scale, parts > 1 ? last : 0, parts);
    }

    // Digits belong to a number in words where a scale is named on either side: "4 thousand 3 hundred and 21".
    private static double? Small(TokenText text, int i, bool scaled)
    {
        if (NumberWords.TrySmall(text.Lower(i), out var small))
            return small;
        var digits = scaled && text.IsNumber(i) && (text.Lower(i - 1) == "and" || NumberWords.Multiplier(text.Lower(i + 1)) is 100) && text.Lower(i).Length <= 2 && !text.Touches(i)
            ? DigitReader.Parse(text.Lower(i)) : null;
        return digits;
    }

    // After "twenty" comes one to nine, after "hundred" anything below it, after "thousand" too.
    private static bool Fits(double group, double small, double lastScale) =>
        group == 0 ? !double.IsPositiveInfinity(lastScale) : (group % 100 == 0 && small < 100) || (group % 100 >= 20 && group % 10 == 0 && small is > 0 and < 10);

    // Decimals, a fraction, and the scale behind them.
    private static Amount Finish(TokenText text, Cardinal cardinal)
    {
        var (end, value, scale) = (cardinal.End, cardinal.Value, cardinal.Scale);
        if (text.Lower(end) == "point" && Decimals(text, end + 1) is { } decimals)
            return AmountReader.Scaled(text, decimals.End, value + decimals.Value, false);
        if (text.Lower(end) == "and" && Fractions.Behind(text, end + 1) is { } fraction)
        {
            var scaled = AmountReader.Scaled(text, fraction.End, fraction.Value, false);
            // "a billion and a half million" adds; "five and a half million" multiplies; "a million and a half" takes the million's half.
            return scaled.Scale > 1 && scale > 1 ? new Amount(scaled.End, value + scaled.Value, scale, false)
                : scaled.Scale > 1 ? new Amount(scaled.End, (value + fraction.Value) * scaled.Scale, scaled.Scale, false)
                : new Amount(fraction.End, value + fraction.Value * scale, scale, false);
        }
        return new Amount(end, value, scale, false);
    }

    private static (double Value, int End)? Decimals(TokenText text, int at)
    {
        var digits = "";
        while (digits.Length < 12 && NumberWords.TrySmall(text.Lower(at), out var small))
        {
            at++;
            if (small >= 20 && text.IsHyphen(at) && NumberWords.TrySmall(text.Lower(at + 1), out var unit) && unit < 10)
                (small, at) = (small + unit, at + 2);
            digits += ((int)small).ToString(CultureInfo.InvariantCulture);
        }
        return digits.Length > 0 ? (double.Parse("0." + digits, CultureInfo.InvariantCulture), at) : null;
    }
}

/// <summary>A whole number in words.</summary>
/// <param name="End">Index after its last token.</param>
/// <param name="Value">In ones.</param>
/// <param name="Scale">Largest scale word in it from thousand on; 1 without.</param>
/// <param name="Last">Its last part, where there are several: 30 of "one hundred thirty", -30 of "one hundred and thirty".</param>
/// <param name="Parts">How many words made it.</param>
internal readonly record struct Cardinal(int End, double Value, double Scale, double Last, int Parts);
