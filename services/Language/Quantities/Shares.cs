using FactCheck.Core.Claims;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Quantities;

/// <summary>Figures told as parts or multiples: "a third of", "two-thirds", "one in five", "half the voters", "doubled", "twice as many".</summary>
internal static class Shares
{
    public static Figure? Match(TokenText text, int i) => Ratio(text, i) ?? Fraction(text, i) ?? Half(text, i) ?? Multiple(text, i) ?? Vague(text, i);

    // one in five, 1 in 10, nine out of ten, two in every three.
    private static Figure? Ratio(TokenText text, int i)
    {
        if (!IsAmount(text, i) || AmountReader.Read(text, i) is not { Scale: 1 } part)
            return null;
        var at = part.End;
        if (text.Lower(at) == "out" && text.Lower(at + 1) == "of")
            at += 2;
        else if (text.Lower(at) == "in" || (text.Lower(at) == "-" && text.Lower(at + 1) == "in" && text.Touches(at)))
            at += text.Lower(at) == "in" ? 1 : 2;
        else
            return null;
        if (text.Lower(at) is "every" or "-")
            at++;
        if (!IsAmount(text, at) || AmountReader.Read(text, at) is not { } whole || part.Value <= 0 || whole.Value <= part.Value || Units.TryRead(text, whole.End, out _))
            return null;
        // Elsewhere "12 in five towns" is a count and a place.
        var usual = text.Lower(at - 1) is "every" or "of" || part.Value == 1 || (part.Value < 10 && whole.Value is 3 or 4 or 5 or 10 or 100);
        return usual ? new Figure(i, whole.End, part.Value / whole.Value, "share") : null;
    }

    // a third of, one-third of, two-thirds, three quarters of, 3/4 of.
    private static Figure? Fraction(TokenText text, int i)
    {
        if (text.IsNumber(i) && text.Lower(i + 1) == "/" && text.Touches(i) && text.Touches(i + 1) && text.IsNumber(i + 2) && text.Lower(i + 3) is "of" or "the"
            && AmountReader.Parse(text.Lower(i)) is { } over && AmountReader.Parse(text.Lower(i + 2)) is { } under && over < under)
            return new Figure(i, i + 3, over / under, "share");
        var top = text.Lower(i) is "a" ? 1 : NumberWords.TrySmall(text.Lower(i), out var small) ? small : 0;
        var at = text.Lower(i + 1) == "-" ? i + 2 : i + 1;
        if (top == 0 || NumberWords.Denominator(text.Lower(at)) is not { } bottom || top >= bottom)
            return null;
        var plural = text.Lower(at).EndsWith('s') && text.Lower(at) != "s";
        if (plural != top > 1 || (text.Lower(at + 1) != "of" && !(plural && text.Lower(at) is not "quarters")))
            return null;
        // "a quarter of a million" is a number.
        return text.Lower(at + 1) == "of" && text.Lower(at + 2) == "a" && NumberWords.Multiplier(text.Lower(at + 3)) is not null
            ? null : new Figure(i, at + 1, top / bottom, "share");
    }

    private static Figure? Half(TokenText text, int i) =>
        text.Lower(i) == "half" && text.Lower(i + 1) is "of" or "the" or "its" or "their" or "all" or "his" or "her" or "our" && text.Lower(i - 1) is not ("and" or "first" or "second" or "other")
            ? new Figure(i, i + 1, 0.5, "share") : null;

    private static Figure? Multiple(TokenText text, int i)
    {
        double? factor = text.Lower(i) switch
        {
            "doubled" or "doubling" or "twofold" => 2,
            "tripled" or "tripling" or "trebled" or "threefold" => 3,
            "quadrupled" or "quadrupling" or "fourfold" => 4,
            "quintupled" or "fivefold" => 5,
            "tenfold" => 10,
            "halved" => 0.5,
            "twice" or "double" or "triple" when text.Lower(i + 1) is "as" or "the" or "its" or "that" or "their" => text.Lower(i) == "triple" ? 3 : 2,
            _ => null,
        };
        return factor is { } value ? new Figure(i, i + 1, value, "times") : null;
    }

    // "thousands of residents": at least one thousand. "dozens" is the same with twelve.
    private static Figure? Vague(TokenText text, int i)
    {
        var at = i;
        var value = 1.0;
        if (text.Lower(i) is "tens" or "hundreds" or "thousands" && text.Lower(i + 1) == "of" && NumberWords.Plural(text.Lower(i + 2)) is not null and not 12 and not 20)
        {
            value = text.Lower(i) switch { "tens" => 10, "hundreds" => 100, _ => 1000 };
            at = i + 2;
        }
        if (NumberWords.Plural(text.Lower(at)) is not { } unit || text.Lower(at) == "scores" && text.Lower(at + 1) != "of")
            return null;
        if (text.Lower(at + 1) != "of" && CountedReader.Read(text, at + 1, false, false) is null)
            return null;
        return new Figure(i, at + 1, value * unit, null, Comparator.AtLeast);
    }

    private static bool IsAmount(TokenText text, int i) => text.IsNumber(i) || NumberWords.TrySmall(text.Lower(i), out _);
}
