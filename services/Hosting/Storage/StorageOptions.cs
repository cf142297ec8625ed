using System.ComponentModel.DataAnnotations;

namespace FactCheck.Hosting.Storage;

/// <summary>Where a host keeps its data. Section <c>Storage</c>; environment <c>FACTCHECK_STORAGE__…</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Storage";

    /// <summary>Which adapter. Default SQLite.</summary>
    [EnumDataType(typeof(StorageProvider))]
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>For <see cref="StorageProvider.Sqlite"/>.</summary>
    public SqliteStorageOptions Sqlite { get; set; } = new();

    /// <summary>For <see cref="StorageProvider.MongoDB"/>.</summary>
    public MongoStorageOptions MongoDB { get; set; } = new();

    /// <summary>Longest a starting host waits for its database; then it ends with an error. Default 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:30:00")]
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromSeconds(60);
}

/// <summary>The adapters there are.</summary>
public enum StorageProvider
{
    /// <summary>One file; the embedded default.</summary>
    Sqlite = 1,

    /// <summary>A server, for many users.</summary>
    MongoDB = 2,
}

/// <summary>Where the file is.</summary>
public sealed class SqliteStorageOptions
{
    /// <summary>Path of the file; its folder is made if need be. Default: <c>data/SERVICE.db</c> below the working folder.</summary>
    public string? Path { get; set; }
}

/// <summary>Where the server is.</summary>
public sealed class MongoStorageOptions
{
    /// <summary>E.g. <c>mongodb://user:password@host:27017</c>. Required with MongoDB.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Name of the database; each service has its own. Default: <c>factcheck_SERVICE</c>.</summary>
    [RegularExpression("^[a-z0-9_]{1,63}$")]
    public string? Database { get; set; }
}
