using FactCheck.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Storage.Databases;

/// <summary>A file of its own in a new folder, deleted afterwards.</summary>
public sealed class SqliteTestDatabase : ITestDatabase
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"factcheck-storage-{Guid.NewGuid():N}");

    public string File => Path.Combine(folder, "data", "factcheck.db");

    public Task ResetAsync()
    {
        Directory.CreateDirectory(folder);
        return Task.CompletedTask;
    }

    public void Register(IServiceCollection services) => services.AddSqliteStorage(File);

    public void RegisterUnreachable(IServiceCollection services) => services.AddSqliteStorage(Path.Combine(folder, "nowhere", "factcheck.db"));

    public Task CloseAsync()
    {
        Directory.Delete(folder, recursive: true); // fails where a file is still open on systems that care
        return Task.CompletedTask;
    }
}
