using System.Collections.Frozen;

namespace FactCheck.Language.Quantities;

/// <summary>Numbers written as words, and the words that multiply.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, double> Small = Numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        "twenty thirty forty fifty sixty seventy eighty ninety", ("nought", 0), ("naught", 0));

    private static readonly FrozenDictionary<string, double> Ordinals = Numbered(
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth",
        ("hundredth", 1e2), ("thousandth", 1e3), ("millionth", 1e6), ("billionth", 1e9), ("trillionth", 1e12));

    // Words other than small numbers that a figure can begin with.
    private static readonly FrozenSet<string> Openers =
        ("a an half quarter hundred thousand minus negative several few many tens dozens scores hundreds thousands millions billions trillions "
        + "doubled doubling doubles twofold tripled tripling triples trebled trebling threefold quadrupled quadrupling fourfold quintupled fivefold sixfold sevenfold eightfold tenfold "
        + "halved halving double triple twice").Split(' ').Concat(Small.Keys).ToFrozenSet();

    /// <summary>Whether a figure in words can begin with the word; most words can't, and are passed over at once.</summary>
    public static bool MayOpen(string lower) => Openers.Contains(lower);

    /// <summary>Zero to nineteen, and the tens.</summary>
    public static bool TrySmall(string lower, out double value) => Small.TryGetValue(lower, out value);

    /// <summary>Words that multiply what stands before them, spelled out.</summary>
    public static double? Multiplier(string lower) => lower switch
    {
        "hundred" => 1e2,
        "thousand" => 1e3,
        "million" or "mn" or "mln" or "mio" => 1e6,
        "billion" or "bn" or "bln" => 1e9,
        "trillion" or "tn" or "trn" or "tln" => 1e12,
        "dozen" or "doz" or "dozs" or "dzs" => 12,
        // Behind a number, as in "3 dozens"; alone they are vague and read as such.
        "dozens" => 12,
        "hundreds" => 1e2,
        "thousands" => 1e3,
        "millions" => 1e6,
        "billions" => 1e9,
        "trillions" => 1e12,
        "lakh" or "lakhs" or "lac" => 1e5,
        "crore" or "crores" => 1e7,
        _ => null,
    };

    /// <summary>"dozens", "hundreds", …: an amount known only from below.</summary>
    public static double? Plural(string lower) => lower switch
    {
        "dozens" => 12,
        "scores" => 20,
        "hundreds" => 1e2,
        "thousands" => 1e3,
        "millions" => 1e6,
        "billions" => 1e9,
        "trillions" => 1e12,
        _ => null,
    };

    /// <summary>"third" and "thirds" are 3, "half" is 2, "quarters" are 4; "second" divides nothing.</summary>
    public static double? Denominator(string lower) => lower switch
    {
        "half" or "halves" => 2,
        "quarter" or "quarters" => 4,
        _ => Ordinal(lower) is { } number and > 2 ? number : null,
    };

    /// <summary>"first" is 1, "firsts" too.</summary>
    public static double? Ordinal(string lower) =>
        Ordinals.TryGetValue(lower, out var value) || lower.EndsWith('s') && Ordinals.TryGetValue(lower[..^1], out value) ? value : null;

    private static FrozenDictionary<string, double> Numbered(string ones, string tens, params (string, double)[] more)
    {
        var words = new Dictionary<string, double>();
        foreach (var (value, word) in ones.Split(' ').Index())
            words[word] = value;
        foreach (var (index, word) in tens.Split(' ').Index())
            words[word] = 20 + index * 10;
        foreach (var (word, value) in more)
            words[word] = value;
        return words.ToFrozenDictionary();
    }
}
