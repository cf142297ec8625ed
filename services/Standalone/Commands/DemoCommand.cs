using System.CommandLine;
using FactCheck.Protos.Ingestion.V1;
using FactCheck.Standalone.Embedded;
using Google.Protobuf.WellKnownTypes;
using Spectre.Console;

namespace FactCheck.Standalone.Commands;

/// <summary><c>factcheck demo</c>: the whole story on the sample, then the services stay up.</summary>
internal static class DemoCommand
{
    internal static Command Create()
    {
        var data = CommonOptions.Data();
        var command = new Command("demo", "Run every service, submit the sample article with its evidence, show what comes out, and go on serving.")
        {
            data, CommonOptions.HttpPort, CommonOptions.GrpcPort,
        };
        command.SetAction((parsed, cancellation) => RunningHost.UseAsync(
            () => DataFolder.Open(parsed.GetValue(data)!),
            (parsed.GetValue(CommonOptions.HttpPort), parsed.GetValue(CommonOptions.GrpcPort)),
            LogLevel.Warning,
            async host =>
            {
                await RunAsync(host, cancellation);
                host.WriteAddresses();
                await host.WaitForEndAsync(cancellation);
                return 0;
            },
            cancellation));
        return command;
    }

    private static async Task RunAsync(RunningHost host, CancellationToken cancellation)
    {
        using var client = new PipelineClient(host.Addresses.Grpc);
        using var evidence = SampleFiles.Open(SampleFiles.EvidenceName);
        using var article = SampleFiles.Open(SampleFiles.ArticleName);
        var submission = new SubmitDocumentRequest
        {
            Text = await article.ReadToEndAsync(cancellation),
            Title = SampleFiles.Title,
            Publisher = SampleFiles.Publisher,
            PublishTime = Timestamp.FromDateTimeOffset(DateText.Parse(SampleFiles.Published)!.Value),
            Language = "en",
        };
        var run = new PipelineRun(client, AnsiConsole.Console);
        var outcome = await run.FollowAsync(
            submission, await EvidenceFile.ReadAsync(evidence, SampleFiles.EvidenceName, cancellation), asOf: null, cancellation);
        ClaimTable.Write(AnsiConsole.Console, outcome);
    }
}
