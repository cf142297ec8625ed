using FactCheck.Core.Claims;
using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Evaluation;

/// <summary>Parts of a text that gold names, and how they are compared with those found.</summary>
internal static class LabelledSpans
{
    /// <summary>From this F1 of their words on two spans count as the same.</summary>
    public const double Alike = 0.5;

    /// <summary>The span of an object with <c>start</c> and <c>end</c> in UTF-16 units.</summary>
    /// <exception cref="InputException">It has none, or one outside of the text.</exception>
    public static TextSpan Of(BatchLine line, string text) =>
        line.Value("start") is { } start && line.Value("end") is { } end && start.TryGetInt32(out var from) && end.TryGetInt32(out var to) && from >= 0 && to > from && to <= text.Length
            ? new(from, to) : throw new InputException("'start' and 'end' are no part of the text.");

    /// <summary>F1 of the words (runs of letters and digits) that both spans hold; 1 for the same span.</summary>
    public static double WordF1(string text, TextSpan one, TextSpan other)
    {
        // A colon or a dash has no words, and is itself nevertheless.
        if (one == other)
            return 1;
        var shared = Words(text, new TextSpan(Math.Max(one.Start, other.Start), Math.Min(one.End, other.End)));
        return Scores.F1(shared, Words(text, one), Words(text, other));
    }

    /// <summary>Pairs of gold and found that share most, each in one pair at most; by their positions in the lists.</summary>
    /// <param name="text">What they are parts of.</param>
    /// <param name="gold">What gold names.</param>
    /// <param name="found">What was found.</param>
    /// <param name="least">Least F1 of the words of a pair; 1 for the same span.</param>
    public static IReadOnlyList<(int Gold, int Found)> Pairs(string text, IReadOnlyList<TextSpan> gold, IReadOnlyList<TextSpan> found, double least)
    {
        var candidates = new List<(int Gold, int Found, double Score)>();
        for (var g = 0; g < gold.Count; g++)
            for (var f = 0; f < found.Count; f++)
                if (gold[g].Start < found[f].End && found[f].Start < gold[g].End && WordF1(text, gold[g], found[f]) is var score && score >= least)
                    candidates.Add((g, f, score));
        var pairs = new List<(int Gold, int Found)>();
        var (usedGold, usedFound) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (g, f, _) in candidates.OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Gold).ThenBy(candidate => candidate.Found))
            if (!usedGold.Contains(g) && usedFound.Add(f))
            {
                usedGold.Add(g);
                pairs.Add((g, f));
            }
        return pairs;
    }

    private static int Words(string text, TextSpan span)
    {
        var words = 0;
        for (var i = span.Start; i < span.End; i++)
            if (char.IsLetterOrDigit(text[i]) && (i == span.Start || !char.IsLetterOrDigit(text[i - 1])))
                words++;
        return words;
    }
}
