using FactCheck.Language.Names;

namespace FactCheck.Language.Stance;

/// <summary>A name in a claim with what finds it in other words.</summary>
/// <param name="Words">As it stands.</param>
/// <param name="Concepts">Of its words, without stop words.</param>
/// <param name="Last">Of its last word: enough for a person's second mention.</param>
/// <param name="Initials">Of its capitals, lower-case: "un" for United Nations.</param>
internal sealed record ClaimName(string Words, IReadOnlyList<string> Concepts, string Last, string Initials)
{
    public static IReadOnlyList<ClaimName> In(ReadText claim)
    {
        var names = new List<ClaimName>();
        foreach (var name in NamesOf(claim))
            if (name.Concepts.Count > 0 && !names.Any(known => known.Concepts.SequenceEqual(name.Concepts)))
                names.Add(name);
        return names;
    }

    /// <summary>Whether a text with these concepts mentions it: its last word, most of its words, or its initials.</summary>
    public bool IsIn(IReadOnlySet<string> concepts, IReadOnlySet<string> initials) =>
        Concepts.Count(concepts.Contains) * 3 >= Concepts.Count * 2
        || Concepts.Count > 1 && Concepts.Count <= 3 && Demonyms.CountryOf(Last) is null && concepts.Contains(Last)
        || Initials.Length > 1 && concepts.Contains(Initials)
        || Concepts.Count == 1 && Words.Length is > 1 and < 6 && Words.All(char.IsUpper) && initials.Contains(Words.ToLowerInvariant());

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

    private static IEnumerable<ClaimName> NamesOf(ReadText claim)
    {
        foreach (var name in NameReader.Read(claim.Text))
        {
            var words = claim.Sentences.SelectMany(sentence => sentence.Words)
                .Where(word => word.Start >= name.Span.Start && word.End <= name.Span.End && !claim.IsInTime(word)).ToList();
            var concepts = words.Where(word => !word.IsStop).Select(word => word.Concept).ToList();
            var initials = string.Concat(words.Where(word => word.IsCapital).Select(word => word.Lower[..1]));
            yield return new(name.Span.Of(claim.Text), concepts, concepts.LastOrDefault(""), initials);
        }
    }
}
