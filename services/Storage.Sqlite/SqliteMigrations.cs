namespace FactCheck.Storage.Sqlite;

/// <summary>The scripts that lead from an empty file to this version's tables, in order. A script that was released never changes.</summary>
internal static class SqliteMigrations
{
    /// <summary>The script at index n leads from <c>PRAGMA user_version</c> n to n + 1.</summary>
    public static IReadOnlyList<string> Scripts { get; } =
    [
        Read("0001_first_tables.sql"),
        Read("0002_near_documents.sql"),
        Read("0003_clusters_and_terms.sql"),
        Read("0004_claim_watches.sql"),
        Read("0005_publications_and_webhooks.sql"),
        Read("0006_erasures.sql"),
        Read("0007_days_and_corrections.sql"),
    ];

    private static string Read(string name)
    {
        var assembly = typeof(SqliteMigrations).Assembly;
        using var stream = assembly.GetManifestResourceStream($"{typeof(SqliteMigrations).Namespace}.Migrations.{name}")
            ?? throw new InvalidOperationException($"The migration {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
