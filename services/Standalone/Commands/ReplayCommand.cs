using System.CommandLine;
using FactCheck.Protos.Verification.V1;
using FactCheck.Standalone.Embedded;
using Grpc.Core;
using Grpc.Net.Client;

namespace FactCheck.Standalone.Commands;

/// <summary><c>factcheck replay RESULT_ID</c>: makes a stored result again and proves that it is the same, or says what changed.</summary>
internal static class ReplayCommand
{
    internal static Command Create()
    {
        var id = new Argument<string>("result-id") { Description = "Id of a result, such as ver-…" };
        var address = new Option<string?>("--address") { Description = "gRPC address of Verification. Default: the process that works on --data, or one started for the command." };
        var data = CommonOptions.Data();
        var command = new Command("replay", "Make a stored result again from what is stored; exit code 0 when it is the same byte for byte, 2 when not.") { id, address, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                var resultId = parsed.GetValue(id)!;
                var running = parsed.GetValue(address) is { } given ? new Uri(given) : DataFolder.AddressOfRunning(parsed.GetValue(data)!);
                return running is not null
                    ? await ReplayAsync(running, resultId, cancellation)
                    : await RunningHost.UseAsync(() => DataFolder.Open(parsed.GetValue(data)!), (0, 0), LogLevel.Error,
                        host => ReplayAsync(host.Addresses.Grpc, resultId, cancellation), cancellation);
            }
            catch (Exception failure) when (failure is RpcException or UriFormatException)
            {
                await Console.Error.WriteLineAsync($"factcheck: {(failure is RpcException status ? $"{status.StatusCode}: {status.Status.Detail}" : failure.Message)}");
                return 1;
            }
        });
        return command;
    }

    private static async Task<int> ReplayAsync(Uri address, string id, CancellationToken cancellation)
    {
        using var channel = GrpcChannel.ForAddress(address);
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
