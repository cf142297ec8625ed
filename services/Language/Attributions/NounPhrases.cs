using System.Collections.Frozen;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Attributions;

/// <summary>Finds the ends of the noun phrase that names a source.</summary>
internal static class NounPhrases
{
    // Longest source looked for, in tokens.
    private const int Longest = 26;

    private static readonly FrozenSet<string> ClauseWords = Set(
        "that but when while as if because after before since until who which where whose so then or though although whether what how why than nor yet " +
        "is are was were be been has have had will would can could may might must should do does did if");

    private static readonly FrozenSet<string> Prepositions = Set(
        "on in at during after before with from by to into over under about amid despite following against through since until within without as " +
        "upon across among around near via per when while who whose which that because if where but");

    /// <summary>Words between a subject and its verb.</summary>
    private static readonly FrozenSet<string> BetweenSubjectAndVerb = Set(
        "also had has have later earlier then previously recently repeatedly now still once again both all further just only even never always often further did does do");

    private static readonly FrozenSet<string> Determiners = Set("the a an his her its their our this that these those some several many one two another");

    /// <summary>From the token before a verb back to the subject's first token; both equal when there is none.</summary>
    public static (int First, int End) Before(TokenText text, int verb, int from)
    {
        var end = verb;
        while (end > from && (BetweenSubjectAndVerb.Contains(text.Lower(end - 1)) || text.Lower(end - 1).EndsWith("ly", StringComparison.Ordinal) && !text.IsCapitalized(end - 1)))
            end--;
        // "The minister, Ann Lee, said": the apposition belongs to the subject.
        if (text.Lower(end - 1) == "," && end - 1 > from)
        {
            var comma = end - 2;
            while (comma > from && comma > end - Longest && text.Lower(comma) != "," && !IsQuote(text, comma))
                comma--;
            if (comma <= from || text.Lower(comma) != "," || IsQuote(text, comma + 1))
                return (verb, verb);
            var (start, _) = Plain(text, comma, from);
            return start < comma ? (start, end - 1) : (verb, verb);
        }
        return Plain(text, end, from);
    }

    /// <summary>From the first token of a phrase to its end: a comma, a full stop, a preposition other than "of" and "for", or a verb.</summary>
    public static int After(TokenText text, int first, int to, bool keepsPrepositions)
    {
        var i = first;
        for (; i < to && i < first + Longest; i++)
        {
            var lower = text.Lower(i);
            if (text.IsBreak(i) || lower is ";" or ":" or "(" or "—" || IsQuote(text, i))
                break;
            if (lower is ",")
                break;
            if (lower == "." && !(text.Touches(i - 1) && text[i - 1].Span.Length <= 3 && text.IsCapitalized(i + 1)))
                break;
            if (i > first && (keepsPrepositions ? lower is "that" or "who" or "which" or "as" or "when" or "while" or "because" or "but" : Prepositions.Contains(lower)))
                break;
        }
        return i;
    }

    public static bool IsQuote(TokenText text, int i) => text.Lower(i) is "\"" or "“" or "”" or "«" or "»" or "„";

    private static (int First, int End) Plain(TokenText text, int end, int from)
    {
        var first = end;
        while (first > from && end - first < Longest)
        {
            var lower = text.Lower(first - 1);
            if (text.IsBreak(first - 1) || lower is "," or ";" or ":" or "!" or "?" or "—" or "–" or "(" or ")" or "…" || IsQuote(text, first - 1))
                break;
            if (lower == "." && !(text[first - 2].Span.Length <= 3 && text.Touches(first - 2)))
                break;
            if (ClauseWords.Contains(lower) || (lower == "and" && !text.IsCapitalized(first)))
                break;
            first--;
        }
        return Trim(text, first, end);
    }

    // "On Thursday the ministry" is the ministry.
    private static (int First, int End) Trim(TokenText text, int first, int end)
    {
        while (first < end && text.Lower(first) is "and" or "but" or "so" or "." or "-")
            first++;
        if (first < end && Prepositions.Contains(text.Lower(first)))
        {
            for (var i = first + 2; i < end; i++)
                if (Determiners.Contains(text.Lower(i)) || text.Lower(i) is "he" or "she" or "they" or "it")
                    return (i, end);
            return text.IsCapitalized(end - 1) && end - first > 2 ? (end - 1, end) : (end, end);
        }
        return (first, end);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
