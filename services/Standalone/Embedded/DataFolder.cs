namespace FactCheck.Standalone.Embedded;

/// <summary>The folder that holds everything Standalone stores. One process at a time works on it.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string AddressFile = "address";
    private readonly FileStream _lock;
    private readonly bool _isTemporary;

    private DataFolder(string path, FileStream @lock, bool isTemporary) => (Path, _lock, _isTemporary) = (path, @lock, isTemporary);

    /// <summary>Full path.</summary>
    internal string Path { get; }

    /// <summary>SQLite's file.</summary>
    internal string DatabasePath => System.IO.Path.Combine(Path, "factcheck.db");

    /// <summary>Takes the folder, which is made if need be.</summary>
    /// <exception cref="DataFolderInUseException">Another process works on it.</exception>
    internal static DataFolder Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(full);
        return new(full, Lock(full), isTemporary: false);
    }

    /// <summary>A new folder that goes when this is disposed.</summary>
    internal static DataFolder Temporary()
    {
        var path = Directory.CreateTempSubdirectory("factcheck-").FullName;
        return new(path, Lock(path), isTemporary: true);
    }

    /// <summary>Where the process that works on the folder serves gRPC; null when it doesn't say.</summary>
    internal static Uri? AddressOfRunning(string path)
    {
        var file = System.IO.Path.Combine(path, AddressFile);
        return File.Exists(file) && Uri.TryCreate(File.ReadAllText(file).Trim(), UriKind.Absolute, out var address) ? address : null;
    }

    /// <summary>Says where this process serves gRPC, for commands that are run beside it.</summary>
    internal void Announce(Uri grpc) => File.WriteAllText(System.IO.Path.Combine(Path, AddressFile), grpc.AbsoluteUri);

    public void Dispose()
    {
        File.Delete(System.IO.Path.Combine(Path, AddressFile));
        _lock.Dispose();
        if (_isTemporary)
            Directory.Delete(Path, recursive: true);
    }

    private static FileStream Lock(string path)
    {
        try
        {
            // The system lets go of the lock however the process ends.
            return new FileStream(System.IO.Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new DataFolderInUseException(path);
        }
    }
}

/// <summary>Another process works on the data folder.</summary>
internal sealed class DataFolderInUseException(string path)
    : Exception($"Another factcheck process works on {path}. Stop it, or name another folder with --data.");
