using FactCheck.Core.Claims;
using FactCheck.Core.Time;

namespace FactCheck.Language.Stance;

/// <summary>Whether a passage speaks of the claim's time.</summary>
internal enum PeriodRelation
{
    /// <summary>They share a day, or nothing tells.</summary>
    Compatible,

    /// <summary>The passage is of another time.</summary>
    Different,
}

/// <summary>Compares the periods of claim and passage. What names no period may be of any.</summary>
internal static class Periods
{
    /// <summary>Reports of an event name it by a day or two beside, and "last week" is not exact.</summary>
    private const int NearDays = 3;

    /// <summary>A text far from the claim's days that names other days only is of another event.</summary>
    private const int FarDays = 45;

    /// <summary>"As of 30 October" holds what was told in the days before.</summary>
    private const int StandingDays = 14;

    public static PeriodRelation Compare(ReadText claim, ReadText passage)
    {
        var meant = Days(claim.Times.Select(time => IsStanding(claim.Text, time) ? Widened(time) : time));
        if (meant.Count == 0)
            return PeriodRelation.Compatible;
        var first = meant.Min(days => days.First);
        var last = meant.Max(days => days.Last);
        // What has not happened yet when a text is written can't be what it reports.
        if (passage.PublishedOn is { } published && published.AddDays(1) < first && !Modality.IsUnreal(claim.Text))
            return PeriodRelation.Different;
        var told = Days(passage.Times);
        if (told.Any(days => meant.Any(other => Near(days, other, NearDays))))
            return PeriodRelation.Compatible;
        var isFar = told.Count > 0 && told.All(days => !Near(days, new DateRange(first, last), FarDays));
        // One sentence that names its day is of that day, whenever it was published.
        return isFar && (passage.Sentences.Count == 1 || passage.PublishedOn is not { } on || !Near(DateRange.Day(on), new DateRange(first, last), FarDays))
            ? PeriodRelation.Different : PeriodRelation.Compatible;
    }

    /// <summary>For a reason: which times the two name.</summary>
    public static string OtherTimeInWords(ReadText claim, ReadText passage) => (Named(claim), Named(passage), passage.PublishedOn) switch
    {
        ({ } meant, { } told, _) => $"it is about another time: '{told}', not '{meant}'",
        ({ } meant, null, { } published) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it is about another time: published on {published:d MMMM yyyy}, not '{meant}'"),
        _ => "it is about another time",
    };

    private static string? Named(ReadText text) => (text.Times.FirstOrDefault(time => time.Resolved is not null) ?? (text.Times.Count > 0 ? text.Times[0] : null))?.Span.Of(text.Text).ReplaceLineEndings(" ");

    /// <summary>
    /// Whether these sentences of the passage name days or months by their names, and none that the claim names: March is not April, nor the
    /// 3rd the 5th. What is open at one end ("since 2019") or relative and near leaves it open.
    /// </summary>
    public static bool IsOfOtherDay(ReadText claim, ReadText passage, IReadOnlyList<ReadSentence> sentences)
    {
        var meant = claim.Times.Select(NamedTime.Of).OfType<NamedTime>().ToList();
        if (meant.Count == 0 || claim.Times.Any(time => IsOpenEnded(claim.Text, time)))
            return false;
        var told = passage.Times.Where(time => sentences.Any(sentence => sentence.Span.Contains(time.Span))).ToList();
        return told.Count > 0 && told.All(time => !IsOpenEnded(passage.Text, time) && (NamedTime.Of(time) is { } named
            ? meant.All(named.Excludes)
            : time.Resolved is { } days && meant.All(other => other.Days is { } own && !Near(days, own, NearDays))));
    }

    private static readonly string[] OpenEnds = ["as of", "by", "until", "till", "since", "before", "after", "from", "to", "through", "and", "between", "prior to", "than", "-", "–"];

    private static bool IsOpenEnded(string text, TimeExpression time)
    {
        var before = text.AsSpan(0, time.Span.Start).TrimEnd();
        if (before.EndsWith(" the", StringComparison.OrdinalIgnoreCase))
            before = before[..^4].TrimEnd();
        foreach (var end in OpenEnds)
            if (before.EndsWith(end, StringComparison.OrdinalIgnoreCase) && (before.Length == end.Length || !char.IsLetter(before[^(end.Length + 1)])))
                return true;
        return false;
    }

    /// <summary>Whether one names a day of the other's days.</summary>
    public static bool Meet(ReadText claim, ReadText passage)
    {
        var told = Days(passage.Times);
        return Days(claim.Times).Any(days => told.Any(other => Near(days, other, 0)));
    }

    private static bool IsStanding(string text, TimeExpression time)
    {
        var before = text.AsSpan(0, time.Span.Start).TrimEnd();
        return before.EndsWith("as of", StringComparison.OrdinalIgnoreCase) || before.EndsWith(" by", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("until", StringComparison.OrdinalIgnoreCase);
    }

    private static TimeExpression Widened(TimeExpression time) =>
        time.Resolved is { } days ? time with { Resolved = days with { First = days.First.AddDays(-StandingDays) } } : time;

    private static List<DateRange> Days(IEnumerable<TimeExpression> times) =>
        [.. times.Where(time => time.Resolved is not null).Select(time => time.Resolved!.Value)];

    private static bool Near(DateRange a, DateRange b, int days) =>
        a.First.DayNumber - days <= b.Last.DayNumber && b.First.DayNumber <= a.Last.DayNumber + days;
}
