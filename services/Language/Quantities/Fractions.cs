using FactCheck.Language.Tokens;

namespace FactCheck.Language.Quantities;

/// <summary>Reads parts of one: "two-thirds", "a third of", "¾", "1/4", "half a million", "one over three".</summary>
internal static class Fractions
{
    private const string Signs = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒⅑⅐";

    private static readonly double[] OfSigns =
        [1 / 2.0, 1 / 3.0, 2 / 3.0, 1 / 4.0, 3 / 4.0, 1 / 5.0, 2 / 5.0, 3 / 5.0, 4 / 5.0, 1 / 6.0, 5 / 6.0, 1 / 8.0, 3 / 8.0, 5 / 8.0, 7 / 8.0, 1 / 10.0, 1 / 9.0, 1 / 7.0];

    /// <summary>A fraction that stands alone, or a scale word's part ("half a million", then no fraction any more).</summary>
    public static Amount? Read(TokenText text, int i)
    {
        if (!Begins(text, i) || Plain(text, i, withAnd: true) is not { } fraction)
            return null;
        // "half a million", "three quarters billion", "two thirds of a million".
        var at = fraction.End;
        var scaleAt = text.Lower(at) == "of" && text.Lower(at + 1) == "a" ? at + 2 : text.Lower(at) is "a" or "an" ? at + 1 : at;
        if (NumberWords.Multiplier(text.Lower(scaleAt)) is not null && !(scaleAt > at && fraction.Value != 0.5 && text.Lower(at) != "of"))
            return AmountReader.Scaled(text, scaleAt, fraction.Value, text.IsNumber(i));
        return fraction.IsSure ? new Amount(fraction.End, fraction.Value, 1, text.IsNumber(i), true) : null;
    }

    /// <summary>The fraction of one behind "and": "a half", "one fourth", "two thirds".</summary>
    public static (double Value, int End)? Behind(TokenText text, int i) =>
        Begins(text, i) && Plain(text, i, withAnd: false) is { Value: < 1 } fraction && (fraction.IsSure || fraction.Value == 0.5 || EndsNumber(text, fraction.End))
            ? (fraction.Value, fraction.End) : null;

    /// <summary>A whole number with the fraction behind its digits: "2 1/4", "2½", "2-1/2".</summary>
    public static (double Value, int End)? Added(TokenText text, int i, double whole)
    {
        var at = text.IsHyphen(i + 1) ? i + 2 : text.Lower(i + 1) == "and" && text.IsNumber(i + 2) ? i + 2 : i + 1;
        if (whole != Math.Floor(whole) || whole >= 1000)
            return null;
        if (OfSign(text, at) is { } sign && at == i + 1)
            return (whole + sign, at + 1);
        return Slashed(text, at) is { } part && part.Value < 1 ? (whole + part.Value, at + 3) : null;
    }

    /// <summary>Whether a fraction may begin here; spares the rest the work.</summary>
    public static bool Begins(TokenText text, int i) => text[i].Kind switch
    {
        TokenKind.Number => text.Lower(i + 1) is "/" or "⁄" && text.Touches(i) || text.Lower(i + 1) == "over" && text.Lower(i) == "1",
        TokenKind.Sign => OfSign(text, i) is not null,
        TokenKind.Word => text.Lower(i) is "half" or "quarter" or "a" or "an" || NumberWords.TrySmall(text.Lower(i), out _),
        _ => false,
    };

    private static Fraction? Plain(TokenText text, int i, bool withAnd)
    {
        if (OfSign(text, i) is { } sign)
            return new Fraction(sign, i + 1, true);
        if (text.IsNumber(i) && text.Lower(i + 1) != "over")
            return Slashed(text, i) is { } slashed ? new Fraction(slashed.Value, i + 3, slashed.IsSure) : null;
        if (text.Lower(i) == "half")
            return new Fraction(0.5, i + 1, IsHalf(text, i));
        if (text.Lower(i) == "quarter")
            return new Fraction(0.25, i + 1, false);
        return Over(text, i) ?? InWords(text, i, withAnd);
    }

    private static double? OfSign(TokenText text, int i) =>
        text[i].Kind == TokenKind.Sign && Signs.IndexOf(text.Lower(i)[0], StringComparison.Ordinal) is var at and >= 0 ? OfSigns[at] : null;

    // 3/4 and 5/8; 9/11 and 24/7 are not, and 1/6 is one only of something.
    private static (double Value, bool IsSure)? Slashed(TokenText text, int i)
    {
        if (!text.IsNumber(i) || text.Lower(i + 1) is not ("/" or "⁄") || !text.Touches(i) || !text.Touches(i + 1) || !text.IsNumber(i + 2)
            || text.Touches(i + 2) && (text.IsWord(i + 3) || text.Lower(i + 3) is "/" or "-") || text.Touches(i - 1) && text.Lower(i - 1) is "/")
            return null;
        if (text.Lower(i).Length > 2 || text.Lower(i + 2).Length > 2 || DigitReader.Parse(text.Lower(i)) is not { } top || DigitReader.Parse(text.Lower(i + 2)) is not { } bottom
            || top <= 0 || top >= bottom)
            return null;
        var usual = bottom is 2 or 3 or 4 or 5 or 8 or 16 or 32;
        return usual || text.Lower(i + 3) == "of" || text.Lower(i + 3) == "the" && text.Lower(i + 4) is "size" or "price" or "cost" or "rate" or "number" or "amount" or "weight" or "length" || Units.TryRead(text, i + 3, out _) ? (top / bottom, true) : null;
    }

