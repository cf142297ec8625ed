using FactCheck.Language.Tokens;

namespace FactCheck.Language.Times;

/// <summary>Tells from the words around a date whether it lies ahead. News looks back unless a word says otherwise.</summary>
internal static class Tense
{
    // Words looked at on either side; bounded, so that reading stays linear.
    private const int Before = 12;
    private const int After = 8;

    public static bool IsFuture(TokenText text, int first, int end)
    {
        for (var i = first - 1; i >= first - Before && i >= 0 && !EndsClause(text, i); i--)
            if (PointsAhead(text, i))
                return true;
            else if (PointsBack(text.Lower(i)))
                return false;
        for (var i = end; i < end + After && i < text.Count && !EndsClause(text, i); i++)
            if (PointsAhead(text, i))
                return true;
            else if (PointsBack(text.Lower(i)))
                return false;
        return false;
    }

    private static bool EndsClause(TokenText text, int i) => text.IsBreak(i) || text.Lower(i) is "." or "!" or "?" or ";";

    private static bool PointsAhead(TokenText text, int i) => text.Lower(i) switch
    {
        "will" or "shall" or "won't" or "i'll" or "he'll" or "she'll" or "it'll" or "we'll" or "they'll" or "upcoming" or "tomorrow" or "deadline" => true,
        "expected" or "scheduled" or "slated" or "due" or "set" or "planned" or "planning" or "going" or "poised" => text.Lower(i + 1) is "to" or "for" or "on" or "in" or "by" || text.Lower(i) is "scheduled" or "slated",
        "plans" or "intends" or "aims" or "hopes" => text.Lower(i + 1) == "to",
        "until" or "till" => true,
        "is" or "are" => text.Lower(i + 1) == "to",
        "expire" or "expires" or "begins" or "starts" or "resumes" => true,
        "starting" or "beginning" => text.Lower(i + 1) == "on",
        _ => false,
    };

    private static bool PointsBack(string lower) => lower is "was" or "were" or "had" or "said" or "did" or "killed" or "told" or "announced" or "since" or "after"
        || lower.Length > 4 && lower.EndsWith("ed", StringComparison.Ordinal) && lower is not ("expected" or "scheduled" or "slated" or "planned" or "united");
}
