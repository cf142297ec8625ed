using FactCheck.Core.Claims;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Attributions;

/// <summary>Finds what stands between double quotation marks, marks included.</summary>
internal static class QuoteSpans
{
    /// <summary>
    /// In order, not overlapping. A quotation ends with its paragraph at the latest, so that a mark that was never closed does no harm.
    /// </summary>
    public static List<TextSpan> Find(string text)
    {
        var spans = new List<TextSpan>();
        int? open = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                if (open is { } unclosed && EndsParagraph(text, i))
                {
                    spans.Add(new TextSpan(unclosed, EndOfLine(text, unclosed, i)));
                    open = null;
                }
            }
            else if (Tokenizer.IsDoubleMark(text, i))
            {
                i++;
                if (open is { } begun)
                    spans.Add(new TextSpan(begun, i + 1));
                open = open is null ? i - 1 : null;
            }
            else if (text[i] is '“' or '«' or '„' || (text[i] == '"' && open is null))
                open ??= i;
            else if (text[i] is '"' or '”' or '»' && open is { } start)
            {
                spans.Add(new TextSpan(start, i + 1));
                open = null;
            }
        }
        if (open is { } last)
            spans.Add(new TextSpan(last, EndOfLine(text, last, text.Length)));
        return spans;
    }

    /// <summary>The quotation that covers the offset.</summary>
    public static TextSpan? At(List<TextSpan> quotes, int offset)
    {
        var (low, high) = (0, quotes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quotes[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low < quotes.Count && quotes[low].Start <= offset ? quotes[low] : null;
    }

    /// <summary>Whether the second opens the next paragraph of the first, which was not closed: one speaker says both.</summary>
    public static bool GoesOn(string text, TextSpan quote, TextSpan next) =>
        text[quote.End - 1] is not ('"' or '”' or '»') && !Tokenizer.IsDoubleMark(text, quote.End - 2) && text.AsSpan(quote.End..next.Start).IsWhiteSpace() && text.AsSpan(quote.End..next.Start).Contains('\n');

    private static bool EndsParagraph(string text, int newline)
    {
        for (var i = newline + 1; i < text.Length && char.IsWhiteSpace(text[i]); i++)
            if (text[i] == '\n')
                return true;
        return false;
    }

    private static int EndOfLine(string text, int start, int end)
    {
        while (end > start + 1 && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }
}
