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
        return InFront(text, resolver, first, end) ?? Behind(text, resolver, first, end);
    }

    private static SpeechMatch? InFront(TokenText text, SourceResolver resolver, int first, int end)
    {
        if (NounPhrases.IsQuote(text, first) && text.IsCapitalized(first + 1))
            first++;
        var colon = first + 1;
        while (colon < end && colon <= first + LongestSource && text.Lower(colon) != ":")
            colon++;
        if (colon + 3 >= end || text.Lower(colon) != ":" || text.Touches(colon) || Speech.Span(text, colon + 1, end) is not { } content)
            return null;
        var last = text.Lower(colon - 1);
        // "Health ministry: 20 dead in strike"
        if (IsOffice(last) && text.IsCapitalized(first) && Enumerable.Range(first, colon - first).All(i => text.IsWord(i) || text.Lower(i) is "." or "'s") && !Notices.Contains(text.Lower(first)))
            return new SpeechMatch(first, colon, colon, colon + 1, content, NounPhrases.IsQuote(text, colon + 1));
        for (var i = first; i < colon; i++)
            if (!text.IsCapitalized(i) && text.Lower(i) is not ("." or "of" or "'s"))
                return null;
        var isSource = IsLabel(text, first, colon) || resolver.Within(text.Span(first, colon)) is [.., { Kind: NameKind.Person or NameKind.Organization } name] && name.Span.End == text[colon - 1].End
            || SourceResolver.IsRole(last) || (SourceResolver.IsDocument(last) && last is not ("interview" or "post" or "message")) || last is "police" or "officials" or "experts" or "source" or "sources" or "pm";
        return isSource ? new SpeechMatch(first, colon, colon, colon + 1, content, text.Lower(colon + 1) is "\"" or "“") : null;
    }

    // "Talks failed: minister", "20 killed - police": at the end of a line that has no stop.
    private static SpeechMatch? Behind(TokenText text, SourceResolver resolver, int first, int end)
    {
        for (var mark = end - 2; mark > first + 1 && mark >= end - 1 - LongestSource; mark--)
        {
            if (!(text.Lower(mark) == ":" || text.Lower(mark) is "-" or "–" or "—" && !text.Touches(mark - 1)) || text.Touches(mark))
                continue;
            var isSource = Enumerable.Range(mark + 1, end - mark - 1).All(text.IsWord) && (IsOffice(text.Lower(end - 1))
                || resolver.Within(text.Span(mark + 1, end)) is [{ Kind: NameKind.Person or NameKind.Organization } name] && name.Span == text.Span(mark + 1, end));
            return isSource && Speech.Span(text, first, mark) is { } content ? new SpeechMatch(mark + 1, end, mark, mark + 1, content, false) : null;
        }
        return null;
    }

    private static bool IsOffice(string lower) => SourceResolver.IsRole(lower) || NameWords.IsBody(lower) || lower is "police" or "officials" or "experts" or "sources" or "pm" or "army" or "military" or "report" or "study" or "poll" or "survey";

    // "PENCE: The question is …": who speaks in a transcript, at the beginning of a line.
    private static bool IsLabel(TokenText text, int first, int colon)
    {
        var word = text.Slice(colon - 1, colon);
        return word.Length > 2 && word.All(char.IsUpper) && colon - first <= 3 && !Notices.Contains(text.Lower(first)) && (first == 0 || text.IsBreak(first - 1) || NounPhrases.IsQuote(text, first - 1));
    }
}
