using System.Collections.Frozen;

namespace FactCheck.Language.Quantities;

/// <summary>Numbers written as words, and the words that multiply.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, double> Small = Build();

    private static readonly FrozenDictionary<string, double> Denominators = new Dictionary<string, double>
    {
        ["half"] = 2,
        ["halves"] = 2,
        ["third"] = 3,
        ["quarter"] = 4,
        ["fourth"] = 4,
        ["fifth"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
        ["twentieth"] = 20,
        ["hundredth"] = 100,
    }.ToFrozenDictionary();

    /// <summary>Zero to nineteen, and the tens.</summary>
    public static bool TrySmall(string lower, out double value) => Small.TryGetValue(lower, out value);

    /// <summary>Words that multiply what stands before them, spelled out.</summary>
    public static double? Multiplier(string lower) => lower switch
    {
        "hundred" => 1e2,
        "thousand" => 1e3,
        "million" or "mn" or "mln" => 1e6,
        "billion" or "bn" or "bln" => 1e9,
        "trillion" or "tn" or "trn" => 1e12,
        "dozen" => 12,
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

    /// <summary>"third" and "thirds" are 3.</summary>
    public static double? Denominator(string lower) =>
        Denominators.TryGetValue(lower, out var value) || (lower.EndsWith('s') && Denominators.TryGetValue(lower[..^1], out value)) ? value : null;

    private static FrozenDictionary<string, double> Build()
    {
        var words = new Dictionary<string, double>();
        string[] ones = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        foreach (var (value, word) in ones.Index())
            words[word] = value;
        foreach (var (index, word) in tens.Index())
            words[word] = 20 + index * 10;
        return words.ToFrozenDictionary();
    }
}
