using FactCheck.Core.Claims;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Quantities;

/// <summary>Words and signs by which a figure bounds an amount.</summary>
internal static class Comparators
{
    // By last word, longest phrase first: found by looking back from the figure.
    private static readonly ILookup<string, (string[] Words, Comparator Comparator)> Before = new (string Phrases, Comparator Comparator)[]
    {
        ("at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|≥|> =|at the very least|at minimum|as few as|as little as|no lower than|" +
            "greater than or equal to|more than or equal to|larger than or equal to|higher than or equal to|greater or equal than|higher or equal than|bigger or equal than|larger or equal than|" +
            "equal to or more than|equal to or greater than|at least or equal to|not under|not below", Comparator.AtLeast),
        ("more than|over|>|in excess of|exceeding|exceeded|exceeds|exceed|upwards of|upward of|above|topping|topped|surpassing|surpassed|surpass|surpasses|north of|" +
            "greater than|higher than|larger than|bigger than|well over|just over|slightly over|slightly more than|just more than|far more than|well above|just above|" +
            "a little over|a little more than|well in excess of|beyond|passed the|better than|and more than", Comparator.MoreThan),
        ("at most|no more than|not more than|up to|as many as|as much as|a maximum of|maximum of|≤|< =|at the most|capped at|no greater than|no higher than|not over|not above|" +
            "less than or equal to|smaller than or equal to|lower than or equal to|fewer than or equal to|less or equal than|smaller or equal than|lower or equal than|lower or equal to|" +
            "less or equal to|equal to or less than|not exceeding|no larger than|a ceiling of", Comparator.AtMost),
        ("fewer than|less than|under|below|<|just under|just below|well under|well below|lower than|smaller than|slightly less than|slightly under|short of|just short of|shy of|just shy of|" +
            "slightly fewer than|south of|a little under|a little less than|younger than", Comparator.LessThan),
        ("about|some|around|approximately|roughly|nearly|almost|close to|an estimated|estimated|circa|c|c .|ca|ca .|~|≈|approx|approx .|near|nearer|virtually|" +
            "approximately some|nearly some|in the region of|in the neighborhood of|in the neighbourhood of|just about|up to about|more or less|on the order of|of the order of|something like|" +
            "as good as|upwards to|getting on for|somewhere around|give or take", Comparator.About),
        ("exactly|precisely|equal to|equals|equals to", Comparator.Equal),
    }
    .SelectMany(row => row.Phrases.Split('|').Select(phrase => (Words: phrase.Split(' '), row.Comparator)))
    .OrderByDescending(entry => entry.Words.Length)
    .ToLookup(entry => entry.Words[^1], entry => (entry.Words, entry.Comparator));

    /// <summary>The comparator whose words end just before the token; the figure's own start without one.</summary>
    public static (Comparator Comparator, int First) ReadBefore(TokenText text, int start)
    {
        // "at least another 30", "more than the 200": the small word does not change the bound.
        var at = text.Lower(start - 1) is "another" or "a" or "the" or "." && Before.Contains(text.Lower(start - 2)) ? start - 2 : start - 1;
        // "at least some 30": the outer bound holds.
        if (text.Lower(at) is "some" or "about" or "an" or "around" && Find(text, at - 1) is { Comparator: not Comparator.Equal and not Comparator.About } outer)
            return outer;
        return Find(text, at) ?? (Comparator.Equal, start);
    }

    /// <summary>"or more", "or less", "+", "-odd" behind the figure.</summary>
    public static (Comparator Comparator, int End)? ReadAfter(TokenText text, int end) => (text.Lower(end), text.Lower(end + 1)) switch
    {
        ("or" or "and", "more" or "above" or "higher" or "greater" or "over" or "upwards" or "up") when !IsCompared(text, end + 2) => (Comparator.AtLeast, end + 2),
        ("or", "less" or "fewer" or "below" or "lower" or "under") when !IsCompared(text, end + 2) => (Comparator.AtMost, end + 2),
        ("or", "so" or "thereabouts") => (Comparator.About, end + 2),
        ("at", "least") when EndsClause(text, end + 2) => (Comparator.AtLeast, end + 2),
        ("at", "most") when EndsClause(text, end + 2) => (Comparator.AtMost, end + 2),
        ("-", "odd") when text.IsHyphen(end) => (Comparator.About, end + 2),
        ("-", "plus") when text.IsHyphen(end) => (Comparator.AtLeast, end + 2),
        ("odd", _) when text.IsWord(end + 1) => (Comparator.About, end + 1),
        ("+", _) when text.Touches(end - 1) && !text.IsNumber(end + 1) => (Comparator.AtLeast, end + 1),
        _ => null,
    };

    /// <summary>"less than 30 or equal": the equal widens the bound before.</summary>
    public static (Comparator Comparator, int End) Widened(TokenText text, int end, Comparator comparator) =>
        text.Lower(end) == "or" && text.Lower(end + 1) == "equal" && !(text.Lower(end + 2) == "to" && (text.IsNumber(end + 3) || NumberWords.TrySmall(text.Lower(end + 3), out _))) ? comparator switch
        {
            Comparator.LessThan => (Comparator.AtMost, end + 2),
            Comparator.MoreThan => (Comparator.AtLeast, end + 2),
            _ => (comparator, end),
        } : (comparator, end);

    // "200 or greater than 190" and "30 and more than that" compare anew; "up" and "over" behind "and" say where.
    private static bool IsCompared(TokenText text, int i) => text.Lower(i) == "than" && !EndsClause(text, i + 1)
        || text.Lower(i - 2) == "and" && text.Lower(i - 1) is "over" or "up" or "above" && text.IsWord(i);

    private static bool EndsClause(TokenText text, int i) => text.Lower(i) is "." or "," or ";" or ")" || text.IsBreak(i) || i >= text.Count;

    private static (Comparator Comparator, int First)? Find(TokenText text, int last)
    {
        foreach (var (words, comparator) in Before[text.Lower(last)])
            if (IsAt(text, last - words.Length + 1, words))
                return (comparator, last - words.Length + 1);
        return null;
    }

    private static bool IsAt(TokenText text, int first, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
            if (text.Lower(first + i) != words[i])
                return false;
        return true;
    }
}
