using System.Collections.Frozen;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Quantities;

/// <summary>What qualifies the counted from behind: "members of the family", "people who were wounded"; and the counted behind a verb: "54 were Thais".</summary>
internal static class CountedQualifiers
{
    // Longest name taken behind "of", in words.
    private const int LongestName = 4;

    // Participles without "-ed" or "-en".
    private static readonly FrozenSet<string> Irregular = "laid shot hurt sent found held lost left born hit cut kept sold paid caught made built hung fed struck".Split(' ').ToFrozenSet();

    /// <summary>Index after the qualifiers of the phrase that ends here.</summary>
    public static int End(TokenText text, int end)
    {
        if (text.Lower(end) == "of" && Of(text, end + 1) is var behind && behind > end + 1)
            end = behind;
        return Relative(text, end) ?? end;
    }

    /// <summary>"12 were children", "54 of them were Thais": whom the verb says they were.</summary>
    public static CountedPhrase? Predicate(TokenText text, int at)
    {
        if (text.Lower(at) is not ("were" or "are"))
            return null;
        var first = at + 1;
        var (end, plural) = CountedReader.Scan(text, first);
        if (plural)
            return new(first, end);
        // "12 were German": a people by its adjective.
        var isPeople = text.IsCapitalized(first) && end == first + 1 && text.Lower(first) is var word
            && (word.EndsWith("an", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal) || word.EndsWith("ish", StringComparison.Ordinal)
                || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith('i') || word is "thai");
        return isPeople ? new(first, end) : null;
    }

    private static int Of(TokenText text, int at)
    {
        var first = at;
        if (text.Lower(first) is "course" or "whom" or "which" or "them" or "all" or "it" or "him" or "her")
            return at;
        while (text.Lower(first) is "the" or "its" or "their" or "his" or "her" or "a" or "an" or "this" or "that" or "these" or "those")
            first++;
        if (text.IsCapitalized(first))
        {
            var end = first + 1;
            while (end < first + LongestName && (text.IsCapitalized(end) || text.IsHyphen(end) && text.IsCapitalized(end + 1)))
                end++;
            return end;
        }
        var (scanned, plural) = CountedReader.Scan(text, first);
        return plural ? scanned : scanned > first ? first + 1 : at;
    }

    // "who were wounded", "that had been destroyed".
    private static int? Relative(TokenText text, int at)
    {
        if (text.Lower(at) is not ("who" or "that" or "which"))
            return null;
        var verb = at + 1;
        if (text.Lower(verb) is "had" or "have" && text.Lower(verb + 1) == "been")
            verb++;
        if (text.Lower(verb) is not ("were" or "are" or "been" or "was"))
            return null;
        var participle = text.Lower(verb + 1) == "being" ? verb + 2 : verb + 1;
        var word = text.Lower(participle);
        if (Irregular.Contains(word))
            return text.Lower(participle + 1) is "off" or "out" or "away" or "up" or "down" ? participle + 2 : participle + 1;
        return CountedReader.Fates.Contains(word) || word.Length > 4 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("en", StringComparison.Ordinal)) ? participle + 1 : null;
    }
}
