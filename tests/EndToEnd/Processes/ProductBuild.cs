namespace FactCheck.Tests.EndToEnd.Processes;

/// <summary>The product's build output, of the same configuration as these tests.</summary>
internal static class ProductBuild
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    /// <summary>The folder that holds FactCheck.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The assembly of a project below <c>services</c>.</summary>
    /// <exception cref="FileNotFoundException">It is not built.</exception>
    public static string AssemblyOf(string project, string assembly)
    {
        var path = Path.Combine(Root, "services", project, "bin", Configuration, "net10.0", assembly);
        return File.Exists(path) ? path : throw new FileNotFoundException($"{project} is not built in {Configuration}: build FactCheck.sln first.", path);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"There is no FactCheck.sln above {AppContext.BaseDirectory}.");
    }
}
