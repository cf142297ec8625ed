using System.Collections.Frozen;
using FactCheck.Core.Claims;
using FactCheck.Language.Attributions;
using FactCheck.Language.Names;
using FactCheck.Language.References;
using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Articles;

/// <summary>Names the subject of a claim that only points back: "He", "The diplomat"; says so where the text does not settle it.</summary>
internal static class SubjectReading
{
    // "The Israeli foreign minister": so many words may stand between article and role.
    private const int QualifiersBeforeRole = 3;

    /// <summary>Nouns that, with "the" and nothing behind them, mean what was named before.</summary>
    private static readonly FrozenSet<string> PointsBack =
        ("group country company organization organisation agency firm party team movement captives hostages victims victim suspect suspects man woman men women boy girl pair couple prisoners soldiers incident attack " +
        "deal agreement plan decision ruling bill law measure vote figure figures number total conflict territory city town village island club school hospital ship vessel plane aircraft driver pilot defendant operator")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words to be replaced and the name instead, or what stays ambiguous; neither for a subject that stands by itself.</summary>
    /// <param name="text">The article.</param>
    /// <param name="piece">The claim's words.</param>
    /// <param name="resolver">The article's names.</param>
    /// <param name="paragraph">Where its paragraph begins.</param>
    /// <param name="previous">The attribution before it.</param>
    /// <param name="leavesPronouns">Whether pronouns are told elsewhere, by the sentence's tree.</param>
    public static (TextSpan Words, string? Name, string? Ambiguity) Read(TokenText text, TextSpan piece, SourceResolver resolver, int paragraph, Attribution? previous, bool leavesPronouns = false)
    {
        var first = text.IndexAt(piece.Start);
        while (text.Lower(first) is "\"" or "“" or "but" or "and" or ",")
            first++;
        var lower = text.Lower(first);
        if (ShortName(text, first, resolver) is { } full)
            return (full.Words, full.Name, null);
        if (leavesPronouns && lower is "he" or "she" or "it" or "they")
            return default;
        if (lower is "he" or "she")
            return Named(text.Span(first, first + 1), resolver, paragraph, piece.Start, previous, lower == "he" ? Gender.Male : Gender.Female);
        if (lower is "it" or "they" && !(lower == "it" && text.Lower(first + 1) is "is" or "was" && text.Lower(first + 3) is "that" or "to"))
            return (default, null, Ambiguity(text.Slice(first, first + 1)));
        if (lower is "this" or "these" or "those" && text.IsWord(first + 1) && !IsTime(text.Lower(first + 1)))
            return (default, null, Ambiguity(text.Slice(first, text.Lower(first + 1) is "is" or "was" or "are" or "were" or "has" or "have" or "will" or "would" ? first + 1 : first + 2)));
        if (lower != "the")
            return BackReference(text, first, piece);
        for (var i = first + 1; i <= first + 1 + QualifiersBeforeRole && text.IsWord(i); i++)
        {
            if (!SourceResolver.IsRole(text.Lower(i)))
                continue;
            // "The minister of health", "The minister Ann Lee" and "The director, Ann Lee," name themselves.
            if (!text.IsWord(i + 1) || text.IsCapitalized(i + 1) || text.Lower(i + 1) is "of" or "for" or "in" or "at" or "from" or "who" or "'s")
                break;
            return Named(text.Span(first, i + 1), resolver, paragraph, piece.Start, previous);
        }
        // "The ministry": the only one that the text has named so far.
        if (NameWords.IsBody(text.Lower(first + 1)) && text.IsWord(first + 2) && !text.IsCapitalized(first + 1) && !text.IsCapitalized(first + 2)
            && text.Lower(first + 2) is not ("of" or "for" or "in" or "at" or "and" or "'s" or "that" or "which" or "who") && !NameWords.IsBody(text.Lower(first + 2))
            && resolver.OnlyBodyBefore(text.Lower(first + 1), piece.Start) is { } body)
            return (text.Span(first, first + 2), $"the {body}", null);
        return BackReference(text, first, piece);
    }

    // "Halperin": whoever has been named in full before.
    private static (TextSpan Words, string Name)? ShortName(TokenText text, int first, SourceResolver resolver)
    {
        if (!text.IsCapitalized(first) || resolver.Within(text.Span(first, first + 1)) is not [{ Kind: NameKind.Person } name])
            return null;
        var full = resolver.FullName(name);
        return full.Length > name.Text.Length ? (name.Span, full) : null;
    }

    // "138 of these hostages", "The Palestinian group": which ones is said before.
    private static (TextSpan, string?, string?) BackReference(TokenText text, int first, TextSpan piece)
    {
        if (text.Lower(first) == "the")
            for (var i = first + 1; i <= first + QualifiersBeforeRole && text.IsWord(i); i++)
            {
                // "The Northwick hospital" names itself; "The Danish company" may be any.
                if (text.IsCapitalized(i) && !Demonyms.IsPeople(text.Lower(i)))
                    break;
                if (PointsBack.Contains(text.Lower(i)) && text.IsWord(i + 1) && !text.IsCapitalized(i + 1) && text.Lower(i + 1) is not ("of" or "for" or "in" or "at" or "from" or "who" or "that" or "which" or "'s" or "on" or "between" or "against" or "with"))
                    return (default, null, Ambiguity(text.Slice(first, i + 1)));
            }
        for (var i = first; i < text.Count && text[i].End <= piece.End; i++)
            if (text.Lower(i) is "these" or "those" && text.IsWord(i + 1) && text.Lower(i + 1) is not ("who" or "in" or "of" or "are" or "were" or "with" or "from") && !IsTime(text.Lower(i + 1)))
                return (default, null, Ambiguity(text.Slice(i, i + 2)));
        return default;
    }

    private static (TextSpan, string?, string?) Named(TextSpan words, SourceResolver resolver, int paragraph, int before, Attribution? previous, Gender gender = Gender.Unknown) =>
        resolver.OnlyPersonBetween(paragraph, before, previous, gender) is { } name
            ? (words, name, null) : (default, null, Ambiguity(words, resolver));

    private static string Ambiguity(TextSpan words, SourceResolver resolver) => Ambiguity(resolver.Words(words));

    private static string Ambiguity(string words) => $"“{words}” refers to something said before";

    private static bool IsTime(string lower) => lower is "morning" or "afternoon" or "evening" or "week" or "month" or "year" or "weekend" or "summer" or "days" or "weeks" or "months" or "years";
}
