using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace FactCheck.Standalone.Evaluation;

/// <summary>Writes what was measured, for people or for machines.</summary>
internal static class EvaluationReport
{
    public static void WriteTable(IAnsiConsole console, string task, IReadOnlyList<(string Set, Evaluation Evaluation)> results)
    {
        var table = new Table().Title(task).AddColumns("set", "engine", "cases", "measure", "value", "95 % interval", "baseline");
        foreach (var (set, evaluation) in results)
            foreach (var measure in evaluation.Measures)
                table.AddRow(
                    Markup.Escape(set), Markup.Escape(evaluation.Method), evaluation.Cases.ToString(CultureInfo.InvariantCulture), Markup.Escape(measure.Name), Text(measure.Value),
                    measure.Interval is { } interval ? $"{Text(interval.Low)} to {Text(interval.High)}" : "", measure.Baseline is { } baseline ? Text(baseline) : "");
        console.Write(table);
    }

    /// <summary>An array with an object for each set and engine.</summary>
    public static JsonArray Json(string task, IReadOnlyList<(string Set, Evaluation Evaluation)> results) => [.. results.Select(JsonNode (result) => new JsonObject
    {
        ["task"] = task,
        ["set"] = result.Set,
        ["engine"] = result.Evaluation.Method,
        ["cases"] = result.Evaluation.Cases,
        ["measures"] = new JsonArray([.. result.Evaluation.Measures.Select(JsonNode (measure) => new JsonObject
        {
            ["name"] = measure.Name,
            ["value"] = Number(measure.Value),
            ["low"] = measure.Interval is { } interval ? Number(interval.Low) : null,
            ["high"] = measure.Interval is { } same ? Number(same.High) : null,
            ["baseline"] = measure.Baseline is { } baseline ? Number(baseline) : null,
        })]),
    })];

    private static string Text(double value) => double.IsNaN(value) ? "-" : value.ToString("0.000", CultureInfo.InvariantCulture);

    private static JsonNode? Number(double value) => double.IsNaN(value) ? null : Math.Round(value, 4);
}
