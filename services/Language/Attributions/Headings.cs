using FactCheck.Language.Names;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Attributions;

/// <summary>Headlines that name who says it in front of a colon: "Brandt: The bridge is safe", "Poll: Most want a vote".</summary>
internal static class Headings
{
    // Longest source in front of the colon, in tokens.
    private const int LongestSource = 5;

    public static SpeechMatch? Match(TokenText text, SourceResolver resolver, int first, int end)
    {
        var colon = first + 1;
        while (colon < end && colon <= first + LongestSource && text.Lower(colon) != ":")
            colon++;
        if (colon + 3 >= end || text.Lower(colon) != ":" || text.Touches(colon) || Speech.Span(text, colon + 1, end) is not { } content)
            return null;
        for (var i = first; i < colon; i++)
            if (!text.IsCapitalized(i) && text.Lower(i) is not ("." or "of" or "'s"))
                return null;
        var last = text.Lower(colon - 1);
        var isSource = resolver.Within(text.Span(first, colon)) is [.., { Kind: NameKind.Person or NameKind.Organization } name] && name.Span.End == text[colon - 1].End
            || SourceResolver.IsRole(last) || (SourceResolver.IsDocument(last) && last is not ("interview" or "post" or "message")) || last is "police" or "officials" or "experts" or "source" or "sources" or "pm";
        return isSource ? new SpeechMatch(first, colon, colon, colon + 1, content, text.Lower(colon + 1) is "\"" or "“") : null;
    }
}
