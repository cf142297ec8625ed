using System.CommandLine;
using FactCheck.Protos.Operations.V1;
using FactCheck.Standalone.Embedded;
using Grpc.Core;
using Grpc.Net.Client;
using Spectre.Console;

namespace FactCheck.Standalone.Commands;

/// <summary><c>factcheck dead-letters</c>: the messages a service could not handle.</summary>
internal static class DeadLettersCommand
{
    private static readonly Option<string?> Address = new("--address")
    {
        Description = "gRPC address of the service that holds them. Default: the process that works on --data, or one started for the command.",
        Recursive = true,
    };

    private static readonly Option<string> Data = CommonOptions.Data();

    internal static Command Create()
    {
        Data.Recursive = true;
        var all = new Option<bool>("--all") { Description = "Replayed and discarded ones too." };
        var list = new Command("list", "List them, last failed first.") { all };
        list.SetAction((parsed, cancellation) => WithServiceAsync(parsed, client => ListAsync(client, parsed.GetValue(all), cancellation), cancellation));
        var command = new Command("dead-letters", "List, show, replay or discard messages that could not be handled.")
        {
            Address,
            Data,
            list,
            WithId("show", "Show one with its message.", (client, id, cancellation) => ShowAsync(client, id, cancellation)),
            WithId("replay", "Send one back to its queue.", async (client, id, cancellation) =>
                Line((await client.ReplayDeadLetterAsync(new() { DeadLetterId = id }, cancellationToken: cancellation)).DeadLetter)),
            WithId("discard", "Give one up; it is kept for the record.", async (client, id, cancellation) =>
                Line((await client.DiscardDeadLetterAsync(new() { DeadLetterId = id }, cancellationToken: cancellation)).DeadLetter)),
        };
        return command;
    }

    private static Command WithId(string name, string description,
        Func<DeadLetterService.DeadLetterServiceClient, string, CancellationToken, Task> action)
    {
        var id = new Argument<string>("id") { Description = "As listed." };
        var command = new Command(name, description) { id };
        command.SetAction((parsed, cancellation) =>
            WithServiceAsync(parsed, client => action(client, parsed.GetValue(id)!, cancellation), cancellation));
        return command;
    }

    private static async Task<int> WithServiceAsync(
        ParseResult parsed, Func<DeadLetterService.DeadLetterServiceClient, Task> action, CancellationToken cancellation)
    {
        var data = parsed.GetValue(Data)!;
        var running = parsed.GetValue(Address) is { } given ? new Uri(given) : DataFolder.AddressOfRunning(data);
        if (running is null)
            return await RunningHost.UseAsync(() => DataFolder.Open(data), (0, 0), LogLevel.Error,
                async host => { await CallAsync(host.Addresses.Grpc, action); return 0; }, cancellation);
        try
        {
            await CallAsync(running, action);
            return 0;
        }
        catch (RpcException status)
        {
            await Console.Error.WriteLineAsync($"factcheck: {status.StatusCode}: {status.Status.Detail}");
            return 1;
        }
    }

    private static async Task CallAsync(Uri address, Func<DeadLetterService.DeadLetterServiceClient, Task> action)
    {
        using var channel = GrpcChannel.ForAddress(address);
        await action(new DeadLetterService.DeadLetterServiceClient(channel));
    }

    private static async Task ListAsync(DeadLetterService.DeadLetterServiceClient client, bool all, CancellationToken cancellation)
    {
        DeadLetterState[] states = all ? [DeadLetterState.Dead, DeadLetterState.Replayed, DeadLetterState.Discarded] : [DeadLetterState.Dead];
        var count = 0;
        foreach (var state in states)
        {
            var request = new ListDeadLettersRequest { State = state };
            do
            {
                var page = await client.ListDeadLettersAsync(request, cancellationToken: cancellation);
                foreach (var letter in page.DeadLetters)
                    Line(letter);
                count += page.DeadLetters.Count;
                request.PageToken = page.NextPageToken;
            }
            while (request.PageToken.Length > 0);
        }
        if (count == 0)
            AnsiConsole.WriteLine("No dead letters.");
    }

    private static async Task ShowAsync(DeadLetterService.DeadLetterServiceClient client, string id, CancellationToken cancellation)
    {
        var letter = (await client.GetDeadLetterAsync(new() { DeadLetterId = id }, cancellationToken: cancellation)).DeadLetter;
        Line(letter);
        AnsiConsole.Write(new Text($"{letter.Detail}\n{letter.Body}\n"));
    }

    private static void Line(DeadLetter letter) => Console.Out.WriteLine(
        $"{letter.DeadLetterId}  {letter.State.ToString().ToUpperInvariant()}  {letter.Queue}  {letter.MessageType}  {letter.Reason}  "
        + $"{letter.FailTime.ToDateTimeOffset():yyyy-MM-ddTHH:mm:ssZ}  trace {letter.TraceId}");
}
