using System.Text.RegularExpressions;

namespace FactCheck.Language.Languages;

/// <summary>Tells what a text is in that is too short for its letters to tell: by its small words.</summary>
/// <remarks>
/// Foreign is a text without any English word that has two words of another language, at least one of which neither English nor names have. Chosen so
/// that of 50,000 English sentences and headlines under 70 letters (debates, news, fact-checks, captions) none is taken for foreign.
/// </remarks>
internal static partial class ShortText
{
    private const int FewestWords = 2;

    // Words that are English among others tell as much as one that is nothing else.
    private const int FewestMaybeEnglish = 2;

    private static readonly Lazy<FunctionWords> Words = new(FunctionWords.Load);

    /// <summary>The other language; <c>en</c> where an English word is there; null where nothing tells.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scores">How much the letters speak for a language, for languages that have the same words.</param>
    public static string? CodeOf(string text, Func<string, double> scores)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToList();
        var lower = words.ConvertAll(word => word.ToLowerInvariant().Replace('’', '\''));
        var accented = new HashSet<string>(StringComparer.Ordinal);
        var found = new Dictionary<string, Found>(StringComparer.Ordinal);
        int english = 0;
        var maybeEnglish = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            var own = lower[i].EndsWith("'s", StringComparison.Ordinal) ? lower[i][..^2] : lower[i];
            english += Words.Value.IsEnglish(own) ? 1 : 0;
            if (Words.Value.MayBeEnglish(own))
                maybeEnglish.Add(own);
            if (char.IsLower(words[i][0]) && words[i].Any(c => !char.IsAscii(c) && c != '’') && !Words.Value.IsLoanword(lower[i]))
                accented.Add(lower[i]);
            // "MIT" is no "mit".
            if (words[i].Length > 1 && words[i].All(char.IsUpper))
                continue;
            Look(words, lower[i], i, found);
        }
        var foreign = Words.Value.Codes.Where(code => IsForeign(found.GetValueOrDefault(code), accented, lower, maybeEnglish))
            .OrderByDescending(code => found.TryGetValue(code, out var own) ? own.Count : 0).ThenByDescending(scores).ThenBy(code => code, StringComparer.Ordinal).FirstOrDefault();
        return foreign ?? (english > 0 || maybeEnglish.Count >= FewestMaybeEnglish ? "en" : null);
    }

    private static void Look(List<string> words, string lower, int i, Dictionary<string, Found> found)
    {
        // "l'eau", "dell'anno", small: no "L'Oréal".
        if (Elided().Match(lower) is { Success: true } elided && char.IsLower(words[i][0]))
            foreach (var code in (ReadOnlySpan<string>)["fr", "it"])
                Of(found, code).Own.Add(elided.Value);
        foreach (var code in Words.Value.Of(lower))
            Of(found, code).Own.Add(lower);
        // "The presidente de la": between small letters a particle is no part of a name.
        var isFree = Words.Value.IsParticle(lower) && (i == 0 || char.IsLower(words[i - 1][0])) && i + 1 < words.Count && char.IsLower(words[i + 1][0]);
        foreach (var code in Words.Value.SharedBy(lower))
            (isFree ? Of(found, code).Own : Of(found, code).Shared).Add(lower);
    }

    private static bool IsForeign(Found? found, HashSet<string> accented, List<string> lower, HashSet<string> maybeEnglish)
    {
        var own = (found?.Own.Count ?? 0) + accented.Count;
        if (own == 0)
            return false;
        // With two words of its own, what it shares with English is its own as well.
        bool Has(string word) => own > 1 && found is not null && (found.Own.Contains(word) || found.Shared.Contains(word));
        var all = own + (found?.Shared.Count(word => !found.Own.Contains(word) && !Words.Value.IsEnglish(word) && !Words.Value.MayBeEnglish(word)) ?? 0);
        return all >= FewestWords && all > maybeEnglish.Count(word => !Has(word)) && !lower.Exists(word => Words.Value.IsEnglish(Plain(word)) && !Has(word));
    }

    private static string Plain(string word) => word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;

    private static Found Of(Dictionary<string, Found> found, string code)
    {
        if (!found.TryGetValue(code, out var words))
            found[code] = words = new();
        return words;
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:l|d|qu|n|c|s|j|dell|nell|all)'(?=\p{L}{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Elided();

    private sealed class Found
    {
        public HashSet<string> Own { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Shared { get; } = new(StringComparer.Ordinal);

        public int Count => Own.Count + Shared.Count;
    }
}
