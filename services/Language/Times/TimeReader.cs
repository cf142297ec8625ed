using FactCheck.Core.Claims;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Times;

/// <summary>Reads the dates and periods of an English text.</summary>
public static class TimeReader
{
    /// <summary>
    /// Dates and periods in reading order, resolved to whole days against the publication date where they are relative. One that nothing
    /// settles has no days: <c>05/06/2023</c>, or "last week" in a text of unknown date. Takes time proportional to the text.
    /// </summary>
    /// <param name="text">The text; spans are UTF-16 offsets into it.</param>
    /// <param name="publishedOn">When the text was published; absent when unknown.</param>
    public static IReadOnlyList<TimeExpression> Read(string text, DateOnly? publishedOn)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new TokenText(text);
        return Read(tokens, TimeGrammar.Find(tokens), publishedOn);
    }

    internal static IReadOnlyList<TimeExpression> Read(TokenText text, IReadOnlyList<TimeMatch> times, DateOnly? publishedOn)
    {
        var expressions = new List<TimeExpression>();
        DateOnly? anchor = null;
        var at = 0;
        foreach (var match in times)
        {
            for (; at < match.First; at++)
                if (text[at].Kind == TokenKind.ParagraphBreak)
                    anchor = null;
            var days = match.Meaning(new TimeContext(publishedOn, anchor, Tense.IsFuture(text, match.First, match.End)));
            expressions.Add(new TimeExpression(text.Span(match.First, match.End), text.Slice(match.First, match.End), days));
            if (days is { } range && range.First == range.Last)
                anchor = range.First;
        }
        return expressions;
    }
}
