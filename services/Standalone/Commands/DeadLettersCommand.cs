using System.CommandLine;
using FactCheck.Protos.Operations.V1;
using Spectre.Console;

namespace FactCheck.Standalone.Commands;

/// <summary><c>factcheck dead-letters</c>: the messages a service could not handle.</summary>
internal static class DeadLettersCommand
{
    private static readonly Option<string?> Address = RunningService.Address("the service that holds them");

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

    private static Task<int> WithServiceAsync(
        ParseResult parsed, Func<DeadLetterService.DeadLetterServiceClient, Task> action, CancellationToken cancellation) =>
        RunningService.AskAsync(parsed.GetValue(Address), parsed.GetValue(Data)!, async channel =>
        {
            await action(new(channel));
            return 0;
        }, cancellation);

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
