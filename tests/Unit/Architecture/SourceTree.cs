using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace FactCheck.Tests.Unit.Architecture;

/// <summary>The repository as it is checked out, without what builds leave behind.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>Paths below the root with forward slashes.</summary>
    public static IEnumerable<string> Files(string folder, string extension) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), $"*{extension}", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
            && !path.Contains("/node_modules/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Names of the projects that the service's project references, without folder and extension.</summary>
    public static IReadOnlyList<string> ProjectReferences(string project) =>
        [.. Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))];

    public static IReadOnlyList<string> PackageReferences(string project) => [.. Items(project, "PackageReference")];

    /// <summary>The one project file in a folder below services.</summary>
    public static string ProjectOf(string folder) => Files($"services/{folder}", ".csproj").Single();

    private static IEnumerable<string> Items(string project, string name) => XDocument.Load(Path.Combine(Root, project))
        .Descendants(name).Select(item => item.Attribute("Include")!.Value);

    private static string FindRoot([CallerFilePath] string path = "")
    {
        var folder = Path.GetDirectoryName(path);
        while (folder is not null && !File.Exists(Path.Combine(folder, "FactCheck.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("No FactCheck.sln above this file.");
    }
}
