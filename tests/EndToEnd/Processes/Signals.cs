using System.Diagnostics;
using System.Runtime.InteropServices;

namespace FactCheck.Tests.EndToEnd.Processes;

/// <summary>The signals that .NET does not send.</summary>
internal static partial class Signals
{
    private const int Term = 15;

    /// <summary>Asks a process to end, as a service manager or <c>kill</c> does.</summary>
    public static void Terminate(Process process) => _ = Kill(process.Id, Term);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
