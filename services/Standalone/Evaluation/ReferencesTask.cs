using System.Text.Json.Nodes;
using FactCheck.Core.Claims;
using FactCheck.Language.References;
using FactCheck.Standalone.Batch;

namespace FactCheck.Standalone.Evaluation;

/// <summary>
/// <c>evaluate references</c>: articles with gold <c>references</c>: pronouns and "the company" (<c>start</c>, <c>end</c>), each with all places that mean
/// the same (<c>chain</c>). Right is who is said to be meant where that place is one of the chain. Without the models nothing is said.
/// </summary>
internal static class ReferencesTask
{
    public static EvaluationTask Task { get; } = new("references", "Articles: text, gold references (start, end, chain: places with start and end), mentions (every place of the gold).", Run);

    private static Evaluation Run(EvaluationInput input, Engines engines, CancellationToken cancellation)
    {
        var cases = new List<Case>();
        var rows = new List<JsonObject>();
        foreach (var line in input.Lines)
        {
            var text = line.Required("text");
            var gold = line.List("references").Select(one => (Span: LabelledSpans.Of(one, text), Chain: one.List("chain").Select(place => LabelledSpans.Of(place, text)).ToList())).ToList();
            var mentions = line.List("mentions").Select(place => LabelledSpans.Of(place, text)).ToList();
            var said = engines.Articles.Read(ReadVerb.ArticleOf(line), cancellation).References.Where(one => one.Name is not null).ToList();
            var right = said.Count(one => gold.Exists(known => known.Span == one.Span && MeantBy(one, text, mentions).Any(known.Chain.Contains)));
            // What has no name before it can't be told.
            var tellable = gold.Count(one => one.Chain.Exists(place => place.Start < one.Span.Start && place.Length > 4));
            cases.Add(new(right, said.Count, tellable));
            rows.Add(new() { ["id"] = line.Id, ["right"] = right, ["said"] = said.Count, ["gold"] = tellable });
        }
        return new(engines.Articles.Method, cases.Sum(one => one.Gold),
        [
            Bootstrap.Measure("precision", cases, of => Share(of.Sum(one => one.Right), of.Sum(one => one.Said))),
            Bootstrap.Measure("coverage", cases, of => Share(of.Sum(one => one.Right), of.Sum(one => one.Gold))),
        ], rows);
    }

    // The gold's place that shares most with the one found, and the smallest that holds its main word.
    private static IEnumerable<TextSpan> MeantBy(Reference reference, string text, List<TextSpan> mentions)
    {
        if (reference.Antecedent is not { } found)
            yield break;
        var core = found.Of(text).Split(" of ")[0];
        var head = found.Start + core.LastIndexOfAny([' ', '-']) + 1;
        var alike = mentions.MaxBy(place => Shared(place, found));
        if (Shared(alike, found) >= 0.3)
            yield return alike;
        if (!core.Contains(" and ", StringComparison.Ordinal) && mentions.Where(place => place.Start <= head && head < place.End).OrderBy(place => place.Length).Take(1).ToArray() is [var smallest])
            yield return smallest;
    }

    private static double Shared(TextSpan one, TextSpan other) =>
        (double)Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start)) / (Math.Max(one.End, other.End) - Math.Min(one.Start, other.Start));

    private static double Share(int part, int whole) => whole == 0 ? double.NaN : (double)part / whole;

    private readonly record struct Case(int Right, int Said, int Gold);
}
