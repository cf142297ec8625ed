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

    private static HashSet<string> WordsOf(string text) => ClaimFacts.WordsOf(text)
        .Where(word => word.Length > 3 || char.IsDigit(word[0])).Select(MatchKeys.Stem).ToHashSet(StringComparer.Ordinal);
}
