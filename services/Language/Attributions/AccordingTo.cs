using FactCheck.Language.Tokens;

namespace FactCheck.Language.Attributions;

/// <summary>Attributions without a subject: "according to X", "as confirmed by X", "in the statement, it was noted that".</summary>
internal static class AccordingTo
{
    // Tokens of "as the mayor of Elmport put it" in front of the verb.
    private const int LongestPut = 10;

    public static SpeechMatch? Match(TokenText text, int first, int end)
    {
        for (var i = first; i + 1 < end; i++)
        {
            if (text.Lower(i) == "according" && text.Lower(i + 1) == "to")
                return Around(text, first, end, i, i + 2);
            if (text.Lower(i) == "as" && SpeechVerbs.IsCue(text.Lower(i + 1)) && text.Lower(i + 2) == "by")
                return Around(text, first, end, i, i + 3);
            if (text.Lower(i) == "as" && (i == first || text.Lower(i - 1) == ",") && AsPut(text, first, end, i) is { } put)
                return put;
            if (text.Lower(i) == "it" && text.Lower(i + 1) is "was" or "is" && Impersonal(text, first, end, i) is { } impersonal)
                return impersonal;
        }
        return null;
    }

    private static SpeechMatch? Around(TokenText text, int first, int end, int cue, int source)
    {
        var sourceEnd = NounPhrases.After(text, source, end, keepsPrepositions: true);
        if (sourceEnd == source)
            return null;
        var content = cue == first
            ? Speech.Span(text, text.Lower(sourceEnd) == "," ? sourceEnd + 1 : sourceEnd, end)
            : end - sourceEnd > 4
                ? Speech.Span(text, first, end)
                : Speech.Span(text, first, text.Lower(cue - 1) == "," ? cue - 1 : cue);
        return content is { } said ? new SpeechMatch(source, sourceEnd, cue, source, said, false) : null;
    }

    // "As the mayor put it, the town is broke", "the town is broke, as the mayor put it".
    private static SpeechMatch? AsPut(TokenText text, int first, int end, int at)
    {
        var verb = at + 1;
        while (verb < end && verb < at + LongestPut && (text.IsWord(verb) || text.Lower(verb) is "'s" or "’s" or "." or "-") && !IsPut(text, verb))
            verb++;
        if (verb == at + 1 || !IsPut(text, verb))
            return null;
        var content = at == first ? text.Lower(verb + 2) == "," ? Speech.Span(text, verb + 3, end) : null : Speech.Span(text, first, at - 1);
        return content is { } said ? new SpeechMatch(at + 1, verb, verb, verb + 2, said, false) : null;
    }

    private static bool IsPut(TokenText text, int i) => text.Lower(i) is "put" or "puts" or "phrased" or "framed" or "described" && text.Lower(i + 1) == "it";

    // In the statement, it was also noted that …
    private static SpeechMatch? Impersonal(TokenText text, int first, int end, int it)
    {
        var verb = it + 2;
        while (verb < end && (text.Lower(verb) is "also" or "further" or "then" || text.Lower(verb).EndsWith("ly", StringComparison.Ordinal)))
            verb++;
        if (!SpeechVerbs.IsCue(text.Lower(verb)) || text.Lower(verb + 1) != "that")
            return null;
        // "In the statement, …" names the source; "In , …" does not.
        if (it - 1 <= first + 1 || text.Lower(first) is not ("in" or "by") || text.Lower(it - 1) != "," || Speech.Span(text, verb + 2, end) is not { } content)
            return null;
        return new SpeechMatch(first + 1, it - 1, it, verb + 1, content, false);
    }
}
