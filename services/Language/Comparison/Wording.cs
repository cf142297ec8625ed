namespace FactCheck.Language.Comparison;

/// <summary>How far two texts use the same words.</summary>
public static class Wording
{
    /// <summary>Words they share, of all words that either has, small words left out: the Jaccard index, in [0, 1].</summary>
    public static double Overlap(string one, string other)
    {
        var (mine, theirs) = (WordsOf(one), WordsOf(other));
        var shared = mine.Count(theirs.Contains);
        return mine.Count + theirs.Count == 0 ? 0 : (double)shared / (mine.Count + theirs.Count - shared);
    }

    /// <summary>A word of each that the other lacks, the first in its text: something may stand in the place of something else. Null where at most one has more words.</summary>
    public static (string One, string Other)? Replaced(string one, string other)
    {
        var (mine, theirs) = (ContentOf(one), ContentOf(other));
        return mine.FirstOrDefault(word => !theirs.Exists(known => known.Stem == word.Stem)).Word is { } first
            && theirs.FirstOrDefault(word => !mine.Exists(known => known.Stem == word.Stem)).Word is { } second ? (first, second) : null;
    }

    private static List<(string Word, string Stem)> ContentOf(string text) =>
        [.. text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(part => part.Split(['-', '’', '\'', '(', ')', ',', '.', '“', '”', '"', ';', ':', '/', '!', '?']))
            .Where(MatchKeys.IsContent).Select(word => (word, MatchKeys.Stem(word)))];

    private static HashSet<string> WordsOf(string text) => ClaimFacts.WordsOf(text)
        .Where(word => word.Length > 3 || char.IsDigit(word[0])).Select(MatchKeys.Stem).ToHashSet(StringComparer.Ordinal);
}
