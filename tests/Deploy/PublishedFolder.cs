using System.Diagnostics;

namespace FactCheck.Tests.Deploy;

/// <summary>What the image holds, published once, exactly as the Dockerfile does, and started role by role.</summary>
public sealed class PublishedFolder : IAsyncLifetime
{
    private static readonly TimeSpan PublishLimit = TimeSpan.FromMinutes(15);
    private readonly string _root = Directory.CreateTempSubdirectory("factcheck-publish-").FullName;

    /// <summary>The published files.</summary>
    internal string Path => System.IO.Path.Combine(_root, "app");

    /// <summary>A folder to write to.</summary>
    internal string NewDataFolder() => Directory.CreateDirectory(System.IO.Path.Combine(_root, "data", Guid.NewGuid().ToString("N"))).FullName;

    public async ValueTask InitializeAsync()
    {
        // Built apart, so that the checkout's own build is left as it is; MSBuild reads these from the environment.
        var publish = new ProcessStartInfo(Repository.PathOf("deploy/publish"), [Path])
        {
            Environment = { ["UseArtifactsOutput"] = "true", ["ArtifactsPath"] = System.IO.Path.Combine(_root, "artifacts") },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(publish)!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(PublishLimit);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, string.Join('\n', await output));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }
}
