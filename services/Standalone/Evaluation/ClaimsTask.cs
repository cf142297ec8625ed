using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Core.Claims;
using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Evaluation;

/// <summary>
/// <c>evaluate claims</c>: articles with gold <c>claims</c>. A claim is found where one of the reader's shares most of its words (F1 of 0.6 or more), each at
/// most once; its figures are right where value and comparator are the same, its claimant where the names are (both absent: the article itself).
/// </summary>
internal static class ClaimsTask
{
    private const double LeastWordF1 = 0.6;

    public static EvaluationTask Task { get; } = new("claims",
        "Articles: text, title?, published_at?, gold claims (start, end, claimant?, quantities? with value and comparator).", Run);

    private static Evaluation Run(EvaluationInput input, Engines engines, CancellationToken cancellation)
    {
        var cases = new List<Case>();
        var naive = new List<Case>();
        var rows = new List<JsonObject>();
        foreach (var line in input.Lines)
        {
            var article = ReadVerb.ArticleOf(line);
            var gold = line.List("claims").Select(claim => GoldClaim.Of(claim, article.Text)).ToList();
            var reading = engines.Articles.Read(article, cancellation);
            cases.Add(Score(article.Text, gold, reading.Claims));
            // The naive baseline: every sentence is a claim of the article itself, with all its figures.
            naive.Add(Score(article.Text, gold, [.. reading.Sentences.Select(sentence => Plain(sentence.Span, sentence.Text, reading.Quantities))]));
            rows.Add(new() { ["id"] = line.Id, ["gold"] = gold.Count, ["found"] = reading.Claims.Count, ["hits"] = cases[^1].Hits, ["figures"] = cases[^1].Figures, ["claimants"] = cases[^1].Claimants });
        }
        return new(engines.Articles.Method, cases.Sum(one => one.Gold),
        [
            Bootstrap.Measure("span F1", cases, SpanF1, SpanF1(naive)),
            Bootstrap.Measure("figures", cases, Figures, Figures(naive)),
            Bootstrap.Measure("claimant", cases, Claimants, Claimants(naive)),
        ], rows);
    }

    private static double SpanF1(IReadOnlyList<Case> cases) => Scores.F1(cases.Sum(one => one.Hits), cases.Sum(one => one.Found), cases.Sum(one => one.Gold));

    // Of all gold figures; a claim that was not found has none right.
    private static double Figures(IReadOnlyList<Case> cases) => cases.Sum(one => one.GoldFigures) is > 0 and var gold ? (double)cases.Sum(one => one.Figures) / gold : double.NaN;

    // Of the claims found.
    private static double Claimants(IReadOnlyList<Case> cases) => cases.Sum(one => one.Hits) is > 0 and var hits ? (double)cases.Sum(one => one.Claimants) / hits : 0;

    private static Case Score(string text, List<GoldClaim> gold, IReadOnlyList<ClaimReading> found)
    {
        var pairs = LabelledSpans.Pairs(text, [.. gold.Select(claim => claim.Span)], [.. found.Select(claim => claim.Span)], LeastWordF1);
        return new(pairs.Count, found.Count, gold.Count,
            pairs.Sum(pair => gold[pair.Gold].Figures.Count(figure => found[pair.Found].Quantities.Any(quantity => quantity.Value == figure.Value && ReadVerb.Name(quantity.Comparator) == figure.Comparator))),
            gold.Sum(claim => claim.Figures.Count),
            pairs.Count(pair => string.Equals(gold[pair.Gold].Claimant, found[pair.Found].Claimant, StringComparison.OrdinalIgnoreCase)));
    }

    private static ClaimReading Plain(TextSpan span, string text, IReadOnlyList<Quantity> quantities) => new()
    {
        Span = span,
        Text = text,
        NormalizedText = text,
        Type = ClaimType.Event,
        CheckWorthiness = 1,
        IsCheckWorthy = true,
        Reasons = [],
        Quantities = [.. quantities.Where(quantity => span.Contains(quantity.Span))],
        Dates = [],
        Names = [],
    };

    private readonly record struct Case(int Hits, int Found, int Gold, int Figures, int GoldFigures, int Claimants);

    private sealed record GoldClaim(TextSpan Span, string? Claimant, IReadOnlyList<(double Value, string? Comparator)> Figures)
    {
        public static GoldClaim Of(BatchLine line, string text) => new(LabelledSpans.Of(line, text), line.Optional("claimant"),
            [.. line.List("quantities").Select(figure => (figure.Value("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : throw new InputException("a figure has no 'value'."), figure.Optional("comparator")))]);
    }
}
