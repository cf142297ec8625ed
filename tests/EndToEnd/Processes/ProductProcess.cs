using System.Diagnostics;
using System.Globalization;

namespace FactCheck.Tests.EndToEnd.Processes;

/// <summary>One process of the product, which can be ended in every way and started again on the same data.</summary>
/// <param name="name">For its files and for messages.</param>
/// <param name="assembly">What <c>dotnet</c> runs.</param>
/// <param name="arguments">Its command line.</param>
/// <param name="settings">Its environment; of this process's own it gets nothing that configures the product.</param>
/// <param name="folder">Where it works and its output goes.</param>
internal sealed class ProductProcess(string name, string assembly, IReadOnlyList<string> arguments,
    IReadOnlyDictionary<string, string> settings, string folder) : IAsyncDisposable
{
    /// <summary>Longest a process may take to end when asked to.</summary>
    public static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    private static readonly string[] ForeignSettings = ["FACTCHECK_", "OTEL_", "ASPNETCORE_", "DOTNET_ENVIRONMENT", "DOTNET_URLS", "URLS", "LOGGING__"];

    private readonly Dictionary<string, string> _settings = new(settings);
    private Process? _process;
    private ProcessOutput? _output;

    public string Name => name;

    /// <summary>The running process's id.</summary>
    public int Id => Running.Id;

    public string Standard => _output?.Standard ?? "";

    public string Error => _output?.Error ?? "";

    private Process Running => _process ?? throw new InvalidOperationException($"{name} is not running.");

    /// <summary>Changes a setting for the next start.</summary>
    public void Set(string setting, string value) => _settings[setting] = value;

    public void Start()
    {
        if (_process is not null)
            throw new InvalidOperationException($"{name} is running already.");
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments])
        {
            WorkingDirectory = Directory.CreateDirectory(folder).FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(IsForeign).ToArray())
            start.Environment.Remove(inherited);
        foreach (var (setting, value) in _settings)
            start.Environment[setting] = value;

        _output?.Dispose();
        _process = new Process { StartInfo = start };
        _output = new ProcessOutput(_process, folder, name);
        _process.Start();
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Orphans.Watch(_process);
    }

    /// <summary>Ends it as the kernel does: it gets no chance to finish anything.</summary>
    public async Task KillAsync()
    {
        Running.Kill(); // SIGKILL
        await EndAsync(TimeSpan.FromSeconds(10));
    }

    /// <summary>Asks it to end, and fails when it takes longer than <see cref="StopLimit"/> or ends with an error.</summary>
    public async Task StopAsync()
    {
        var process = Running;
        Signals.Terminate(process);
        await EndAsync(StopLimit);
        Assert.True(process.ExitCode is 0 or 143, $"{name} ended with {process.ExitCode} after SIGTERM.\n{Tail()}");
    }

    /// <summary>Waits until it ends by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> WaitForExitAsync(TimeSpan limit)
    {
        var process = Running;
        await EndAsync(limit);
        return process.ExitCode;
    }

    /// <summary>Fails at once when it has ended: nothing that is awaited of it will come.</summary>
    public void ThrowIfEnded()
    {
        if (_process is { HasExited: true })
            Assert.Fail($"{name} ended with {_process.ExitCode}.\n{Tail()}");
    }

    /// <summary>Resident memory in MiB.</summary>
    public double ResidentMebibytes()
    {
        var line = File.ReadLines($"/proc/{Id}/status").First(status => status.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>What it wrote last.</summary>
    public string Tail(int lines = 30) => $"--- {name}\n{_output?.Tail(lines)}";

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await KillAsync();
        _output?.Dispose();
    }

    private async Task EndAsync(TimeSpan limit)
    {
        var process = Running;
        using var timeout = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"{name} did not end within {limit}.\n{Tail()}");
        }
        await _output!.Ended.WaitAsync(TimeSpan.FromSeconds(5));
        _process = null;
    }

    private static bool IsForeign(string variable) =>
        ForeignSettings.Any(prefix => variable.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
