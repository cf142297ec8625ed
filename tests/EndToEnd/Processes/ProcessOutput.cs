using System.Diagnostics;

namespace FactCheck.Tests.EndToEnd.Processes;

/// <summary>What a process wrote, in one file for each of its streams.</summary>
internal sealed class ProcessOutput : IDisposable
{
    private const int LongestLine = 1_000;

    private readonly string _standard;
    private readonly string _error;
    private readonly StreamWriter[] _writers;
    private readonly TaskCompletionSource[] _ends = [NewEnd(), NewEnd()];

    /// <summary>Call before <see cref="Process.BeginOutputReadLine"/>.</summary>
    public ProcessOutput(Process process, string folder, string name)
    {
        Directory.CreateDirectory(folder);
        (_standard, _error) = (Path.Combine(folder, $"{name}.out"), Path.Combine(folder, $"{name}.err"));
        // A process that starts again goes on in the same files.
        _writers = [new(_standard, append: true), new(_error, append: true)];
        process.OutputDataReceived += (_, line) => Write(0, line.Data);
        process.ErrorDataReceived += (_, line) => Write(1, line.Data);
    }

    /// <summary>Ends once the process closed both streams.</summary>
    public Task Ended => Task.WhenAll(_ends.Select(end => end.Task));

    public string Standard => Read(_standard);

    public string Error => Read(_error);

    /// <summary>The last lines of both, and every warning and error before them.</summary>
    public string Tail(int lines)
    {
        var all = Standard.Split('\n');
        var early = all.SkipLast(lines).Where(line => line.Contains(" warn: ", StringComparison.Ordinal)
            || line.Contains(" fail: ", StringComparison.Ordinal) || line.Contains(" crit: ", StringComparison.Ordinal));
        return string.Join('\n', new[] { early, all, Error.Split('\n') }.SelectMany(part => part.TakeLast(lines)).Select(Shortened));
    }

    public void Dispose()
    {
        foreach (var writer in _writers)
            lock (writer)
                writer.Dispose();
    }

    private void Write(int stream, string? line)
    {
        if (line is null)
        {
            _ends[stream].TrySetResult();
            return;
        }
        lock (_writers[stream])
        {
            if (_writers[stream].BaseStream is not { CanWrite: true })
                return;
            _writers[stream].WriteLine(line);
            _writers[stream].Flush();
        }
    }

    // The console writes a whole stack trace into one line.
    private static string Shortened(string line) => line.Length <= LongestLine ? line : line[..LongestLine] + "…";

    private static string Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }

    private static TaskCompletionSource NewEnd() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
