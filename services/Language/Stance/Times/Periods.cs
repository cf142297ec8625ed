using FactCheck.Core.Claims;
using FactCheck.Core.Time;
using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Vouching;

namespace FactCheck.Language.Stance.Times;

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
        var meant = Days(claim.Times.Select(time => IsStanding(claim.Text, time) ? Widened(time) : Opened(claim.Text, time)));
        if (meant.Count == 0)
            return IsOfOldPlans(claim, passage) ? PeriodRelation.Different : PeriodRelation.Compatible;
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

    /// <summary>What somebody will do "soon" is not what was planned years before.</summary>
    private const int PlansHoldDays = 365;

    private static bool IsOfOldPlans(ReadText claim, ReadText passage) =>
        Soon.Any(word => claim.Text.Contains(word, StringComparison.OrdinalIgnoreCase)) && Modality.IsUnreal(claim.Text)
        && claim.PublishedOn is { } said && passage.PublishedOn is { } told && said.DayNumber - told.DayNumber > PlansHoldDays;

    private static readonly string[] Soon = [" soon", "shortly", "in the coming", "in the next", "upcoming", "imminent"];

    /// <summary>For a reason: which times the two name.</summary>
    public static string OtherTimeInWords(ReadText claim, ReadText passage) => (Named(claim), Named(passage), passage.PublishedOn) switch
    {
        ({ } meant, { } told, _) => $"it is about another time: '{told}', not '{meant}'",
        ({ } meant, null, { } published) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it is about another time: published on {published:d MMMM yyyy}, not '{meant}'"),
        (null, _, { } published) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it is about another time: published on {published:d MMMM yyyy}, long before the claim"),
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
        var told = TimesOf(claim, passage, sentences);
        return told.Count > 0 && told.All(time => !IsOpenEnded(passage.Text, time) && (NamedTime.Of(time) is { } named
            ? meant.All(named.Excludes)
            : time.Resolved is { } days && meant.All(other => other.Days is { } own && !Near(days, own, NearDays))));
    }

    /// <summary>A clause that says less of the claim may be another's.</summary>
    private const double MostOfClaim = 0.85;

    /// <summary>The times of the clause that says most of the claim, where it names any: "passed the law in June; it enters into force in January" passed it in June.</summary>
    public static List<TimeExpression> TimesOf(ReadText claim, ReadText passage, IReadOnlyList<ReadSentence> sentences)
    {
        var told = passage.Times.Where(time => sentences.Any(sentence => sentence.Span.Contains(time.Span))).ToList();
        if (told.Count < 2 || sentences.Count != 1)
            return told;
        var (best, most) = ((From: 0, To: 0), -1);
        var isTied = false;
        for (int first = 0, i = 0; i < sentences[0].Words.Count; i++)
        {
            if (!sentences[0].Words[i].EndsClause)
                continue;
            var clause = sentences[0].Words.Skip(first).Take(i - first + 1).Select(word => word.Concept).ToHashSet();
            var said = claim.ContentWords.Count(word => clause.Contains(word.Concept));
            isTied = said == most || isTied && said < most;
            if (said > most)
                (best, most) = ((sentences[0].Words[first].Start, sentences[0].Words[i].End), said);
            first = i + 1;
        }
        var own = told.Where(time => time.Span.Start >= best.From && time.Span.End <= best.To).ToList();
        return isTied || own.Count == 0 || most < MostOfClaim * claim.ContentWords.Count ? told : own;
    }

    /// <summary>
    /// The passage's time where it only holds the claim's and more: "in March" for "on 14 March", "between 2010 and 2015" for "in 2012". It bears
    /// out that it was then as little as it contradicts it. Null where a time of the passage is as exact, or none holds the claim's.
    /// </summary>
    public static string? OnlyWider(ReadText claim, ReadText passage, IReadOnlyList<ReadSentence> sentences)
    {
        var meant = claim.Times.Where(time => NamedTime.Of(time) is not null && time.Resolved is not null && !IsOpenEnded(claim.Text, time)).ToList();
        if (meant.Count != 1)
            return null;
        var days = meant[0].Resolved!.Value;
        var told = passage.Times.Where(time => sentences.Any(sentence => sentence.Span.Contains(time.Span))).ToList();
        return told.Exists(time => time.Resolved is { } other && (other == days || !Holds(other, days) && Near(other, days, NearDays) || other.First == days.First || other.Last == days.Last)) ? null
            : told.Find(time => NamedTime.Of(time) is not null && time.Resolved is { } other && Holds(other, days))?.Span.Of(passage.Text).ReplaceLineEndings(" ");
    }

    /// <summary>Whether a count of the one time is no count of the other, since one is a run of years or months that holds the other: "61 in 2012 alone" of "240 between 2010 and 2015".</summary>
    public static bool IsOfPart(ReadText claim, ReadText passage, ReadSentence sentence)
    {
        var meant = Days(claim.Times.Where(time => NamedTime.Of(time) is not null));
        var told = Days(passage.Times.Where(time => sentence.Span.Contains(time.Span) && NamedTime.Of(time) is not null));
        return meant.Count == 1 && told.Count == 1 && (IsRun(meant[0]) && Holds(meant[0], told[0]) || IsRun(told[0]) && Holds(told[0], meant[0]));
    }

    // Neither a day nor a month nor a year.
    private static bool IsRun(DateRange days) =>
        days.First != days.Last && days != DateRange.Month(days.First.Year, days.First.Month) && days != DateRange.Year(days.First.Year);

    private static bool Holds(DateRange wide, DateRange narrow) => wide != narrow && wide.First <= narrow.First && narrow.Last <= wide.Last;

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

    /// <summary>"Before 1990" is any time before, "after 1990" any since.</summary>
    public static TimeExpression Opened(string text, TimeExpression time)
    {
        var before = text.AsSpan(0, time.Span.Start).TrimEnd();
        return time.Resolved is not { } days ? time
            : before.EndsWith(" before", StringComparison.OrdinalIgnoreCase) || before.EndsWith(" prior to", StringComparison.OrdinalIgnoreCase) ? time with { Resolved = new(DateOnly.MinValue, days.Last) }
            : before.EndsWith(" after", StringComparison.OrdinalIgnoreCase) ? time with { Resolved = new(days.First, DateOnly.MaxValue) } : time;
    }

    private static List<DateRange> Days(IEnumerable<TimeExpression> times) =>
        [.. times.Where(time => time.Resolved is not null).Select(time => time.Resolved!.Value)];

    private static bool Near(DateRange a, DateRange b, int days) =>
        a.First.DayNumber - days <= b.Last.DayNumber && b.First.DayNumber <= a.Last.DayNumber + days;
}
