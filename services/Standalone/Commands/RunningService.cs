using System.CommandLine;
using FactCheck.Standalone.Embedded;
using Grpc.Core;
using Grpc.Net.Client;

namespace FactCheck.Standalone.Commands;

/// <summary>The service that a command asks: at the address given, in the process that works on the data, or in one started for the command.</summary>
internal static class RunningService
{
    internal static Option<string?> Address(string service) => new("--address")
    {
        Description = $"gRPC address of {service}. Default: the process that works on --data, or one started for the command.",
        Recursive = true,
    };

    /// <summary>Asks it, and tells a refusal in one line.</summary>
    /// <returns>The action's exit code; 1 when the service refused or the address is none.</returns>
    internal static async Task<int> AskAsync(string? address, string data, Func<GrpcChannel, Task<int>> action, CancellationToken cancellation)
    {
        try
        {
            var running = address is not null ? new Uri(address) : DataFolder.AddressOfRunning(data);
            return running is not null ? await CallAsync(running, action)
                : await RunningHost.UseAsync(() => DataFolder.Open(data), (0, 0), LogLevel.Error, host => CallAsync(host.Addresses.Grpc, action), cancellation);
        }
        catch (Exception failure) when (failure is RpcException or UriFormatException or InputException)
        {
            await Console.Error.WriteLineAsync($"factcheck: {(failure is RpcException status ? $"{status.StatusCode}: {status.Status.Detail}" : failure.Message)}");
            return 1;
        }
    }

    private static async Task<int> CallAsync(Uri address, Func<GrpcChannel, Task<int>> action)
    {
        using var channel = GrpcChannel.ForAddress(address);
        return await action(channel);
    }
}
