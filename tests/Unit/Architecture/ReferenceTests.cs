using System.Reflection;

namespace FactCheck.Tests.Unit.Architecture;

/// <summary>Who may know whom.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] Services = ["Ingestion", "ClaimExtraction", "Verification", "Review"];
    private static readonly string[] Shared = ["FactCheck.Core", "FactCheck.Hosting", "FactCheck.Language", "FactCheck.Protos"];
    private static readonly string[] Drivers = ["MongoDB.Driver", "MongoDB.Bson", "Microsoft.Data.Sqlite", "SQLitePCLRaw.core"];

    public static TheoryData<string> EachService() => [.. Services];

    [Fact]
    public void Core_references_nothing()
    {
        var project = SourceTree.ProjectOf("Core");
        Assert.Empty(SourceTree.ProjectReferences(project));
        Assert.Empty(SourceTree.PackageReferences(project));
    }

    [Fact]
    public void Language_references_core_only() => Assert.Equal(["FactCheck.Core"], SourceTree.ProjectReferences(SourceTree.ProjectOf("Language")));

    [Theory]
    [InlineData("Storage.Sqlite")]
    [InlineData("Storage.MongoDB")]
    public void A_store_references_core_only(string folder) =>
        Assert.Equal(["FactCheck.Core"], SourceTree.ProjectReferences(SourceTree.ProjectOf(folder)));

    [Theory]
    [MemberData(nameof(EachService))]
    public void A_service_references_what_is_shared_and_no_other_service(string service)
    {
        var references = SourceTree.ProjectReferences(SourceTree.ProjectOf(service));
        Assert.Contains("FactCheck.Hosting", references);
        Assert.All(references, reference => Assert.Contains(reference, Shared));
    }

    // Language is there for one thing: the models are loaded once for all services of a process.
    [Fact]
    public void Hosting_references_no_service() => Assert.All(
        SourceTree.ProjectReferences(SourceTree.ProjectOf("Hosting")),
        reference => Assert.Contains(reference, new[] { "FactCheck.Core", "FactCheck.Language", "FactCheck.Protos", "FactCheck.Storage.Sqlite", "FactCheck.Storage.MongoDB" }));

    [Fact]
    public void Only_the_stores_use_a_driver()
    {
        // By what the compiled code uses, since references pass on to whoever references Hosting.
        var assemblies = Directory.EnumerateFiles(AppContext.BaseDirectory, "FactCheck.*.dll")
            .Where(path => !Path.GetFileName(path).StartsWith("FactCheck.Tests.", StringComparison.Ordinal)).Select(Assembly.LoadFrom).ToList();
        Assert.Contains(assemblies, assembly => assembly.GetName().Name == "FactCheck.Storage.Sqlite" && UsesADriver(assembly));
        Assert.All(assemblies.Where(UsesADriver), assembly => Assert.StartsWith("FactCheck.Storage.", assembly.GetName().Name, StringComparison.Ordinal));
    }

    private static bool UsesADriver(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Any(reference => Drivers.Contains(reference.Name, StringComparer.Ordinal));
}
