using System.CommandLine;
using System.Text;
using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Commands;

/// <summary><c>factcheck batch VERB [FILE|-]</c>: JSON Lines in, JSON Lines out, with the code of the services.</summary>
internal static class BatchCommand
{
    private const int AnsweredWithErrors = 1;
    private const int DefaultTop = 20;
    private const int MaxTop = 1000;

    internal static Command Create()
    {
        var engine = new Option<string>("--engine")
        {
            Description = "models (where their files are there) or rules.",
            DefaultValueFactory = _ => "models",
            Recursive = true,
        };
        engine.AcceptOnlyFromAmong("models", "rules");
        var command = new Command("batch", "Run the engines over files: one JSON object a line in, one out, in the order of the lines.") { engine };
        Add(command, engine, "read", ReadVerb.Create);
        Add(command, engine, "sentences", SentencesVerb.Create);
        Add(command, engine, "judge", JudgeVerb.Create);
        AddSearch(command, engine, "search", SearchVerb.Description, (engines, corpus, top, _) => SearchVerb.Create(engines, corpus, top));
        AddSearch(command, engine, "match", MatchVerb.Description, MatchVerb.Create);
        Add(command, engine, "article", ArticleVerb.Create);
        return command;
    }

    private static void AddSearch(
        Command batch, Option<string> engine, string name, string description, Func<Engines, string?, int, CancellationToken, BatchVerb> create)
    {
        var corpus = new Option<string>("--corpus") { Description = "JSON Lines to search.", Required = true };
        var top = new Option<int>("--top") { Description = "Most results for a line, 1 or more; more than 1,000 counts as 1,000.", DefaultValueFactory = _ => DefaultTop };
        top.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() < 1)
                given.AddError("--top is 1 or more.");
        });
        var file = new Argument<string>("file") { Description = "JSON Lines; - or nothing for standard input.", DefaultValueFactory = _ => "-" };
        var command = new Command(name, description) { file, corpus, top };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var engines = new Engines(parsed.GetValue(engine) == "models");
            return await RunAsync(
                () => create(engines, parsed.GetValue(corpus), Math.Min(parsed.GetValue(top), MaxTop), cancellation), parsed.GetValue(file)!, cancellation);
        });
        batch.Add(command);
    }

    private static void Add(Command batch, Option<string> engine, string name, Func<Engines, BatchVerb> create)
    {
        // The verb is made anew for the run: only its words are needed for the help.
        using var none = new Engines(useModels: false);
        var file = new Argument<string>("file") { Description = "JSON Lines; - or nothing for standard input.", DefaultValueFactory = _ => "-" };
        var command = new Command(name, create(none).Description) { file };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var engines = new Engines(parsed.GetValue(engine) == "models");
            return await RunAsync(() => create(engines), parsed.GetValue(file)!, cancellation);
        });
        batch.Add(command);
    }

    /// <summary>Runs a verb from a file to standard output.</summary>
    internal static async Task<int> RunAsync(Func<BatchVerb> create, string file, CancellationToken cancellation)
    {
        try
        {
            var verb = create();
            using var input = LineFile.Open(file);
            await using var output = new StreamWriter(AnswerStream.Open(), new UTF8Encoding(false));
            var progress = Progress(verb.Name);
            var (_, errors) = await new BatchRun(verb, input, output, progress).RunAsync(cancellation);
            if (progress is not null)
                await Console.Error.WriteLineAsync();
            return errors > 0 ? AnsweredWithErrors : 0;
        }
        catch (Exception failure) when (failure is InputException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return AnsweredWithErrors;
        }
    }

    // On a terminal only: in a log a line that rewrites itself is noise.
    private static Action<long>? Progress(string verb)
    {
        if (Console.IsErrorRedirected)
            return null;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var shown = -1000L;
        return lines =>
        {
            if (clock.ElapsedMilliseconds - shown < 200)
                return;
            shown = clock.ElapsedMilliseconds;
            Console.Error.Write($"\r{verb}: {lines} lines, {lines * 1000 / Math.Max(1, shown)} a second ");
        };
    }
}
