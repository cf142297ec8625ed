using FactCheck.Core.Claims;
using FactCheck.Language.Articles;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Attributions;

/// <summary>Finds what stands between double quotation marks, marks included.</summary>
internal static class QuoteSpans
{
    // Between the speaker and the second half, in UTF-16 units: "on Monday, ".
    private const int FarthestHalf = 40;

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
    public static TextSpan? At(List<TextSpan> quotes, int offset) =>
        IndexFrom(quotes, offset) is var i && i < quotes.Count && quotes[i].Start <= offset ? quotes[i] : null;

    // The first that ends behind the offset.
    private static int IndexFrom(List<TextSpan> quotes, int offset) => SpanLists.IndexOf(quotes, offset);

    /// <summary>"The plan," he added, "cost 40 million": where the speaker stands in the middle of a quoted sentence, both halves are said.</summary>
    public static SpeechMatch WithOtherHalf(TokenText text, List<TextSpan> quotes, TextSpan sentence, SpeechMatch match)
    {
        if (!match.IsQuote || !match.IsStatement || At(quotes, match.Content.Start) is not { } own)
            return match;
        var (source, cue) = (match.Source ?? text.Span(match.SourceFirst, match.SourceEnd), match.Cue ?? text.Span(match.CueFirst, match.CueEnd));
        var frame = new TextSpan(Math.Min(source.Start, cue.Start), Math.Max(source.End, cue.End));
        var before = own.End <= frame.Start ? own : Before(quotes, frame.Start);
        var behind = own.Start >= frame.End ? own : Behind(quotes, frame.End);
        return before is { } first && behind is { } second && sentence.Contains(first) && sentence.Contains(second)
            && first.Length > 2 && text.Text[first.End - 2] == ',' && text.Text.AsSpan(first.End..frame.Start).IsWhiteSpace()
            && second.Start - frame.End <= FarthestHalf && text.Text.AsSpan(frame.End..second.Start).TrimEnd().EndsWith(",") && char.IsLower(FirstLetter(text.Text, second))
                ? match with { Content = new TextSpan(first.Start, second.End) } : match;
    }

    private static TextSpan? Before(List<TextSpan> quotes, int offset) => IndexFrom(quotes, offset) - 1 is >= 0 and var i ? quotes[i] : null;

    private static TextSpan? Behind(List<TextSpan> quotes, int offset) => IndexFrom(quotes, offset) is var i && i < quotes.Count && quotes[i].Start >= offset ? quotes[i] : null;

    private static char FirstLetter(string text, TextSpan quote) => quote.Length > 1 ? text[quote.Start + 1] : '\0';

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
