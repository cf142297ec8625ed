using System.Text.Json.Nodes;
using FactCheck.Core.Claims;
using FactCheck.Core.Time;
using FactCheck.Language.Times;
using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Evaluation;

/// <summary>
/// <c>evaluate dates</c>: texts with <c>published_at</c> and gold <c>dates</c> (<c>start</c>, <c>end</c>, <c>resolved</c>). Counted as TempEval-3 does: an
/// expression is found where it overlaps a gold one, each at most once; its value is right where the days are the same. Where gold says
/// <c>narrowed</c> ("early 1998" as 1998), days inside are right too. What lies on <c>ignored</c> (durations and sets of dates) is not counted.
/// </summary>
internal static class DatesTask
{
    public static EvaluationTask Task { get; } = new("dates",
        "Texts: text, published_at, gold dates (start, end, resolved?, narrowed?), ignored? (start, end of what is no date but may be read as one).", Run);

    private static Evaluation Run(EvaluationInput input, Engines engines, CancellationToken cancellation)
    {
        var cases = new List<Case>();
        var naive = new List<Case>();
        var rows = new List<JsonObject>();
        foreach (var line in input.Lines)
        {
            cancellation.ThrowIfCancellationRequested();
            var published = line.Days("published_at")?.First;
            var found = TimeReader.Read(line.Required("text"), published);
            var gold = line.List("dates").Select(GoldDate.Of).ToList();
            var ignored = line.List("ignored").Select(GoldDate.SpanOf).ToList();
            cases.Add(Score(gold, ignored, found));
            // The naive baseline: every expression means the day of publication.
            naive.Add(Score(gold, ignored, [.. found.Select(time => time with { Resolved = published is { } day ? DateRange.Day(day) : null })]));
            rows.Add(new() { ["id"] = line.Id, ["found"] = cases[^1].Found, ["overlapping"] = cases[^1].Overlapping, ["right"] = cases[^1].Right, ["gold"] = gold.Count, ["dates"] = ReadVerb.Dates(found) });
        }
        return new("rules", cases.Sum(one => one.Gold),
        [
            Bootstrap.Measure("span F1, overlapping", cases, of => F1(of, one => one.Overlapping)),
            Bootstrap.Measure("span F1, exact", cases, of => F1(of, one => one.Exact)),
            Bootstrap.Measure("value F1", cases, of => F1(of, one => one.Right), F1(naive, one => one.Right)),
            Bootstrap.Measure("value F1, exact spans", cases, of => F1(of, one => one.RightAndExact), F1(naive, one => one.RightAndExact)),
        ], rows);
    }

    private static double F1(IReadOnlyList<Case> cases, Func<Case, int> hits) => Scores.F1(cases.Sum(hits), cases.Sum(one => one.Found), cases.Sum(one => one.Gold));

    private static Case Score(List<GoldDate> gold, List<TextSpan> ignored, IReadOnlyList<TimeExpression> found)
    {
        var left = found.ToList();
        var counts = new Case { Gold = gold.Count };
        foreach (var date in gold)
        {
            // Of several the one that shares most with it.
            if (left.Where(time => Shared(time.Span, date.Span) > 0).MaxBy(time => Shared(time.Span, date.Span)) is not { } match)
                continue;
            left.Remove(match);
            var (isExact, isRight) = (match.Span == date.Span, date.Means(match.Resolved));
            counts.Overlapping++;
            counts.Exact += isExact ? 1 : 0;
            counts.Right += isRight ? 1 : 0;
            counts.RightAndExact += isExact && isRight ? 1 : 0;
        }
        counts.Found = counts.Overlapping + left.Count(time => !ignored.Exists(span => Shared(time.Span, span) > 0));
        return counts;
    }

    private static int Shared(TextSpan a, TextSpan b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);

    private record struct Case
    {
        public int Gold { get; set; }

        public int Found { get; set; }

        public int Overlapping { get; set; }

        public int Exact { get; set; }

        public int Right { get; set; }

        public int RightAndExact { get; set; }
    }

    private sealed record GoldDate(TextSpan Span, DateRange? Resolved, bool IsNarrowed)
    {
        public static GoldDate Of(BatchLine line) => new(SpanOf(line), line.Days("resolved"), line.Flag("narrowed") == true);

        public static TextSpan SpanOf(BatchLine line) =>
            line.Value("start") is { } start && line.Value("end") is { } end && start.TryGetInt32(out var from) && end.TryGetInt32(out var to) && from >= 0 && to > from
                ? new(from, to) : throw new InputException("a date has no 'start' and 'end'.");

        public bool Means(DateRange? days) => days == Resolved
            || IsNarrowed && days is { } inside && Resolved is { } whole && whole.First <= inside.First && inside.Last <= whole.Last;
    }
}
