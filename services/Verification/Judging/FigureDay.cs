using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Language.Sentences;
using FactCheck.Language.Times;

namespace FactCheck.Verification.Judging;

/// <summary>The day for which a passage tells a figure.</summary>
internal static class FigureDay
{
    private const int NearDays = 7;

    /// <summary>
    /// The day the sentence of the figure names, when it is within the week before publication; else the day of publication. The passage is dated;
    /// one that is dated by a month only stands at its first day, though it may tell of any ("as of the 21st of November").
    /// </summary>
    public static DateOnly Of(EvidencePassage passage, TextSpan? figure)
    {
        var published = CalendarDay.Of(passage.PublishedAt!.Value);
        var sentence = SentenceSplitter.Split(passage.Text).FirstOrDefault(span => figure is { } place && span.Contains(place));
        return sentence.Length == 0 ? published : TimeReader.Read(passage.Text, published)
            .Where(time => sentence.Contains(time.Span) && time.Resolved is { } days && days.First == days.Last
                && (days.Last <= published && days.Last.AddDays(NearDays) > published
                    || published.Day == 1 && days.Last > published && days.Last.Year == published.Year && days.Last.Month == published.Month && StandsAsOf(passage.Text, time.Span)))
            .Select(time => time.Resolved!.Value.Last)
            .DefaultIfEmpty(published)
            .Max();
    }

    // What lies ahead may be planned; a count stands "as of" a day that was.
    private static bool StandsAsOf(string text, TextSpan day)
    {
        var before = text.AsSpan(0, day.Start).TrimEnd();
        if (before.EndsWith(" the", StringComparison.OrdinalIgnoreCase))
            before = before[..^4].TrimEnd();
        return before.EndsWith("as of", StringComparison.OrdinalIgnoreCase) || before.EndsWith("as at", StringComparison.OrdinalIgnoreCase);
    }
}
