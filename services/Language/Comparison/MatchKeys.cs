using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Comparison;

/// <summary>Short texts of which two claims with the same truth conditions share some, however they are worded: how candidates are found among millions.</summary>
public static class MatchKeys
{
    private const int MostFigures = 4;
    private const int MostWords = 6;

    private static readonly HashSet<string> Common = [.. ("about above after again against also although among another because been before being below between both "
        + "could does doing down during each even ever every further have having here himself herself into itself just least less like made make many more most "
        + "much must near nearly only other others over said same says should since some still such than that their them then there these they this those through "
        + "told under until upon very were what when where which while will with within without would year years your people percent").Split(' ')];

    /// <summary>Each figure with the six words that weigh most, and pairs of those words; about 20, each once, sorted ordinally.</summary>
    public static IReadOnlyList<string> Of(string text, IReadOnlyList<Quantity> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var facts = ClaimFacts.Read(text);
        var names = facts.Names.SelectMany(name => ClaimFacts.WordsOf(name.Text)).ToHashSet(StringComparer.Ordinal);
        var words = ClaimFacts.WordsOf(text).Where(IsContent).Select(Stem)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(names.Contains).ThenByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)
            .Take(MostWords).ToList();
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var figure in figures.Take(MostFigures))
            foreach (var word in words)
                keys.Add($"{figure.Value.ToString("0.####", CultureInfo.InvariantCulture)} {word}");
        for (var i = 0; i < words.Count; i++)
            for (var j = i + 1; j < words.Count; j++)
                keys.Add(string.CompareOrdinal(words[i], words[j]) < 0 ? $"{words[i]} {words[j]}" : $"{words[j]} {words[i]}");
        return [.. keys];
    }

    /// <summary>Whether the word, in lower case, tells one claim from another: no small word, no number.</summary>
    internal static bool IsContent(string word) => word.Length > 3 && char.IsLetter(word[0]) && !Common.Contains(word);

    // Plurals and the commonest verb ends only: a key is a hint, the comparison decides.
    internal static string Stem(string word)
    {
        if (Demonyms.CountryOf(word) is { } country)
            return country;
        foreach (var end in (ReadOnlySpan<string>)["ing", "ed", "es", "s"])
            if (word.Length > end.Length + 3 && word.EndsWith(end, StringComparison.Ordinal))
                return word[..^end.Length];
        return word;
    }
}
