using System.Collections.Frozen;
using FactCheck.Language.Names;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Attributions;

/// <summary>Headlines that name who says it in front of a colon: "Brandt: The bridge is safe", "Poll: Most want a vote".</summary>
internal static class Headings
{
    // Longest source in front of the colon, in tokens.
    private const int LongestSource = 5;

    private static readonly FrozenSet<string> Notices =
        "update updated watch breaking note video photo photos related editor editors read more source sources abstract exclusive opinion live correction analysis fact location summary topic subject date tags topics key faq".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static SpeechMatch? Match(TokenText text, SourceResolver resolver, int first, int end)
    {
        if (NounPhrases.IsQuote(text, first) && text.IsCapitalized(first + 1))
            first++;
        var colon = first + 1;
        while (colon < end && colon <= first + LongestSource && text.Lower(colon) != ":")
            colon++;
        if (colon + 3 >= end || text.Lower(colon) != ":" || text.Touches(colon) || Speech.Span(text, colon + 1, end) is not { } content)
            return null;
        for (var i = first; i < colon; i++)
            if (!text.IsCapitalized(i) && text.Lower(i) is not ("." or "of" or "'s"))
                return null;
        var last = text.Lower(colon - 1);
        var isSource = IsLabel(text, first, colon) || resolver.Within(text.Span(first, colon)) is [.., { Kind: NameKind.Person or NameKind.Organization } name] && name.Span.End == text[colon - 1].End
            || SourceResolver.IsRole(last) || (SourceResolver.IsDocument(last) && last is not ("interview" or "post" or "message")) || last is "police" or "officials" or "experts" or "source" or "sources" or "pm";
        return isSource ? new SpeechMatch(first, colon, colon, colon + 1, content, text.Lower(colon + 1) is "\"" or "“") : null;
    }

    // "PENCE: The question is …": who speaks in a transcript, at the beginning of a line.
    private static bool IsLabel(TokenText text, int first, int colon)
    {
        var word = text.Slice(colon - 1, colon);
        return word.Length > 2 && word.All(char.IsUpper) && colon - first <= 3 && !Notices.Contains(text.Lower(first)) && (first == 0 || text.IsBreak(first - 1) || NounPhrases.IsQuote(text, first - 1));
    }
}
