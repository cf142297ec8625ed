using System.Globalization;
using System.Text.Json.Nodes;
using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Evaluation;

/// <summary>
/// <c>evaluate check-worthiness</c>: lines of <c>batch sentences</c> with gold <c>check_worthy</c>, or <c>subjective</c>, or both. Where every line has
/// <c>in_article</c> true they are scored as sentences of an article are. The threshold with the best F1 is told beside: that is how thresholds are chosen.
/// </summary>
internal static class CheckWorthinessTask
{
    public static EvaluationTask Task { get; } = new("check-worthiness", "Sentences: text, gold check_worthy and/or subjective (true or false).", Run);

    private static Evaluation Run(EvaluationInput input, Engines engines, CancellationToken cancellation)
    {
        List<string> texts = [.. input.Lines.Select(line => line.Required("text"))];
        var areInArticles = input.Lines.Count > 0 && input.Lines.All(line => line.Flag("in_article") == true);
        var scores = areInArticles ? engines.Sentences.ScoreAsInArticle(texts, cancellation) : engines.Sentences.Score(texts, cancellation);
        var worthy = new List<(double Score, bool Gold)>();
        var views = new List<(bool Said, bool Gold)>();
        var rows = new List<JsonObject>();
        foreach (var (line, score) in input.Lines.Zip(scores))
        {
            var row = new JsonObject { ["id"] = line.Id, ["check_worthiness"] = score.Value, ["subjective"] = score.IsSubjective };
            if (line.Flag("check_worthy") is { } isWorthy)
            {
                worthy.Add((score.Value, isWorthy));
                row["gold_check_worthy"] = isWorthy;
            }
            if (line.Flag("subjective") is { } isView)
            {
                views.Add((score.IsSubjective, isView));
                row["gold_subjective"] = isView;
            }
            rows.Add(row);
        }
        if (worthy.Count + views.Count == 0)
            throw new InputException("no line has 'check_worthy' or 'subjective'.");
        var threshold = areInArticles ? engines.CheckWorthiness.ArticleThreshold : engines.Sentences.Threshold;
        var measures = new List<Measure>();
        if (worthy.Count > 0)
        {
            var share = (double)worthy.Count(one => one.Gold) / worthy.Count;
            measures.Add(Bootstrap.Measure("F1", worthy, cases => Scores.F1(cases.Select(one => (one.Score >= threshold, one.Gold))), baseline: 2 * share / (1 + share)));
            measures.Add(Bootstrap.Measure("AP", worthy, Scores.AveragePrecision, baseline: share));
            var best = Scores.BestThreshold(worthy);
            measures.Add(Bootstrap.Measure(string.Create(CultureInfo.InvariantCulture, $"F1 from {best:0.00}"), worthy, cases => Scores.F1(cases.Select(one => (one.Score >= best, one.Gold))), baseline: 2 * share / (1 + share)));
        }
        if (views.Count > 0)
            measures.Add(Bootstrap.Measure("subjective macro-F1", views, Scores.MacroF1, baseline: Scores.MacroF1([.. views.Select(one => (false, one.Gold))])));
        return new(engines.CheckWorthiness.Method, rows.Count, measures, rows);
    }
}
