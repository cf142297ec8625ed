using System.CommandLine;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Commands;

/// <summary><c>factcheck serve</c>: every service, nothing submitted.</summary>
internal static class ServeCommand
{
    internal static Command Create()
    {
        var data = CommonOptions.Data();
        var command = new Command("serve", "Run every service in this process.") { data, CommonOptions.HttpPort, CommonOptions.GrpcPort };
        command.SetAction((parsed, cancellation) => RunningHost.UseAsync(
            () => DataFolder.Open(parsed.GetValue(data)!),
            (parsed.GetValue(CommonOptions.HttpPort), parsed.GetValue(CommonOptions.GrpcPort)),
            LogLevel.Information,
            async host =>
            {
                host.WriteAddresses();
                await host.WaitForEndAsync(cancellation);
                return 0;
            },
            cancellation));
        return command;
    }
}
