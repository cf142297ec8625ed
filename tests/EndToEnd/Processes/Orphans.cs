using System.Collections.Concurrent;
using System.Diagnostics;

namespace FactCheck.Tests.EndToEnd.Processes;

/// <summary>Ends what the tests started when the test run itself is ended early.</summary>
internal static class Orphans
{
    private static readonly ConcurrentBag<Process> Started = [];

    static Orphans() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var process in Started)
            if (!process.HasExited)
                process.Kill();
    };

    public static void Watch(Process process) => Started.Add(process);
}
