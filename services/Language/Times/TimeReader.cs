using FactCheck.Core.Claims;
using FactCheck.Core.Time;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Times;

/// <summary>Reads the dates and periods of an English text.</summary>
public static class TimeReader
{
    // Paragraphs behind a date in which "two days later" still counts from it: news has one sentence in many.
    private const int FarthestBack = 1;

    // In days: what dates of a story may begin with, and how far from publication.
    private const int LongestStart = 31;
    private const int LongAgo = 200;

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
        DateRange? recent = null;
        DateRange? quarter = null;
        var (at, paragraphs) = (0, 0);
        foreach (var match in times)
        {
            for (; at < match.First; at++)
                if (text[at].Kind == TokenKind.ParagraphBreak && ++paragraphs > FarthestBack)
                    (anchor, recent) = (null, null);
                else if (text.Lower(at) == "months")
                    quarter = null;
            var days = match.Meaning(new TimeContext(publishedOn, anchor, Tense.Of(text, match.First, match.End))
            {
                Recent = recent,
                Quarter = quarter,
                Narrated = recent is { } told && IsLongAgo(told, publishedOn) && Tense.Narrates(text, match.First, match.End) ? told : null,
            });
            expressions.Add(new TimeExpression(text.Span(match.First, match.End), text.Slice(match.First, match.End), days));
            if (days is not { } range)
                continue;
            (recent, paragraphs) = (range, 0);
            if (range.First == range.Last)
                anchor = range.First;
            // "a year earlier" goes by the quarter that the text speaks of, not by the one that it compares with.
            if (range == Calendar.QuarterOf(range.First.Year, (range.First.Month + 2) / 3) && !(range.First > publishedOn) && !(quarter is { } spoken && spoken.First.AddYears(-1) == range.First))
                quarter = range;
        }
        return expressions;
    }

    // A story goes on from a day or a month that is named, not from a year.
    private static bool IsLongAgo(DateRange told, DateOnly? publishedOn) =>
        publishedOn is { } day && told.Last.DayNumber - told.First.DayNumber <= LongestStart && day.DayNumber - told.Last.DayNumber > LongAgo;
}
