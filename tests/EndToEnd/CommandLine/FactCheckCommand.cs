using FactCheck.Tests.EndToEnd.Deployments;
using FactCheck.Tests.EndToEnd.Processes;

namespace FactCheck.Tests.EndToEnd.CommandLine;

/// <summary>A command that has ended.</summary>
internal sealed record Finished(int ExitCode, string Output, string Error)
{
    /// <summary>Its output, when it ended well.</summary>
    public string Succeeded()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}.\n{Output}\n{Error}");
        return Output;
    }
}

/// <summary>Runs <c>factcheck</c>.</summary>
internal static class FactCheckCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    /// <summary>A command that runs until it is asked to end; not started yet.</summary>
    public static ProductProcess Create(TestFolder folder, params string[] arguments) =>
        new("factcheck", StandaloneDeployment.Assembly, arguments, new Dictionary<string, string>(), folder[$"work-{Guid.NewGuid():N}"]);

    /// <summary>A command that ends by itself.</summary>
    public static async Task<Finished> RunAsync(params string[] arguments)
    {
        var folder = new TestFolder();
        await using var command = Create(folder, arguments);
        command.Start();
        var code = await command.WaitForExitAsync(Limit);
        var finished = new Finished(code, command.Standard, command.Error);
        folder.Delete();
        return finished;
    }
}
