using FactCheck.Core.Claims;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Quantities;

/// <summary>Words and signs by which a figure bounds an amount.</summary>
internal static class Comparators
{
    // By last word, longest phrase first: found by looking back from the figure.
    private static readonly ILookup<string, (string[] Words, Comparator Comparator)> Before = new (string Phrases, Comparator Comparator)[]
    {
        ("at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|≥|at the very least|at minimum", Comparator.AtLeast),
        ("more than|over|>|in excess of|exceeding|exceeded|exceeds|exceed|upwards of|upward of|above|topping|topped|surpassing|surpassed|north of|" +
            "greater than|higher than|well over|just over|slightly over|slightly more than|just more than|far more than|beyond", Comparator.MoreThan),
        ("at most|no more than|not more than|up to|as many as|as much as|a maximum of|maximum of|≤|at the most|capped at", Comparator.AtMost),
        ("fewer than|less than|under|below|<|just under|just below|well under|lower than|slightly less than|slightly under|short of|just short of", Comparator.LessThan),
        ("about|some|around|approximately|roughly|nearly|almost|close to|an estimated|estimated|circa|c|ca|~|≈|approx|near|virtually|" +
            "approximately some|nearly some|in the region of|in the neighborhood of|just about|up to about|more or less", Comparator.About),
        ("exactly|precisely", Comparator.Equal),
    }
    .SelectMany(row => row.Phrases.Split('|').Select(phrase => (Words: phrase.Split(' '), row.Comparator)))
    .OrderByDescending(entry => entry.Words.Length)
    .ToLookup(entry => entry.Words[^1], entry => (entry.Words, entry.Comparator));

    /// <summary>The comparator whose words end just before the token; the figure's own start without one.</summary>
    public static (Comparator Comparator, int First) ReadBefore(TokenText text, int start)
    {
        // "at least another 30", "more than the 200": the small word does not change the bound.
        var at = text.Lower(start - 1) is "another" or "a" or "the" or "." && Before.Contains(text.Lower(start - 2)) ? start - 2 : start - 1;
        foreach (var (words, comparator) in Before[text.Lower(at)])
            if (IsAt(text, at - words.Length + 1, words))
                return (comparator, at - words.Length + 1);
        return (Comparator.Equal, start);
    }

    /// <summary>"or more", "or less", "+" behind the figure.</summary>
    public static (Comparator Comparator, int End)? ReadAfter(TokenText text, int end) => (text.Lower(end), text.Lower(end + 1)) switch
    {
        ("or", "more" or "above" or "higher" or "greater") => (Comparator.AtLeast, end + 2),
        ("or", "less" or "fewer" or "below" or "lower") => (Comparator.AtMost, end + 2),
        ("or", "so") => (Comparator.About, end + 2),
        ("+", _) when text.Touches(end - 1) => (Comparator.AtLeast, end + 1),
        ("plus", _) when !text.IsNumber(end + 1) && text.Lower(end - 1) != "plus" && text.IsWord(end + 1) => null,
        _ => null,
    };

    private static bool IsAt(TokenText text, int first, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
            if (text.Lower(first + i) != words[i])
                return false;
        return true;
    }
}
