using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Embedded;
using FactCheck.Standalone.Evaluation;
using Spectre.Console;

namespace FactCheck.Standalone.Commands;

/// <summary><c>factcheck evaluate TASK [FILE…]</c>: measures the engines on labelled lines.</summary>
internal static class EvaluateCommand
{
    private const string OwnSet = "own";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Command Create()
    {
        var command = new Command("evaluate", "Measure the engines on labelled lines. Without a file: on a small set of our own.");
        foreach (var task in EvaluationTasks.All)
            command.Add(Create(task));
        return command;
    }

    private static Command Create(EvaluationTask task)
    {
        var files = new Argument<string[]>("files") { Description = "JSON Lines: the lines of the batch command, with gold fields.", Arity = ArgumentArity.ZeroOrMore };
        var corpus = new Option<string?>("--corpus") { Description = "JSON Lines to search, for tasks that search." };
        var engine = new Option<string>("--engine") { Description = "models, rules or both.", DefaultValueFactory = _ => "both" };
        engine.AcceptOnlyFromAmong("models", "rules", "both");
        var json = new Option<bool>("--json") { Description = "Print JSON instead of a table." };
        var predictions = new Option<string?>("--predictions") { Description = "Write the rows behind the figures to this file, JSON Lines." };
        var command = new Command(task.Name, task.Description) { files, corpus, engine, json, predictions };
        command.SetAction((parsed, cancellation) =>
        {
            try
            {
                var searched = parsed.GetValue(corpus) is { } file ? LabelledLines.OfFile(file) : [];
                var results = Run(task, parsed.GetValue(files)!, searched, parsed.GetValue(engine)!, cancellation);
                if (parsed.GetValue(predictions) is { } target)
                    File.WriteAllLines(target, results.SelectMany(result => result.Evaluation.Predictions.Select(row =>
                    {
                        row.Insert(0, "engine", result.Evaluation.Method);
                        return row.ToJsonString(Plain);
                    })));
                if (parsed.GetValue(json))
                    Console.Out.WriteLine(EvaluationReport.Json(task.Name, results).ToJsonString(Plain));
                else
                    EvaluationReport.WriteTable(AnsiConsole.Console, task.Name, results);
                return Task.FromResult(0);
            }
            catch (Exception failure) when (failure is InputException or IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine(failure.Message);
                return Task.FromResult(1);
            }
        });
        return command;
    }

    private static List<(string Set, Evaluation.Evaluation Evaluation)> Run(
        EvaluationTask task, string[] files, IReadOnlyList<BatchLine> corpus, string engine, CancellationToken cancellation)
    {
        var results = new List<(string, Evaluation.Evaluation)>();
        foreach (var useModels in engine switch { "models" => [true], "rules" => [false], _ => new[] { false, true } })
        {
            using var engines = new Engines(useModels);
            if (files.Length == 0)
                results.Add((OwnSet, task.Run(new(LabelledLines.Own(task.Name), corpus), engines, cancellation)));
            foreach (var file in files)
                results.Add((Path.GetFileName(file), task.Run(new(LabelledLines.OfFile(file), corpus), engines, cancellation)));
        }
        return results;
    }
}
