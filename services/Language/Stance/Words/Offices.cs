using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Words;

/// <summary>Which office a text gives a person: who is finance minister is not defence minister, who is prime minister not president.</summary>
internal static class Offices
{
    /// <summary>Offices that nobody holds two of at once.</summary>
    private static readonly HashSet<string> Exclusive = ["president", "king", "queen", "chancellor", "premier", "pope", "mayor", "governor", "prime minister"];

    private static readonly HashSet<string> Portfolios =
    [
        "finance", "defence", "defense", "foreign", "interior", "justice", "health", "education", "economy", "agriculture", "transport", "energy", "environment", "labour",
        "labor", "trade", "culture", "prime", "home", "information", "security", "housing", "tourism", "science", "treasury",
    ];

    /// <summary>They make another office of it, or one that is over or to come.</summary>
    private static readonly HashSet<string> Beside = ["deputy", "vice", "former", "ex", "acting", "designate", "elect", "assistant", "shadow", "late", "interim", "ex-prime", "candidate", "then"];

    private const int WordsToOffice = 5;
    private const int WordsOfLand = 3;
    private const int DaysInOffice = 365;

    /// <summary>What two texts call a person, where both can't be so; null where they agree or do not tell.</summary>
    public static (string Name, string Claimed, string Told)? Conflict(ReadText claim, ReadText passage)
    {
        if (claim.PublishedOn is { } claimed && passage.PublishedOn is { } told && Math.Abs(claimed.DayNumber - told.DayNumber) > DaysInOffice)
            return null;
        foreach (var name in claim.Names.Where(name => name.Concepts.Count > 1))
        {
            var own = Of(name, claim);
            if (own.Count == 0)
                continue;
            var others = Of(name, passage);
            // The claim's own among them: somebody may have been both.
            if (others.FirstOrDefault(other => own.All(office => Excludes(office, other))) is { } contrary && !others.Overlaps(own))
                return (name.Words, own.First(), contrary);
        }
        return null;
    }

    private static bool Excludes(string a, string b) => a != b
        && (Exclusive.Contains(a) && Exclusive.Contains(b) || a.EndsWith(" minister", StringComparison.Ordinal) && b.EndsWith(" minister", StringComparison.Ordinal)
            || Exclusive.Contains(a) && b.EndsWith(" minister", StringComparison.Ordinal) || Exclusive.Contains(b) && a.EndsWith(" minister", StringComparison.Ordinal));

    private static HashSet<string> Of(ClaimName name, ReadText text)
    {
        var found = new HashSet<string>();
        foreach (var sentence in text.Sentences)
            for (var i = 0; i < sentence.Words.Count; i++)
                if (OfficeEndingAt(sentence.Words, i) is { } office && IsHeldBy(name, sentence.Words, i, office))
                    found.Add(office);
        return found;
    }

    private static string? OfficeEndingAt(IReadOnlyList<ReadWord> words, int i)
    {
        var lower = words[i].Lower;
        if (lower != "minister" && !Exclusive.Contains(lower))
            return null;
        var portfolio = i > 0 && Portfolios.Contains(words[i - 1].Lower) && !words[i - 1].EndsClause ? Spelled(words[i - 1].Lower) : null;
        var first = portfolio is null ? i : i - 1;
        if (words.Skip(Math.Max(0, first - 2)).Take(Math.Min(first, 2)).Any(word => Beside.Contains(word.Lower)) || i + 1 < words.Count && Beside.Contains(words[i + 1].Lower))
            return null;
        if (lower != "minister")
            return lower;
        // "Minister of finance", "minister for health".
        if (portfolio is null && i + 2 < words.Count && words[i + 1].Lower is "of" or "for")
            portfolio = words.Skip(i + 2).Take(2).Select(word => word.Lower).FirstOrDefault(Portfolios.Contains) is { } named ? Spelled(named) : null;
        return portfolio is null ? null : $"{portfolio} minister";
    }

    private static string Spelled(string portfolio) => portfolio switch { "defense" => "defence", "labor" => "labour", _ => portfolio };

    private static bool IsHeldBy(ClaimName name, IReadOnlyList<ReadWord> words, int i, string office)
    {
        // "Finance Minister Jonas Ekberg", "the prime minister, Peter Malan".
        var next = i + 1;
        if (next < words.Count && words[next].IsCapital && name.Concepts.Contains(words[next].Concept))
            return true;
        // "The finance minister of Orlen, Jonas Ekberg".
        if (next < words.Count && words[next].Lower is "of" or "for")
            for (var k = next + 1; k + 1 < words.Count && k <= next + WordsOfLand; k++)
                if (words[k].EndsClause && words[k + 1].IsCapital && name.Concepts.Contains(words[k + 1].Concept))
                    return true;
        // Before it: "Jonas Ekberg, the finance minister", "Peter Malan is Zubria's president": nothing else may stand between.
        var first = office.Contains(' ', StringComparison.Ordinal) && i > 0 && Portfolios.Contains(words[i - 1].Lower) ? i - 1 : i;
        for (var k = first - 1; k >= 0 && k >= first - WordsToOffice; k--)
            if (IsOf(name, words[k]))
            {
                var between = words.Skip(k + 1).Take(first - k - 1).ToList();
                return (words[k].EndsClause || between.Exists(word => Being.Contains(word.Lower)))
                    && between.TrueForAll(word => !word.EndsClause && (Being.Contains(word.Lower) || Articles.Contains(word.Lower) || word.IsCapital || word.Country is not null))
                    && between.Count(word => word.IsCapital) <= 1;
            }
        return false;
    }

    private static readonly HashSet<string> Being = ["is", "was", "as", "became", "becomes"];

    private static readonly HashSet<string> Articles = ["the", "a", "an", "its", "their", "our", "country", "nation"];

    private static bool IsOf(ClaimName name, ReadWord word) => word.Concept == name.Last;
}
