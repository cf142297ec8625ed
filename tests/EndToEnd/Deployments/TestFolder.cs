namespace FactCheck.Tests.EndToEnd.Deployments;

/// <summary>A folder of its own for each deployment, and the name that keeps it apart from every other test run.</summary>
internal sealed class TestFolder
{
    /// <summary>Lower-case letters and digits: fits names of queues, databases and workspaces.</summary>
    public string Name { get; } = $"e2e{Guid.NewGuid():N}"[..15];

    public string Path { get; }

    public TestFolder() => Path = Directory.CreateDirectory(System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"factcheck-{Name}")).FullName;

    public string this[string below] => System.IO.Path.Combine(Path, below);

    public void Delete() => Directory.Delete(Path, recursive: true);
}
