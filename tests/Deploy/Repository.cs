namespace FactCheck.Tests.Deploy;

/// <summary>The checked-out tree that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    public static bool Has(string relative) => File.Exists(PathOf(relative));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FactCheck.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No FactCheck.sln above the tests.");
        }

        return folder;
    }
}
