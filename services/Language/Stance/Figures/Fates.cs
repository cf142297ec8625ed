using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Figures;

/// <summary>What befell those counted: tolls of different fates are never held against each other.</summary>
internal static class Fates
{
    private static readonly HashSet<string> All =
        ["dead", "injured", "casualty", "hostage", "missing", "displaced", "arrested", "released", "infected"];

    /// <summary>Words within which a fate is the figure's before any other.</summary>
    private const int Near = 7;

    private const int Adjacent = 3;

    private static readonly HashSet<string> None = [];

    /// <summary>The nearest fate: in the clause behind the figure, else in the one before it, else farther off, behind first.</summary>
    public static IReadOnlySet<string> Around(FigureSurroundings figure)
    {
        // "24 of the hostages were freed": all that is said of them counts.
        if (figure.IsPartitive && figure.AfterInClause.Where(word => IsFate(word.Concept)).Select(word => word.Concept).ToHashSet() is { Count: > 0 } all)
            return all;
        // "Killed 30 people and injured 80": the verb right before is the figure's own.
        if (First(figure.BeforeInClause.Take(Adjacent)) is { Count: > 0 } own && First(figure.AfterInClause.Take(Near).TakeWhile(word => word.Lower is not ("and" or "while" or "but"))).Count == 0)
            return own;
        var after = Own([.. figure.AfterInClause], figure.NextStart);
        var rest = Own(figure.After, figure.NextStart);
        foreach (var words in (IEnumerable<IEnumerable<ReadWord>>)
            [after.Take(Near), figure.BeforeInClause.Take(Near), after, figure.BeforeInClause, figure.Before.Reverse(), rest])
            if (First(words) is { Count: > 0 } found)
                return found;
        return None;
    }

    private static readonly HashSet<string> Doing =
        ["killing", "murdering", "injuring", "wounding", "hurting", "kidnapping", "abducting", "arresting", "detaining", "displacing", "infecting", "freeing", "releasing"];

    private static readonly HashSet<string> Done = ["killed", "injured", "wounded", "kidnapped", "abducted", "arrested", "detained", "displaced", "infected", "freed", "released"];

    /// <summary>"Three mines killed six", "two carers detained for killing residents": what befell others is not said of those who did it.</summary>
    private static IEnumerable<ReadWord> Own(IReadOnlyList<ReadWord> words, int nextStart)
    {
        for (var i = 0; i < words.Count; i++)
            if (Doing.Contains(words[i].Lower) && i > 0 && !words[i].EndsClause
                || Done.Contains(words[i].Lower) && i > 0 && !words[i].EndsClause && nextStart - words[i].End <= 2 && !words[i - 1].IsStop)
                return words.Take(i);
        return words;
    }

    /// <summary>Whether two figures may count the same fate. Casualties are dead or injured.</summary>
    public static bool Meet(IReadOnlySet<string> claim, IReadOnlySet<string> passage) =>
        claim.Overlaps(passage)
        || claim.Contains("casualty") && (passage.Contains("dead") || claim.Overlaps(passage))
        || passage.Contains("casualty") && claim.Contains("dead");

    public static bool IsFate(string concept) => All.Contains(concept);

    /// <summary>"Killed and injured", "casualties (deaths)" give two: words with only "and", "or", "(" between.</summary>
    private static HashSet<string> First(IEnumerable<ReadWord> words)
    {
        var found = new HashSet<string>();
        foreach (var word in words)
        {
            if (IsFate(word.Concept))
                found.Add(word.Concept);
            else if (found.Count > 0 && word.Lower is not ("and" or "or" or "have" or "been" or "were"))
                break;
        }
        return found;
    }
}
