using FactCheck.Language.Names;

namespace FactCheck.Language.Stance.Reading;

/// <summary>A name in a claim with what finds it in other words.</summary>
/// <param name="Words">As it stands.</param>
/// <param name="Concepts">Of its words, without stop words.</param>
/// <param name="Last">Of its last word: enough for a person's second mention.</param>
/// <param name="Initials">Of its capitals, lower-case: "un" for United Nations.</param>
/// <param name="IsPerson">A human being's.</param>
internal sealed record ClaimName(string Words, IReadOnlyList<string> Concepts, string Last, string Initials, bool IsPerson)
{
    public static IReadOnlyList<ClaimName> In(ReadText claim)
    {
        var names = new List<ClaimName>();
        foreach (var name in NamesOf(claim))
            if (name.Concepts.Count > 0 && !names.Any(known => known.Concepts.SequenceEqual(name.Concepts)))
                names.Add(name);
        return names;
    }

    /// <summary>Words between the first and last of a name told in other order: "the foreign ministry of the Russian Federation".</summary>
    private const int MostApart = 7;

    /// <summary>Whether these sentences mention it: most of its words near each other, a person's last name, or its initials.</summary>
    public bool IsIn(IReadOnlyList<ReadSentence> sentences, IReadOnlySet<string> concepts, IReadOnlySet<string> initials) =>
        Concepts.Count == 1 && concepts.Contains(Last)
        || Concepts.Count > 1 && Concepts.Count(concepts.Contains) >= Least && sentences.Any(HasTogether)
        || IsPerson && concepts.Contains(Last)
        || Initials.Length > 1 && concepts.Contains(Initials)
        || Concepts.Count == 1 && Words.Length is > 1 and < 6 && Words.All(char.IsUpper) && initials.Contains(Words.ToLowerInvariant());

    private static readonly HashSet<string> Kinds =
        ["strip", "city", "province", "state", "region", "county", "republic", "river", "island", "district", "kingdom", "federation", "company", "corporation", "inc", "ltd"];

    private int Least => (Concepts.Count * 2 + 2) / 3;

    private bool HasTogether(ReadSentence sentence)
    {
        for (var i = 0; i < sentence.Words.Count; i++)
            if (Concepts.Contains(sentence.Words[i].Concept))
            {
                var near = sentence.Words.Skip(i).Take(MostApart).Select(word => word.Concept).Where(Concepts.Contains).ToHashSet();
                // A body's country is what tells it from others of its kind.
                if (near.Count >= Least && Concepts.All(concept => Demonyms.CountryOf(concept) is null || near.Contains(concept)))
                    return true;
            }
        return false;
    }

    /// <summary>Initials of each run of two to five capitalised words: what an abbreviation may stand for.</summary>
    public static HashSet<string> InitialsIn(ReadText text)
    {
        var found = new HashSet<string>();
        foreach (var sentence in text.Sentences)
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                var initials = "";
                for (var k = i; k < sentence.Words.Count && k < i + 6 && (sentence.Words[k].IsCapital || sentence.Words[k].Lower is "of" or "for" or "the"); k++)
                    if (sentence.Words[k].IsCapital)
                    {
                        initials += sentence.Words[k].Lower[0];
                        if (initials.Length > 1)
                            found.Add(initials);
                    }
            }
        return found;
    }

    /// <summary>A headline With Capitals Everywhere: they tell no names.</summary>
    private static bool IsTitleCase(ReadText claim)
    {
        var words = claim.Sentences.SelectMany(sentence => sentence.Words.Skip(1)).Where(word => !word.IsNumber && word.End - word.Start > 3).ToList();
        return words.Count > 3 && words.Count(word => word.IsCapital) >= MostlyCapitals * words.Count && claim.Text.AsSpan().TrimEnd()[^1] is not '.';
    }

    private const double MostlyCapitals = 0.8;

    private static IEnumerable<ClaimName> NamesOf(ReadText claim)
    {
        if (IsTitleCase(claim))
            yield break;
        foreach (var name in NameReader.Read(claim.Text))
        {
            // "13K" has no name in it.
            if (name.Span.Length == 1 && name.Span.Start > 0 && char.IsDigit(claim.Text[name.Span.Start - 1]))
                continue;
            var words = claim.Sentences.SelectMany(sentence => sentence.Words)
                .Where(word => word.Start >= name.Span.Start && word.End <= name.Span.End && !claim.IsInTime(word)).ToList();
            var concepts = words.Where(word => !word.IsStop).Select(word => word.Concept).ToList();
            if (concepts.Any(concept => !Kinds.Contains(concept)))
                concepts.RemoveAll(Kinds.Contains); // "Gaza" is the Gaza Strip
            var initials = string.Concat(words.Where(word => word.IsCapital).Select(word => word.Lower[..1]));
            yield return new(name.Span.Of(claim.Text), concepts, concepts.LastOrDefault(""), initials, name.Kind == NameKind.Person);
        }
    }
}