    // "more than half people came", "half the voters", "half of", "a half": not "first half", "half-time".
    private static bool IsHalf(TokenText text, int i)
    {
        if (text.Lower(i - 1) is "first" or "second" or "other" or "better" or "this" or "that" or "each" or "last" || text.IsHyphen(i + 1))
            return false;
        return text.Lower(i + 1) is "of" or "the" or "its" or "their" or "all" or "his" or "her" or "our" or "those" or "these" or "as"
            || text.Lower(i - 1) is "than" or "about" or "nearly" or "almost" or "over" or "least" or "roughly" or "around" or "by" or "approximately" or "under" or "exactly" or "only"
            || text.Lower(i + 1) is "a" or "an" && Units.TryRead(text, i + 2, out _);
    }

    // "one over three".
    private static Fraction? Over(TokenText text, int i)
    {
        if (text.Lower(i) is not ("one" or "1") || text.Lower(i + 1) != "over")
            return null;
        if (text.IsNumber(i + 2))
            return DigitReader.Parse(text.Lower(i + 2)) is > 1 and { } digits && !text.Touches(i + 2) ? new Fraction(1 / digits, i + 3, EndsNumber(text, i + 3)) : null;
        return SpelledNumbers.Whole(text, i + 2) is { Value: > 1 } words ? new Fraction(1 / words.Value, words.End, EndsNumber(text, words.End)) : null;
    }

    // a third, one-third, two-thirds, twenty-three fifths, three twenty-firsts.
    private static Fraction? InWords(TokenText text, int i, bool withAnd)
    {
        if (SpelledNumbers.Whole(text, i, withAnd) is not { } top || top.Value <= 0)
            return null;
        var at = text.Lower(top.End) == "-" ? top.End + 1 : top.End;
        var (value, bottom, end) = (top.Value, 0.0, at + 1);
        if (NumberWords.TrySmall(text.Lower(at), out var tens) && tens >= 20
            && NumberWords.Ordinal(text.Lower(text.IsHyphen(at + 1) ? at + 2 : at + 1)) is { } unit and < 10)
            (bottom, end) = (tens + unit, text.IsHyphen(at + 1) ? at + 3 : at + 2);
        else if (NumberWords.Denominator(text.Lower(at)) is { } simple)
        {
            bottom = simple;
            // "one hundred thirty fifths" is a hundred of them, "one hundred and thirty fifths" is 130.
            if (top.Last is >= 20 and <= 90 && simple < 10 && top.Value > top.Last)
                (value, bottom) = (value - top.Last, bottom + top.Last);
        }
        if (bottom == 0)
            return null;
        var noun = text.Lower(end - 1);
        var plural = noun.EndsWith('s');
        if (plural == (value == 1 && top.Parts == 1))
            return null;
        return new Fraction(value / bottom, end, IsSure(text, i, end, noun, plural));
    }

    private static bool IsSure(TokenText text, int i, int end, string noun, bool plural)
    {
        if (text.Lower(end) == "of" || text.Lower(end) is "the" && noun is "half" or "third")
            return true;
        if (text.IsHyphen(end))
            return false;
        // "the past three quarters" are times.
        if (noun == "quarters")
            return EndsNumber(text, end) && text.Lower(i - 1) is not ("past" or "last" or "next" or "first" or "previous" or "the" or "for" or "in" or "final");
        if (plural || noun != "quarter" && text.Lower(i) == "one")
            return true;
        if (noun is "half" or "quarter" && Units.TryRead(text, end, out _))
            return true;
        // "a fifth man" is one after four, "by a fifth" is a part.
        return EndsNumber(text, end) && text.Lower(i - 1) is not ("finished" or "placed" or "came" or "and");
    }

    private static bool EndsNumber(TokenText text, int end) => !text.IsWord(end) && !text.IsNumber(end) && text.Lower(end) != "-"
        || text.Lower(end) is "to" or "from" or "in" or "since" or "and" or "or" or "but" or "this" or "last" or "over" or "compared" or "after" or "more" or "less" or "fewer"
        || NumberWords.Multiplier(text.Lower(end)) is not null || Units.TryRead(text, end, out _);

    /// <summary>A fraction as found.</summary>
    /// <param name="Value">Its value.</param>
    /// <param name="End">Index after its last token.</param>
    /// <param name="IsSure">Whether it is a fraction wherever it stands; else only before a scale word or behind "and".</param>
    private readonly record struct Fraction(double Value, int End, bool IsSure);
}
