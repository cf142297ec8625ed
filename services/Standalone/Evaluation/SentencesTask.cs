using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FactCheck.Core.Claims;
using FactCheck.Language.Sentences;
using FactCheck.Standalone.Batch;

namespace FactCheck.Standalone.Evaluation;

/// <summary><c>evaluate sentences</c>: texts with gold <c>sentences</c> (<c>start</c>, <c>end</c>).</summary>
internal static partial class SentencesTask
{
    public static EvaluationTask Task { get; } = new("sentences", "Texts: text, gold sentences (start, end, without white space at the ends).", Run);

    private static Evaluation Run(EvaluationInput input, Engines engines, CancellationToken cancellation)
    {
        var cases = new List<Case>();
        var naive = new List<Case>();
        var rows = new List<JsonObject>();
        foreach (var line in input.Lines)
        {
            cancellation.ThrowIfCancellationRequested();
            var text = line.Required("text");
            var gold = line.List("sentences").Select(sentence => LabelledSpans.Of(sentence, text)).ToList();
            var found = SentenceSplitter.Split(text);
            cases.Add(Case.Of(gold, found));
            naive.Add(Case.Of(gold, [.. UpToStop().Matches(text).Select(match => new TextSpan(match.Index, match.Index + match.Length))]));
            rows.Add(new() { ["id"] = line.Id, ["right"] = cases[^1].IsRight, ["hits"] = cases[^1].Ends, ["found"] = found.Count, ["gold"] = gold.Count });
        }
        return new("rules", cases.Count,
        [
            Bootstrap.Measure("lines all right", cases, Share, Share(naive)),
            Bootstrap.Measure("boundary F1", cases, of => F1(of, one => one.Ends), F1(naive, one => one.Ends)),
            Bootstrap.Measure("span F1", cases, of => F1(of, one => one.Spans), F1(naive, one => one.Spans)),
        ], rows);
    }

    private static double Share(IReadOnlyList<Case> cases) => cases.Count == 0 ? 0 : (double)cases.Count(one => one.IsRight) / cases.Count;

    private static double F1(IReadOnlyList<Case> cases, Func<Case, int> hits) => Scores.F1(cases.Sum(hits), cases.Sum(one => one.Found), cases.Sum(one => one.Gold));

    // The naive baseline: every stop before white space ends a sentence, and so does every line.
    [GeneratedRegex(@"\S(?:[^.!?\r\n]|[.!?](?!\s|$))*[.!?]?", RegexOptions.CultureInvariant)]
    private static partial Regex UpToStop();

    private readonly record struct Case(int Ends, int Spans, int Found, int Gold)
    {
        public bool IsRight => Spans == Gold && Found == Gold;

        public static Case Of(List<TextSpan> gold, IReadOnlyList<TextSpan> found) =>
            new(gold.Select(span => span.End).Intersect(found.Select(span => span.End)).Count(), gold.Intersect(found).Count(), found.Count, gold.Count);
    }
}
