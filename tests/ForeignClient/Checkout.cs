using System.Runtime.CompilerServices;

namespace FactCheck.Tests.ForeignClient;

/// <summary>Where things are in this checkout.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string Folder => Path.Combine(Root, "tests", "ForeignClient");

    /// <summary>The program, in the configuration that the tests were built in.</summary>
    public static string Program
    {
        get
        {
            var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.Combine(Root, "services", "Standalone", "bin", framework.Parent!.Name, framework.Name, "factcheck.dll");
        }
    }

    private static string FindRoot([CallerFilePath] string path = "")
    {
        var folder = Path.GetDirectoryName(path);
        while (folder is not null && !File.Exists(Path.Combine(folder, "FactCheck.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("No FactCheck.sln above this file.");
    }
}
