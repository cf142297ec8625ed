using System.CommandLine;
using FactCheck.Protos.Verification.V1;
using Grpc.Net.Client;

namespace FactCheck.Standalone.Commands;

/// <summary><c>factcheck replay RESULT_ID</c>: makes a stored result again and proves that it is the same, or says what changed.</summary>
internal static class ReplayCommand
{
    internal static Command Create()
    {
        var id = new Argument<string>("result-id") { Description = "Id of a result, such as ver-…" };
        var address = RunningService.Address("Verification");
        var data = CommonOptions.Data();
        var command = new Command("replay", "Make a stored result again from what is stored; exit code 0 when it is the same byte for byte, 2 when not.") { id, address, data };
        command.SetAction((parsed, cancellation) => RunningService.AskAsync(parsed.GetValue(address), parsed.GetValue(data)!,
            channel => ReplayAsync(channel, parsed.GetValue(id)!, cancellation), cancellation));
        return command;
    }

    private static async Task<int> ReplayAsync(GrpcChannel channel, string id, CancellationToken cancellation)
    {
        var outcome = await new VerificationService.VerificationServiceClient(channel)
            .ReplayVerificationResultAsync(new() { ResultId = id }, cancellationToken: cancellation);
        Console.Out.WriteLine(outcome.Same
            ? $"The same, byte for byte: {id}, by {outcome.Method} from inputs {outcome.InputHash}."
            : $"Not the same: {id}, by {outcome.Method} from inputs {outcome.InputHash}.");
        foreach (var difference in outcome.Differences)
            Console.Out.WriteLine($"  {difference}");
        return outcome.Same ? 0 : 2;
    }
}
