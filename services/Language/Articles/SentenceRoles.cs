using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Language.CheckWorthiness;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Articles;

/// <summary>Tells running text from headlines, captions, credits, bylines, timestamps and notices, by layout and wording.</summary>
internal static class SentenceRoles
{
    private const int LongestHeadline = 18;
    private const int LongestCredit = 25;

    private const int LongestStamp = 160;

    private static readonly string[] Credits =
        ["©", "getty images", "photo:", "photos:", "image source", "images source", "image:", "picture:", "photograph:", "photo by", "photograph by", "photo credit", "image credit", "ap photo",
         "credit:", "file photo", "via reuters", "via ap", "handout", "shutterstock", "photographer:", "video:", "graphic:"];

    private static readonly string[] Notices =
        ["related content", "related article", "related stor", "related topics", "read more", "read also", "read next", "more on this", "more from", "sign up", "subscribe", "newsletter", "share this", "advertisement",
         "follow us", "click here", "all rights reserved", "most read", "most popular", "recommended", "comments", "leave a comment", "watch:", "listen:", "this article was", "this story was", "cookie",
         "terms of use", "privacy policy", "see also", "story continues", "continue reading", "download our", "join our", "support our", "tags:", "topics:"];

    private static readonly string[] Stamps = ["published", "updated", "posted", "last updated", "last modified", "first published", "created"];

    public static SentenceRole[] Read(TokenText text, IReadOnlyList<TextSpan> sentences, string? title, IReadOnlyList<TimeExpression> dates)
    {
        var roles = new SentenceRole[sentences.Count];
        var stopped = sentences.Any(sentence => EndsWithStop(text.Text, sentence));
        for (var i = 0; i < sentences.Count; i++)
            roles[i] = Role(text, sentences, i, title, stopped, dates);
        MarkCaptions(text.Text, sentences, roles);
        ArticlePositions.MarkClosing(text.Text, sentences, roles);
        return roles;
    }

    private static SentenceRole Role(TokenText text, IReadOnlyList<TextSpan> sentences, int i, string? title, bool stopped, IReadOnlyList<TimeExpression> dates)
    {
        var sentence = sentences[i];
        if (LinesBefore(text.Text, sentences, i) == 0 || LinesBefore(text.Text, sentences, i + 1) == 0)
            return SentenceRole.Body;
        var words = Words(text, sentence);
        var lower = sentence.Length <= 400 ? sentence.Of(text.Text).ToLowerInvariant() : "";
        if (words <= LongestCredit && Credits.Any(sign => lower.Contains(sign, StringComparison.Ordinal)) && !EndsWithStop(text.Text, sentence))
            return SentenceRole.Credit;
        if (IsStamp(text, sentence, lower, dates))
            return SentenceRole.Timestamp;
        if (lower.StartsWith("by ", StringComparison.Ordinal) && words <= 10 && !EndsWithStop(text.Text, sentence) && AllCapitalized(text, sentence))
            return SentenceRole.Byline;
        if (words <= LongestCredit && Notices.Any(notice => lower.StartsWith(notice, StringComparison.Ordinal)) || lower.Contains("all rights reserved", StringComparison.Ordinal))
            return SentenceRole.Boilerplate;
        if (IsTitle(lower, title))
            return SentenceRole.Headline;
        // A text without any full stop is a list or a post, not a row of headlines.
        return stopped && sentences.Count > 1 && words <= LongestHeadline && !EndsWithStop(text.Text, sentence) && lower.Length > 0 && lower[0] is not ('-' or '•' or '*' or '–') && !lower.Contains('\t', StringComparison.Ordinal) && !lower.Contains(" | ", StringComparison.Ordinal)
            ? SentenceRole.Headline : SentenceRole.Body;
    }

    // The lines that share a block with a picture's credit are its caption, and so is a line printed twice in a row.
    private static void MarkCaptions(string text, IReadOnlyList<TextSpan> sentences, SentenceRole[] roles)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            if (roles[i] == SentenceRole.Credit)
                for (var j = i - 1; j >= 0 && LinesBefore(text, sentences, j + 1) < 2; j--)
                    if (roles[j] is SentenceRole.Body or SentenceRole.Headline)
                        roles[j] = SentenceRole.Caption;
                    else
                        break;
            if (i > 0 && LinesBefore(text, sentences, i) > 0 && sentences[i].Length == sentences[i - 1].Length && roles[i] == SentenceRole.Body
                && text.AsSpan(sentences[i].Start, sentences[i].Length).SequenceEqual(text.AsSpan(sentences[i - 1].Start, sentences[i].Length)))
                roles[i] = roles[i - 1] = SentenceRole.Caption;
        }
    }

    /// <summary>Line ends between this sentence and the one before; two at the ends of the text.</summary>
    private static int LinesBefore(string text, IReadOnlyList<TextSpan> sentences, int i)
    {
        if (i == 0 || i == sentences.Count)
            return 2;
        var lines = 0;
        for (var at = sentences[i - 1].End; at < sentences[i].Start && lines < 2; at++)
            if (text[at] is '\n' or '\u2028' || (text[at] == '\r' && text[at + 1] != '\n'))
                lines++;
        return lines;
    }

    private static bool EndsWithStop(string text, TextSpan sentence)
    {
        for (var i = sentence.End - 1; i >= sentence.Start; i--)
            if (!(text[i] is '"' or '”' or '’' or '\'' or ')' or ']' or '»'))
                return Sentences.Stops.IsStop(text[i]);
        return false;
    }

    private static bool IsTitle(string lower, string? title)
    {
        var wanted = title?.Trim().ToLower(CultureInfo.InvariantCulture);
        return wanted is { Length: > 8 } && (lower == wanted || (lower.EndsWith(wanted, StringComparison.Ordinal) && lower.Length - wanted.Length <= 20));
    }

    private static bool IsStamp(TokenText text, TextSpan sentence, string lower, IReadOnlyList<TimeExpression> dates)
    {
        if (sentence.Length > LongestStamp || EndsWithStop(text.Text, sentence) && !lower.EndsWith("m.", StringComparison.Ordinal))
            return false;
        var inside = SpanLists.Within(dates, sentence, date => date.Span);
        var named = Stamps.Any(stamp => lower.StartsWith(stamp, StringComparison.Ordinal));
        if (inside.Count == 0 && !named)
            return false;
        var (first, end) = (text.IndexAt(sentence.Start), text.IndexAt(sentence.End));
        var others = 0;
        for (var i = first; i < end; i++)
            if (text.IsWord(i) && !inside.Exists(date => date.Span.Contains(text[i].Span)))
                others++;
        return others <= (named ? 8 : 3) && end - first <= 30;
    }

    private static bool AllCapitalized(TokenText text, TextSpan sentence)
    {
        for (var i = text.IndexAt(sentence.Start) + 1; i < text.IndexAt(sentence.End); i++)
            if (text.IsWord(i) && !text.IsCapitalized(i) && text.Lower(i) is not ("and" or "in" or "for" or "of" or "the" or "de" or "van" or "al"))
                return false;
        return true;
    }

    private static int Words(TokenText text, TextSpan sentence)
    {
        var words = 0;
        for (var i = text.IndexAt(sentence.Start); i < text.IndexAt(sentence.End); i++)
            if (text.IsWord(i) || text.IsNumber(i))
                words++;
        return words;
    }
}
