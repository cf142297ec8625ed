using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Figures;

/// <summary>Who or what a figure counts: peoples, kinds of people, places, things.</summary>
internal static class Counted
{
    /// <summary>Kinds of people by the stems that name them; a row is one kind, named by its first word.</summary>
    private static readonly Dictionary<string, string> Kinds = Read("""
        soldier military army serviceman reservist; officer; police policeman; civilian; child baby infant; woman; man; elderly; journalist; foreign foreigner;
        migrant; student; teacher; medic doctor nurse; militant terrorist; passenger; worker; member; resident; tourist; dual
        """);

    private static readonly HashSet<string> PhraseEnds =
        ["in", "by", "from", "at", "on", "to", "with", "for", "after", "since", "during", "when", "who", "whom", "which", "that", "and", "or", "while", "as", "near", "inside"];

    private static readonly HashSet<string> NoPeople =
    [
        "country", "nation", "city", "town", "village", "community", "place", "location", "site", "building", "house", "hospital", "school", "vehicle", "truck",
        "rocket", "missile", "drone", "aircraft", "ship", "time", "case", "incident", "operation", "family", "percent", "dollar", "euro", "province", "district",
    ];

    private static readonly HashSet<string> PlaceCues = ["in", "inside", "across", "within", "from", "on", "throughout", "into"];

    private static readonly HashSet<string> Dull = ["people", "person", "other", "such", "victim", "citizen", "national", "life", "total", "number", "passport", "member"];

    /// <summary>Peoples and kinds of people in the phrase behind the figure; else in "the number of …" or right before it.</summary>
    public static IReadOnlySet<string> GroupsIn(FigureSurroundings figure)
    {
        var phrase = Phrase(figure);
        var groups = Groups(figure.IsPartitive ? [.. figure.AfterInClause] : phrase);
        if (groups.Count > 0)
            return groups;
        if (CountryBehind(figure, phrase) is { } country)
            return new HashSet<string> { country };
        groups = GroupsOfNumber(figure.Before);
        return groups.Count == 0 && (figure.IsPartitive || phrase.Count == 0) ? GroupsBefore(figure) : groups;
    }

    /// <summary>Those right before the figure: "Thais account for 54", "Germans numbering 12".</summary>
    public static HashSet<string> GroupsBefore(FigureSurroundings figure)
    {
        var near = new List<ReadWord>();
        foreach (var word in figure.BeforeInClause.Take(8))
        {
            if (word.IsContent && !IsGroup(word) && word.Stem is not ("account" or "number" or "citizen" or "national" or "made" or "comprise"))
                break;
            if (PlaceCues.Contains(word.Lower) || word.Lower is "by" or "to")
                break;
            near.Add(word);
        }
        near.Reverse();
        return Groups(near);
    }

    private static readonly HashSet<string> Beside = ["both", "mostly", "mainly", "most", "many", "all", "including", "chiefly", "largely", "primarily"];

    private const int BesideWords = 6;

    /// <summary>Peoples named behind a comma after the figure, as those who are counted.</summary>
    public static IReadOnlySet<string> SidesOf(FigureSurroundings figure)
    {
        for (var i = 1; i < figure.After.Count; i++)
            if (figure.After[i - 1].EndsClause && Beside.Contains(figure.After[i].Lower))
                return figure.After.Skip(i).Take(BesideWords).Where(word => word.Country is not null && Demonyms.IsPeople(word.Lower)).Select(word => word.Country!).ToHashSet();
        return new HashSet<string>();
    }

    /// <summary>The country that the words around place the counted in: the nearest, behind the figure first.</summary>
    public static IReadOnlySet<string> PlacesIn(FigureSurroundings figure)
    {
        var behind = figure.AfterInClause.ToList();
        for (var i = 1; i < behind.Count; i++)
            if (IsPlace(behind, i))
                return new HashSet<string> { behind[i].Country! };
        for (var i = figure.Before.Count - 1; i > 0; i--)
            if (IsPlace(figure.Before, i))
                return new HashSet<string> { figure.Before[i].Country! };
        return new HashSet<string>();
    }

    private static bool IsPlace(IReadOnlyList<ReadWord> words, int i) =>
        words[i].Country is not null
        && (IsAttacked(words, i) || PlaceCues.Contains(words[i - 1].Lower) || i > 1 && PlaceCues.Contains(words[i - 2].Lower) && !words[i - 1].EndsClause);

    // "The attack launched from the Gaza Strip against Israel left …": they died where it struck.
    private static bool IsAttacked(IReadOnlyList<ReadWord> words, int i) =>
        words[i - 1].Lower == "against" && words.Take(i).Any(word => word.Concept is "attack" or "bomb");

    /// <summary>Whether the figure counts something that is not people: "25 different countries".</summary>
    public static bool IsOfThings(Figure figure) => figure.Things.Overlaps(NoPeople);

    /// <summary>Concepts of the things named behind the figure, without words that fit everything.</summary>
    public static IReadOnlySet<string> ThingsIn(FigureSurroundings figure) =>
        Phrase(figure).Where(word => word.IsContent && word.Country is null && !Dull.Contains(word.Stem) && !IsUnit(figure, word)).Select(word => word.Concept).ToHashSet();

    // "12 million dollars" counts no dollars: it is an amount like "$12 million".
    private static bool IsUnit(FigureSurroundings figure, ReadWord word) => figure.Quantity.Unit is not null && word.End <= figure.Quantity.Span.End;

    /// <summary>"Five hostages from Nepal".</summary>
    private static string? CountryBehind(FigureSurroundings figure, List<ReadWord> phrase)
    {
        var behind = figure.AfterInClause.Skip(phrase.Count).Take(2).ToList();
        return behind is [{ Lower: "from" }, { Country: { } country }] ? country : null;
    }

    private static List<ReadWord> Phrase(FigureSurroundings figure)
    {
        var phrase = new List<ReadWord>();
        foreach (var word in figure.AfterInClause.Take(8))
        {
            if (PhraseEnds.Contains(word.Lower))
                break;
            phrase.Add(word);
            if (Fates.IsFate(word.Concept) && phrase.Count > 1)
                break;
        }
        return phrase;
    }

    private static HashSet<string> GroupsOfNumber(IReadOnlyList<ReadWord> before)
    {
        for (var i = before.Count - 2; i >= 0; i--)
            if (before[i].Stem is "number" or "count" or "toll" or "tally" or "total" or "list" && before[i + 1].Lower == "of")
                return Groups([.. before.Skip(i + 2).TakeWhile(word => !PhraseEnds.Contains(word.Lower)).Take(7)]);
        return [];
    }

    private static HashSet<string> Groups(List<ReadWord> words)
    {
        var groups = new HashSet<string>();
        for (var i = 0; i < words.Count; i++)
        {
            var inOf = i > 0 && words[i - 1].Lower == "of";
            if (words[i].Country is { } country && (inOf || Demonyms.IsPeople(words[i].Lower)))
                groups.Add(country);
            else if (Kinds.TryGetValue(words[i].Stem, out var kind))
                groups.Add(kind);
        }
        return groups;
    }

    private static bool IsGroup(ReadWord word) => Demonyms.IsPeople(word.Lower) || Kinds.ContainsKey(word.Stem);

    private static Dictionary<string, string> Read(string table) =>
        table.Split(';', StringSplitOptions.TrimEntries)
            .Select(row => row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(row => row.Select(word => (Word: word, Kind: row[0])))
            .ToDictionary(pair => pair.Word, pair => pair.Kind, StringComparer.Ordinal);
}
