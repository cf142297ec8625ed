using System.Collections.Frozen;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Times;

/// <summary>Tells from the words around a date whether it lies ahead or behind.</summary>
internal static class Tense
{
    // Words looked at on either side; bounded, so that reading stays linear.
    private const int Before = 12;
    private const int After = 8;

    private static readonly FrozenSet<string> IrregularPasts =
        ("was were had said did killed told announced since after went came took made held met began fell rose brought bought sold left lost won got gave found led kept sent paid spent saw wrote became "
        + "grew shot struck broke chose drove flew knew spoke stood threw thought built caught sought taught felt dealt meant swept slid sank ran drew withdrew overthrew fought fled bore wore swore shook stole tore")
        .Split(' ').ToFrozenSet();

    public static Direction Of(TokenText text, int first, int end)
    {
        for (var i = first - 1; i >= first - Before && i >= 0 && !EndsClause(text, i); i--)
            if (At(text, i) is { } direction)
                return direction;
        for (var i = end; i < end + After && i < text.Count && !EndsClause(text, i); i++)
            if (At(text, i) is { } direction and not Direction.Open)
                return direction;
        return Direction.Open;
    }

    /// <summary>Whether the words around a date go on with a story: "By April, the troops had left".</summary>
    public static bool Narrates(TokenText text, int first, int end) =>
        Of(text, first, end) == Direction.Back && (text.Lower(first - 1) == "by" || !Calendar.TryWeekday(text.Lower(end - 1), out _) && HasPluperfect(text, first, end));

    private static bool HasPluperfect(TokenText text, int first, int end)
    {
        for (var i = first - 1; i >= first - Before && i >= 0 && !EndsClause(text, i); i--)
            if (text.Lower(i) == "had")
                return true;
        for (var i = end; i < end + After && i < text.Count && !EndsClause(text, i); i++)
            if (text.Lower(i) == "had")
                return true;
        return false;
    }

    private static bool EndsClause(TokenText text, int i) => text.IsBreak(i) || text.Lower(i) is "!" or "?" or ";" || text.Lower(i) == "." && !IsAbbreviation(text, i - 1);

    private static bool IsAbbreviation(TokenText text, int i) =>
        text.Touches(i) && (text.Lower(i).Length == 1 || text.Lower(i) is "mr" or "ms" or "mrs" or "dr" or "gen" or "sen" or "rep" or "gov" || Calendar.TryMonth(text.Lower(i), out _));

    // "scheduled to close Monday": before an infinitive the verb before it decides.
    private static Direction? At(TokenText text, int i) => PointsAhead(text, i) ? Direction.Ahead : PointsBack(text, i) ? Direction.Back
        : IsOpen(text, i) ? text.Lower(i) == "to" && PointsAhead(text, i - 1) ? Direction.Ahead : Direction.Open : null;

    private static bool PointsAhead(TokenText text, int i) => text.Lower(i) switch
    {
        "will" or "shall" or "won't" or "i'll" or "he'll" or "she'll" or "it'll" or "we'll" or "they'll" or "upcoming" or "tomorrow" or "deadline" or "payable" or "effective" or "would" or "might" => true,
        "may" => !text.IsCapitalized(i),
        "scheduled" or "slated" or "poised" => !IsPastPerfect(text, i - 1),
        "expected" or "set" or "planned" or "planning" or "going" => text.Lower(i + 1) is "to" or "for" or "on" or "in" or "by" && !IsPastPerfect(text, i - 1),
        "due" => text.Lower(i + 1) is "for" or "on" or "in" or "by" or "next" && !IsPastPerfect(text, i - 1),
        "plans" or "intends" or "aims" or "hopes" or "expects" or "expect" or "plan" => text.Lower(i + 1) == "to",
        "until" or "till" => true,
        "extended" or "postponed" or "delayed" or "put" => text.Lower(i + 1) is "to" or "until" or "through",
        "is" or "are" => text.Lower(i + 1) == "to",
        "expire" or "expires" or "begins" or "starts" or "resumes" or "ends" or "opens" or "closes" or "reopens" or "lapses" or "concludes" => !IsPastPerfect(text, i - 2),
        "takes" => text.Lower(i + 1) is "effect" or "office" or "force",
        "starting" or "beginning" => text.Lower(i + 1) == "on",
        "be" => IsEnded(text.Lower(i + 1)),
        _ => false,
    };

    // "had been due to expire Friday" tells of a Friday that is over.
    private static bool IsPastPerfect(TokenText text, int i)
    {
        for (var at = i; at > i - 4; at--)
            if (text.Lower(at) is "had" or "was" or "were")
                return true;
        return false;
    }

    private static bool PointsBack(TokenText text, int i) =>
        IrregularPasts.Contains(text.Lower(i))
        || IsEnded(text.Lower(i)) && text.Lower(i) is not ("expected" or "scheduled" or "slated" or "planned" or "united") && text.Lower(i - 1) is not ("be" or "to" or "the" or "a");

    // Past tenses, not "need" and "succeed".
    private static bool IsEnded(string lower) => lower.Length > 4 && lower.EndsWith("ed", StringComparison.Ordinal) && !lower.EndsWith("eed", StringComparison.Ordinal);

    // The present and an infinitive do not tell; what stands further off tells of another verb.
    private static bool IsOpen(TokenText text, int i) => text.Lower(i) is "is" or "are" or "says"
        || text.Lower(i) == "to" && text.IsWord(i + 1) && !text.IsCapitalized(i + 1) && text.Lower(i + 1) is not ("the" or "a" or "an" or "his" or "her" or "its" or "their" or "this" or "last" or "next")
            && text.Lower(i - 1) is not ("up" or "down" or "due" or "according" or "compared" or "from");
}
