using System.Text;
using FactCheck.Language.Quantities;

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

    /// <summary>
    /// A word of each that the other lacks, the first in its text: something may stand in the place of something else. Null where at most one has more
    /// words. The words of figures are left to <see cref="TruthConditions"/>: "25 basis points" are 0.25 percentage points.
    /// </summary>
    public static (string One, string Other)? Replaced(string one, string other)
    {
        var (mine, theirs) = (ContentOf(WithoutFigures(one)), ContentOf(WithoutFigures(other)));
        return mine.FirstOrDefault(word => !theirs.Exists(known => known.Stem == word.Stem)).Word is { } first
            && theirs.FirstOrDefault(word => !mine.Exists(known => known.Stem == word.Stem)).Word is { } second ? (first, second) : null;
    }

    /// <summary>
    /// How many of a known claim's words a text has too, and how many there are. Small words are left out, and so are names and figures, which
    /// <see cref="TruthConditions"/> compares.
    /// </summary>
    public static (int Said, int All) Said(string text, string known)
    {
        var facts = ClaimFacts.Read(known);
        var names = facts.Names.SelectMany(name => ClaimFacts.WordsOf(name.Text)).ToHashSet(StringComparer.Ordinal);
        var words = ClaimFacts.WordsOf(known).Where(word => MatchKeys.IsContent(word) && !names.Contains(word)).Select(MatchKeys.Stem).ToHashSet(StringComparer.Ordinal);
        var said = ClaimFacts.WordsOf(text).Select(MatchKeys.Stem).ToHashSet(StringComparer.Ordinal);
        return (words.Count(said.Contains), words.Count);
    }

    /// <summary>Whether the word, in lower case, tells one claim from another: no small word, no number.</summary>
    public static bool IsContent(string word) => MatchKeys.IsContent(word);

    /// <summary>The word, in lower case, without a plural's or a verb's end.</summary>
    public static string Stem(string word) => MatchKeys.Stem(word);

    private static List<(string Word, string Stem)> ContentOf(string text) =>
        [.. text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(part => part.Split(['-', '’', '\'', '(', ')', ',', '.', '“', '”', '"', ';', ':', '/', '!', '?']))
            .Where(MatchKeys.IsContent).Select(word => (word, MatchKeys.Stem(word)))];

    private static string WithoutFigures(string text)
    {
        var (kept, at) = (new StringBuilder(), 0);
        foreach (var figure in QuantityReader.Read(text))
        {
            kept.Append(text, at, figure.Span.Start - at).Append(' ');
            at = figure.Span.End;
        }
        return kept.Append(text, at, text.Length - at).ToString();
    }

    private static HashSet<string> WordsOf(string text) => ClaimFacts.WordsOf(text)
        .Where(word => word.Length > 3 || char.IsDigit(word[0])).Select(MatchKeys.Stem).ToHashSet(StringComparer.Ordinal);
}
