using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Words;

namespace FactCheck.Language.Stance.Figures;

/// <summary>Tells whether a sentence says that what a figure tells did not happen: "did not close 12 schools", "12 schools were never closed".</summary>
internal static class FigureNegation
{
    private const int WordsBefore = 10;
    private const int WordsBehind = 8;

    private static readonly HashSet<string> Relative = ["who", "whom", "which", "that", "whose", "where"];

    private static readonly HashSet<string> Helpers = ["was", "were", "is", "are", "be", "been", "has", "have", "had", "did", "do", "does", "could", "would"];

    /// <summary>The concept of the word denied; null when nothing is. "Not 900" puts a figure right and denies nothing that happened.</summary>
    public static string? DeniedBy(FigureSurroundings figure) => Before([.. figure.BeforeInClause.Take(WordsBefore).Reverse()]) ?? Behind(WordsOfClause(figure));

    /// <summary>Whether the words could deny something, whatever it is.</summary>
    public static bool MayDeny(ReadSentence sentence) => sentence.Words.Any(word => Negation.Negators.Contains(word.Lower));

    // With its dates, whose commas end the clause too.
    private static List<ReadWord> WordsOfClause(FigureSurroundings figure)
    {
        var behind = new List<ReadWord>();
        foreach (var word in figure.Sentence.Words.Where(word => word.Start >= figure.Quantity.Span.Start))
        {
            if (word.Start >= figure.Quantity.Span.End)
                behind.Add(word);
            if (word.EndsClause || behind.Count == WordsBehind)
                break;
        }
        return behind;
    }

    // One word between the two, the verb: what more stands there has an object of its own.
    private static string? Before(List<ReadWord> words)
    {
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (!Negation.Negators.Contains(words[i].Lower) || IsEmphasis(words, i))
                continue;
            var between = words.Skip(i + 1).Where(word => word.IsContent && !word.Lower.EndsWith("ly", StringComparison.Ordinal)).ToList();
            return between.Count == 1 ? between[0].Concept : null;
        }
        return null;
    }

    private static string? Behind(List<ReadWord> words)
    {
        for (var i = 0; i < words.Count && !Relative.Contains(words[i].Lower); i++)
            if (Negation.Negators.Contains(words[i].Lower) && !IsEmphasis(words, i)
                && (words[i].Lower.EndsWith("n't", StringComparison.Ordinal) || i > 0 && Helpers.Contains(words[i - 1].Lower)))
                return words.Skip(i + 1).FirstOrDefault(word => word.IsContent)?.Concept;
        return null;
    }

    private static bool IsEmphasis(List<ReadWord> words, int i) =>
        i + 1 < words.Count && words[i + 1].Lower is "only" or "just" or "fewer" or "less" or "more" or "least" or "yet" or "counting" or "including" or "even" or "all" or "doubt";
}
