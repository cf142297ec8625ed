using System.CommandLine;
using FactCheck.Protos.Ingestion.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Standalone.Embedded;
using Google.Protobuf.WellKnownTypes;
using Spectre.Console;

namespace FactCheck.Standalone.Commands;

/// <summary><c>factcheck check</c>: one text, start to end, nothing left running.</summary>
internal static class CheckCommand
{
    internal static Command Create()
    {
        var source = new Argument<string>("source") { Description = "A file (text or HTML), an http address, or - for standard input." };
        var published = new Option<string?>("--published") { Description = "When it was published, ISO 8601. Relative dates are resolved against its day, by the offset given." };
        var asOf = new Option<string?>("--as-of") { Description = "The verdicts are to hold as of then. Default: the day of publication." };
        var evidence = new Option<string[]>("--evidence")
        {
            Description = "JSON Lines of passages: text, url, publisher, title, published. May be given several times.",
            DefaultValueFactory = _ => [],
        };
        var json = new Option<bool>("--json") { Description = "Print JSON instead of a table." };
        var data = new Option<string?>("--data") { Description = "Folder with a database to use and keep. Default: a temporary one." };
        var command = new Command("check", "Find the claims of one text and verify them.") { source, published, asOf, evidence, json, data };
        command.SetAction((parsed, cancellation) => RunningHost.UseAsync(
            () => parsed.GetValue(data) is { } folder ? DataFolder.Open(folder) : DataFolder.Temporary(),
            (0, 0), LogLevel.Error,
            async host =>
            {
                var submission = await SourceText.ReadAsync(parsed.GetValue(source)!, cancellation);
                if (parsed.GetValue(published) is { } day)
                    SetPublished(submission, DateText.Parse(day) ?? throw new InputException("--published is not an ISO 8601 date."));
                var time = parsed.GetValue(asOf) is { } text ? DateText.ParseEnd(text) ?? throw new InputException("--as-of is not an ISO 8601 date.") : (DateTimeOffset?)null;
                await RunAsync(host, submission, parsed.GetValue(evidence)!, time, parsed.GetValue(json), cancellation);
                return 0;
            },
            cancellation));
        return command;
    }

    private static void SetPublished(SubmitDocumentRequest submission, DateTimeOffset at)
    {
        submission.PublishTime = Timestamp.FromDateTimeOffset(at);
        submission.PublishUtcOffset = Duration.FromTimeSpan(at.Offset);
    }

    private static async Task RunAsync(RunningHost host, SubmitDocumentRequest submission, string[] evidenceFiles, DateTimeOffset? asOf, bool asJson,
        CancellationToken cancellation)
    {
        var evidence = new List<EvidencePassage>();
        foreach (var file in evidenceFiles)
        {
            using var lines = File.OpenText(file);
            evidence.AddRange(await EvidenceFile.ReadAsync(lines, file, cancellation));
        }
        using var client = new PipelineClient(host.Addresses.Grpc);
        // Progress is for people: with --json, or through a pipe, standard output carries the result alone.
        var progress = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var outcome = await new PipelineRun(client, progress).FollowAsync(submission, evidence, asOf, cancellation);
        if (asJson)
            await Console.Out.WriteLineAsync(OutcomeJson.Of(outcome));
        else
            ClaimTable.Write(AnsiConsole.Console, outcome);
    }
}
