using System.Text.Json.Nodes;
using FactCheck.Ingestion.Articles;
using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Evaluation;

/// <summary><c>evaluate article</c>: lines of <c>batch article</c> with the gold text in <c>article_body</c>. The baseline is all text of the page.</summary>
internal static class ArticleTask
{
    private const string Method = "rules/1";

    public static EvaluationTask Task { get; } = new("article", "Pages: html, url?, gold article_body; F1 of runs of four words.", Run);

    private static Evaluation Run(EvaluationInput input, Engines engines, CancellationToken cancellation)
    {
        var cases = new List<(ShingleMatch Read, ShingleMatch All)>();
        var rows = new List<JsonObject>();
        foreach (var line in input.Lines)
        {
            cancellation.ThrowIfCancellationRequested();
            var gold = line.Required("article_body");
            var text = TextOf(line);
            var match = ShingleMatch.Of(gold, text);
            cases.Add((match, ShingleMatch.Of(gold, ArticleExtractor.AllText(line.Required("html")))));
            rows.Add(new() { ["id"] = line.Id, ["text"] = text, ["precision"] = match.Precision, ["recall"] = match.Recall });
        }
        return new(Method, rows.Count,
        [
            Bootstrap.Measure("F1", cases, some => ShingleMatch.F1(some.Select(one => one.Read)), baseline: ShingleMatch.F1(cases.Select(one => one.All))),
            Bootstrap.Measure("precision", cases, some => ShingleMatch.MeanPrecision(some.Select(one => one.Read)), ShingleMatch.MeanPrecision(cases.Select(one => one.All))),
            Bootstrap.Measure("recall", cases, some => ShingleMatch.MeanRecall(some.Select(one => one.Read)), ShingleMatch.MeanRecall(cases.Select(one => one.All))),
        ], rows);
    }

    // A page that is refused is a text of nothing: it counts against us.
    private static string TextOf(BatchLine line)
    {
        try
        {
            return ArticleVerb.Read(line).Text;
        }
        catch (InputException)
        {
            return "";
        }
    }
}
