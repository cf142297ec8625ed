using System.Diagnostics;
using System.Globalization;
using FactCheck.Tests.EndToEnd.Processes;

namespace FactCheck.Tests.EndToEnd.Deployments;

/// <summary>A broker or a database of a test's own, to be stopped and started; by the scripts in <c>tests/Nodes</c>.</summary>
internal sealed class PrivateNode : IAsyncDisposable
{
    private const string DataVariable = "FACTCHECK_TEST_NODES_DATA";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly string _kind;
    private readonly string _name = $"e2e{Guid.NewGuid():N}"[..15];
    private readonly int _port = FreePorts.Next();

    private PrivateNode(string kind) => _kind = kind;

    private static string Scripts => Environment.GetEnvironmentVariable("FACTCHECK_TEST_NODES") is { Length: > 0 } folder
        ? folder : Path.Combine(ProductBuild.Root, "tests", "Nodes");

    // The scripts' own default is shared by all checkouts and kept; whoever runs all tests gives a folder and takes it away.
    private static readonly string? GivenData = Environment.GetEnvironmentVariable(DataVariable);
    private static readonly Lazy<string> Data = new(() =>
        GivenData is { Length: > 0 } ? GivenData : Directory.CreateTempSubdirectory("factcheck-nodes-").FullName);

    /// <summary>The address to give to the product.</summary>
    public string Address => _kind == "rabbitmq" ? $"amqp://guest:guest@127.0.0.1:{_port}" : $"mongodb://127.0.0.1:{_port}";

    /// <summary>A running RabbitMQ; skips the test where none can be started.</summary>
    public static Task<PrivateNode> BrokerAsync() => CreateAsync("rabbitmq");

    /// <summary>A running MongoDB; skips the test where none can be started.</summary>
    public static Task<PrivateNode> DatabaseAsync() => CreateAsync("mongod");

    /// <summary>Goes on with the data and the address it had.</summary>
    public Task StartAsync() => RunAsync("start", _name, _port.ToString(CultureInfo.InvariantCulture));

    public Task StopAsync() => RunAsync("stop", _name);

    public async ValueTask DisposeAsync()
    {
        await ScriptAsync(_kind, "stop", _name);
        if (Path.Combine(Data.Value, _kind, _name) is var data && Directory.Exists(data))
            Directory.Delete(data, recursive: true);
    }

    private static async Task<PrivateNode> CreateAsync(string kind)
    {
        Assert.SkipUnless(File.Exists(Path.Combine(Scripts, kind)), $"There is no script {kind} in {Scripts} (see FACTCHECK_TEST_NODES).");
        var (code, output) = await ScriptAsync(kind, "available");
        Assert.SkipUnless(code == 0, $"No private node can be started: {output.Trim()}");
        var node = new PrivateNode(kind);
        await node.StartAsync();
        return node;
    }

    private async Task RunAsync(params string[] arguments)
    {
        var (code, output) = await ScriptAsync(_kind, arguments);
        Assert.True(code == 0, $"tests/Nodes/{_kind} {string.Join(' ', arguments)} ended with {code}: {output}");
    }

    private static async Task<(int Code, string Output)> ScriptAsync(string kind, params string[] arguments)
    {
        // Through a file: the node the script starts keeps the script's output open, and a pipe would never end.
        var file = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("bash",
                ["-c", "output=$1; shift; exec \"$@\" >\"$output\" 2>&1 </dev/null", "-", file, Path.Combine(Scripts, kind), .. arguments]);
            start.Environment[DataVariable] = Data.Value;
            using var script = Process.Start(start)!;
            using var timeout = new CancellationTokenSource(Limit);
            await script.WaitForExitAsync(timeout.Token);
            return (script.ExitCode, await File.ReadAllTextAsync(file));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
