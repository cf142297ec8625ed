using System.Diagnostics;
using System.Text.RegularExpressions;

namespace FactCheck.Tests.ForeignClient;

/// <summary><c>factcheck serve</c> on free ports and a data folder of its own, until disposed.</summary>
internal sealed partial class Serving : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly string _data;

    private Serving(Process process, string data) => (_process, _data) = (process, data);

    /// <summary>Host and port, as in <c>127.0.0.1:5100</c>.</summary>
    public string Http { get; private set; } = "";

    /// <summary>Host and port of gRPC.</summary>
    public string Grpc { get; private set; } = "";

    public static async Task<Serving> StartAsync()
    {
        var data = Directory.CreateTempSubdirectory("factcheck-foreign-").FullName;
        string[] arguments = [Checkout.Program, "serve", "--data", data, "--http-port", "0", "--grpc-port", "0"];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var serving = new Serving(process, data);
        var log = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (serving.Http.Length == 0 || serving.Grpc.Length == 0)
            {
                var line = await process.StandardOutput.ReadLineAsync(patience.Token)
                    ?? throw new InvalidOperationException($"factcheck ended before it served: {await log}");
                if (Address().Match(line) is not { Success: true } match)
                    continue;
                if (match.Groups["face"].Value == "JSON")
                    serving.Http = match.Groups["address"].Value;
                else
                    serving.Grpc = match.Groups["address"].Value;
            }
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None); // else a full pipe would stop it
            return serving;
        }
        catch
        {
            await serving.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    [GeneratedRegex(@"^(?<face>JSON|gRPC)\s+http://(?<address>[^/\s]+)/")]
    private static partial Regex Address();
}
