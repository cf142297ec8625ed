using FactCheck.Core.Claims;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Attributions;

/// <summary>Quotations with their speaker behind a dash: “The bridge is safe.” — Eva Brandt.</summary>
internal static class QuoteCredits
{
    // Longest name with what its bearer is, in tokens.
    private const int LongestSource = 10;

    // Farthest back that the beginning of its line is looked for, in tokens.
    private const int LongestQuote = 400;

    public static SpeechMatch? Match(TokenText text, List<TextSpan> quotes, int first, int end)
    {
        while (end > first && (text.IsBreak(end - 1) || text.Lower(end - 1) == "."))
            end--;
        for (var dash = Math.Max(first, end - LongestSource - 1); dash + 1 < end; dash++)
            if (text.Lower(dash) is "―" or "—" or "–" or "--" && !(text.Touches(dash) && text.Touches(dash - 1)) && Quote(text, quotes, dash) is { } said && IsName(text, dash + 1, end))
                return new SpeechMatch(dash + 1, EndOfName(text, dash + 1, end), dash, dash + 1, said, true);
        return null;
    }

    // Line ends between quotation and dash do not matter.
    private static TextSpan? Quote(TokenText text, List<TextSpan> quotes, int dash)
    {
        var last = dash - 1;
        while (last > 0 && text[last].Kind is TokenKind.LineBreak)
            last--;
        if (!NounPhrases.IsQuote(text, last))
            return null;
        if (QuoteSpans.At(quotes, text[last].Start) is { } quote && quote.End == text[last].End)
            return quote;
        // Quotation marks inside it have cut it: it began with its line.
        var start = last;
        while (start > 0 && last - start < LongestQuote && !text.IsBreak(start - 1))
            start--;
        return NounPhrases.IsQuote(text, start) && start < last ? text.Span(start, last + 1) : null;
    }

    private static int EndOfName(TokenText text, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (text.Lower(i) is "," or "(")
                return i;
        return end;
    }

    private static bool IsName(TokenText text, int first, int end)
    {
        end = EndOfName(text, first, end);
        for (var i = first; i < end; i++)
            if (!text.IsCapitalized(i) && text.Lower(i) is not ("." or "of" or "de" or "van" or "von" or "-" or "and" or "the"))
                return false;
        return end > first && text.IsCapitalized(first);
    }
}
