using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FactCheck.Core.Claims;
using FactCheck.Standalone.Batch;

namespace FactCheck.Standalone.Evaluation;

/// <summary>
/// <c>evaluate attribution</c>: articles with gold <c>attributions</c> (<c>source</c>, <c>cue</c>, <c>content</c>, each <c>start</c> and <c>end</c>, each
/// optional). The spans of a kind are compared as a set, since several attributions may share a source.
/// </summary>
internal static partial class AttributionTask
{
    public static EvaluationTask Task { get; } = new("attribution", "Articles: text, gold attributions (source?, cue?, content?, each with start and end).", Run);

    private static Evaluation Run(EvaluationInput input, Engines engines, CancellationToken cancellation)
    {
        var cases = new List<(Case Sources, Case Cues, Case Contents, Case NaiveCues)>();
        var rows = new List<JsonObject>();
        foreach (var line in input.Lines)
        {
            var text = line.Required("text");
            var gold = line.List("attributions");
            var found = engines.Articles.Read(ReadVerb.ArticleOf(line), cancellation).Attributions;
            cases.Add((Of(text, gold, "source", found.Select(one => one.Source)), Of(text, gold, "cue", found.Select(one => one.Cue)), Of(text, gold, "content", found.Select(one => one.Content)),
                Of(text, gold, "cue", Said().Matches(text).Select(match => new TextSpan(match.Index, match.Index + match.Length)))));
            rows.Add(new() { ["id"] = line.Id, ["gold"] = gold.Count, ["found"] = found.Count, ["attributions"] = ReadVerb.Attributions(text, found) });
        }
        return new(engines.Articles.Method, cases.Sum(one => one.Cues.Gold),
        [
            Bootstrap.Measure("source F1", cases, of => F1(of.Select(one => one.Sources), one => one.Alike)),
            Bootstrap.Measure("source F1, exact", cases, of => F1(of.Select(one => one.Sources), one => one.Exact)),
            Bootstrap.Measure("cue F1", cases, of => F1(of.Select(one => one.Cues), one => one.Alike), F1(cases.Select(one => one.NaiveCues), one => one.Alike)),
            Bootstrap.Measure("cue F1, exact", cases, of => F1(of.Select(one => one.Cues), one => one.Exact), F1(cases.Select(one => one.NaiveCues), one => one.Exact)),
            Bootstrap.Measure("content F1", cases, of => F1(of.Select(one => one.Contents), one => one.Alike)),
        ], rows);
    }

    private static double F1(IEnumerable<Case> cases, Func<Case, int> hits)
    {
        var (right, found, gold) = (0, 0, 0);
        foreach (var one in cases)
            (right, found, gold) = (right + hits(one), found + one.Found, gold + one.Gold);
        return Scores.F1(right, found, gold);
    }

    private static Case Of(string text, IReadOnlyList<BatchLine> gold, string part, IEnumerable<TextSpan> found)
    {
        var wanted = gold.Select(one => one.Part(part)).OfType<BatchLine>().Select(one => LabelledSpans.Of(one, text)).Distinct().ToList();
        var seen = found.Distinct().ToList();
        return new(LabelledSpans.Pairs(text, wanted, seen, LabelledSpans.Alike).Count, wanted.Intersect(seen).Count(), seen.Count, wanted.Count);
    }

    // The naive baseline: the commonest words.
    [GeneratedRegex(@"\b(?:said|says|told|according to)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    private readonly record struct Case(int Alike, int Exact, int Found, int Gold);
}
