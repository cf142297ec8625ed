namespace FactCheck.Verification.Retrieval;

/// <summary>A folder for the files of one process's index, locked while the process lives; the system lets go of the lock however it ends.</summary>
internal sealed class IndexFolder : IDisposable
{
    private const string LockEnding = ".lock";
    private readonly FileStream _lock;
    private readonly bool _isTemporary;

    private IndexFolder(string path, FileStream @lock, bool isTemporary) => (Path, _lock, _isTemporary) = (path, @lock, isTemporary);

    /// <summary>Full path; the folder exists.</summary>
    public string Path { get; }

    /// <summary>The first of <c>index-0</c>, <c>index-1</c>, … that no living process has, with what an earlier process left in it.</summary>
    public static IndexFolder Kept(string root)
    {
        Directory.CreateDirectory(root);
        for (var number = 0; ; number++)
        {
            var path = System.IO.Path.Combine(System.IO.Path.GetFullPath(root), $"index-{number}");
            if (TryLock(path) is { } taken)
                return new(Directory.CreateDirectory(path).FullName, taken, isTemporary: false);
        }
    }

    /// <summary>A new folder that goes with this. What killed processes left goes too.</summary>
    public static IndexFolder Temporary(string root)
    {
        const string Prefix = "factcheck-index-";
        foreach (var left in Directory.EnumerateFiles(root, $"{Prefix}*{LockEnding}"))
            RemoveIfLeft(left[..^LockEnding.Length]);
        while (true)
        {
            // Another process may take a new lock for one that was left: then the next name is tried.
            var path = System.IO.Path.Combine(root, $"{Prefix}{Guid.NewGuid():N}");
            if (TryLock(path) is { } taken)
                return new(Directory.CreateDirectory(path).FullName, taken, isTemporary: true);
        }
    }

    /// <summary>Removes the files in it.</summary>
    public void Empty()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
        Directory.CreateDirectory(Path);
    }

    public void Dispose()
    {
        if (_isTemporary)
            Remove(Path);
        _lock.Dispose();
    }

    private static void RemoveIfLeft(string path)
    {
        using var taken = TryLock(path);
        if (taken is not null)
            Remove(path);
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        File.Delete(path + LockEnding);
    }

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path + LockEnding, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException || (failure is IOException and not DirectoryNotFoundException && File.Exists(path + LockEnding)))
        {
            return null; // another process's, or another user's
        }
    }
}
