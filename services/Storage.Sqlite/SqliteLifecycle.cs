using FactCheck.Core.Errors;
using FactCheck.Core.Operations;
using Microsoft.Data.Sqlite;

namespace FactCheck.Storage.Sqlite;

/// <summary>Makes the file and brings it to this version's tables.</summary>
internal sealed class SqliteLifecycle(SqliteDatabase database) : IStoreLifecycle
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A newer version of the program wrote the file; nothing was changed.</exception>
    public Task InitializeAsync(CancellationToken cancellation) => SqliteDatabase.RunAsync("initialize", () =>
    {
        MakeFolder();
        using var connection = database.OpenOrCreate();
        connection.Execute("PRAGMA journal_mode = WAL");
        while (MigrateOnce(connection))
            cancellation.ThrowIfCancellationRequested();
        return true;
    }, cancellation);

    public Task PingAsync(CancellationToken cancellation) =>
        database.ReadAsync("ping", "sqlite_schema", connection => connection.Number("SELECT COUNT(*) FROM sqlite_schema"), cancellation);

    // One script for each transaction. The version is read under the write lock: another process may be doing the same.
    private bool MigrateOnce(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = connection.Number("PRAGMA user_version");
        var scripts = SqliteMigrations.Scripts;
        if (version > scripts.Count)
        {
            throw new InvalidOperationException(
                $"The database '{database.Path}' has schema version {version}, this program knows versions up to {scripts.Count}. "
                + "Start the program that wrote it, or a newer one; nothing was changed.");
        }
        if (version == scripts.Count)
            return false;
        connection.Execute($"{scripts[(int)version]}\nPRAGMA user_version = {version + 1};");
        transaction.Commit();
        return true;
    }

    private void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(database.Path)!);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException("The folder of the SQLite database can't be made.", failure);
        }
    }
}
