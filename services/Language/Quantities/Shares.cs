using FactCheck.Core.Claims;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Quantities;

/// <summary>Figures told as ratios, multiples or vaguely: "one in five", "doubled", "twice as many", "dozens", "several hundred".</summary>
internal static class Shares
{
    private const double FingersOfAHand = 5;

    public static Figure? Match(TokenText text, int i) => text.IsWord(i) || text.IsNumber(i) ? Ratio(text, i) ?? Multiple(text, i) ?? Handful(text, i) ?? Vague(text, i) : null;

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

    private static Figure? Multiple(TokenText text, int i)
    {
        double? factor = text.Lower(i) switch
        {
            "doubled" or "doubling" or "doubles" or "twofold" => 2,
            "tripled" or "tripling" or "triples" or "trebled" or "trebling" or "threefold" => 3,
            "quadrupled" or "quadrupling" or "fourfold" => 4,
            "quintupled" or "fivefold" => 5,
            "sixfold" => 6,
            "sevenfold" => 7,
            "eightfold" => 8,
            "tenfold" => 10,
            "halved" or "halving" => 0.5,
            // "double" and "triple" to a figure, a verb; before a noun an adjective.
            "double" or "triple" when text.Lower(i - 1) is "to" or "will" or "could" or "would" or "than" or "may" or "might" => text.Lower(i) == "triple" ? 3 : 2,
            "twice" or "double" or "triple" when text.Lower(i + 1) is "as" or "the" or "its" or "that" or "their" => text.Lower(i) == "triple" ? 3 : 2,
            _ => null,
        };
        return factor is { } value ? new Figure(i, i + 1, value, "times") : null;
    }

    // "a handful of towns": about as many as a hand has fingers.
    private static Figure? Handful(TokenText text, int i) =>
        text.Lower(i) == "a" && text.Lower(i + 1) == "handful" && text.Lower(i + 2) == "of" && CountedReader.Read(text, i + 2, false, false) is not null
            ? new Figure(i, i + 2, FingersOfAHand, null, Comparator.About) { IsVague = true } : null;

    // "thousands of residents": at least one thousand. "dozens" and "several dozen" are the same with twelve.
    private static Figure? Vague(TokenText text, int i)
    {
        var at = i;
        var value = 1.0;
        if (text.Lower(i) is "several" or "few" or "many" && NumberWords.Multiplier(text.Lower(i + 1)) is { } few && !text.Lower(i + 1).EndsWith('s'))
        {
            var scale = AmountReader.Scaled(text, i + 1, 1, false);
            var first = text.Lower(i - 1) == "a" && text.Lower(i) == "few" ? i - 1 : i;
            return text.Lower(scale.End) is "of" or "-" ? null : WithMoney(text, new Figure(first, scale.End, scale.Value, null, Comparator.AtLeast) { IsVague = true });
        }
        if (text.Lower(i) is "tens" or "hundreds" or "thousands" && text.Lower(i + 1) == "of" && NumberWords.Plural(text.Lower(i + 2)) is not null and not 12 and not 20)
        {
            value = text.Lower(i) switch { "tens" => 10, "hundreds" => 100, _ => 1000 };
            at = i + 2;
        }
        if (NumberWords.Plural(text.Lower(at)) is not { } unit || text.Lower(at) == "scores" && text.Lower(at + 1) != "of" || NumberWords.TrySmall(text.Lower(i - 1), out _))
            return null;
        if (text.Lower(at + 1) != "of" && CountedReader.Read(text, at + 1, false, false) is null && text.Lower(at + 1) is not ("more" or "were" or "are" or "have" or "had" or "fled" or "died")
            && (text.Lower(at) == "scores" || !IsObject(text, i) && !IsSubject(text, i, at + 1)))
            return null;
        return WithMoney(text, new Figure(i, at + 1, value * unit, null, Comparator.AtLeast) { IsVague = true });
    }

    // "killed dozens", "injuring hundreds": whom is not said.
    private static bool IsObject(TokenText text, int i) => CountedReader.Fates.Contains(text.Lower(i - 1))
        || text.Lower(i - 1) is "killing" or "injuring" or "wounding" or "displacing" or "leaving" or "left" or "drew" or "draws" or "evacuated" or "evacuating" or "attracted" or "employs" or "affecting" or "affected"
            or "trapping" or "trapped" or "stranding" or "stranded" or "arresting" or "jailed" or "sickened" or "recruited" or "trained" or "deployed" or "kills" or "injures" or "hurting";

    // "Thousands protested in the capital."
    private static bool IsSubject(TokenText text, int i, int verb) => text.OpensSentence(i) && text.IsCapitalized(i)
        && (text.Lower(verb).Length > 4 && text.Lower(verb).EndsWith("ed", StringComparison.Ordinal) || text.Lower(verb) is "took" or "lost" or "came" or "went" or "held" or "stood" or "ran" or "slept" or "remain" or "face" or "live" or "now" or "still");

    // "several million dollars", "hundreds of euros", "millions of barrels".
    private static Figure WithMoney(TokenText text, Figure figure)
    {
        var at = text.Lower(figure.End) == "of" ? figure.End + 1 : figure.End;
        if (Currencies.TryReadAfter(text, at, true, out var code, out var next) && text.IsWord(next - 1))
            return figure with { End = next, Unit = code };
        return Units.TryRead(text, at, out var unit) && text.IsWord(at) ? figure with { End = unit.End, Unit = unit.Name, Value = figure.Value * unit.Factor } : figure;
    }

    private static bool IsAmount(TokenText text, int i) => text.IsNumber(i) || NumberWords.TrySmall(text.Lower(i), out _);
}
