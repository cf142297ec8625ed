using System.Text.RegularExpressions;

namespace FactCheck.Language.Comparison;

/// <summary>"The highest" against "one of the highest", "any other" against "almost any other": the one says more than the other.</summary>
internal static partial class Ranks
{
    /// <summary>Leaves it open where one says a rank or all, and the other only nearly so.</summary>
    /// <param name="text">The part of the text that is closest to the claim.</param>
    /// <param name="known">The known claim.</param>
    /// <param name="agreement">Where the finding goes.</param>
    public static void Compare(string text, string known, Agreement agreement)
    {
        foreach (var (less, more) in new[] { (text, known), (known, text) })
            foreach (var found in Weaker().Matches(less).Where(found => IsWhole(found.Groups["whole"].Value, more)))
                agreement.AddOpen($"“{found.Value}” in the {(less == text ? "text" : "known claim")}, “{found.Groups["whole"].Value}” in the other");
    }

    private static bool IsWhole(string word, string text) =>
        Regex.IsMatch(text, $@"\b{Regex.Escape(word)}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
        && !Weaker().Matches(text).Any(found => string.Equals(found.Groups["whole"].Value, word, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\b(?:(?:one|two|three|some|many|few) of the|among the)\s+(?:\w+[ -]){0,2}?(?<whole>most|least|best|worst|\w{3,}est)\b|\b(?:almost|nearly|virtually|practically)\s+(?<whole>any|all|every|everyone|everybody|everything|nobody|no one|none|no)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weaker();
}
