using System.Diagnostics;
using System.Text.Json.Nodes;
using FactCheck.Tests.EndToEnd.Deployments;

namespace FactCheck.Tests.EndToEnd.CommandLine;

/// <summary><c>factcheck batch</c> between other programs, files and disks.</summary>
public sealed class BatchTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Delete();

    [Fact]
    public async Task A_bad_line_answers_with_its_error_and_the_exit_code_says_so_at_the_end()
    {
        var lines = """{"id":1,"text":"Prices rose by 3 percent."}""" + "\n" + """{"id":2,"text":7}""" + "\n" + """{"id":3,"text":"It rained."}""" + "\n";
        var (code, output, _) = await ShellAsync("$BATCH sentences --engine rules < lines", lines);
        Assert.Equal(1, code);
        var answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal([1, 2, 3], answers.Select(answer => (int)answer["id"]!));
        Assert.Equal("'text' is not a text.", (string?)answers[1]["error"]);
        Assert.Equal((0, ""), Ended(await ShellAsync("$BATCH sentences --engine rules - < /dev/null", lines)));
    }

    [Fact]
    public async Task It_ends_when_nobody_reads_the_answers_any_more()
    {
        // Standard input never ends: only the closed pipe ends it.
        var (code, output, _) = await ShellAsync("yes \"$(cat lines)\" | $BATCH sentences --engine rules | head -n 2", """{"id":1,"text":"Prices rose by 3 percent."}""");
        Assert.Equal(0, code); // head's
        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("$BATCH sentences --engine rules lines > /dev/full", "No space left")]
    [InlineData("$BATCH sentences nowhere.jsonl", "nowhere.jsonl")]
    [InlineData("$BATCH search --corpus nowhere.jsonl lines", "nowhere.jsonl")]
    [InlineData("$BATCH search --corpus lines --top 0 lines", "--top is 1 or more.")]
    [InlineData("$BATCH match lines", "--corpus")]
    public async Task What_can_not_be_done_is_said_in_words(string command, string complaint)
    {
        var (code, _, error) = await ShellAsync(command, """{"id":1,"text":"Prices rose by 3 percent."}""");
        Assert.Equal(1, code);
        Assert.Contains(complaint, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_of_two_runs_into_one_file_stand_one_behind_the_other()
    {
        var (code, output, _) = await ShellAsync("{ $BATCH sentences --engine rules lines; echo between; $BATCH sentences --engine rules lines; } > out; cat out", """{"id":1,"text":"Prices rose by 3 percent."}""");
        Assert.Equal(0, code);
        Assert.Equal(["{\"id\":1", "between", "{\"id\":1"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')[0]));
    }

    private static (int, string) Ended((int Code, string Output, string Error) command) => (command.Code, command.Output);

    /// <summary>Runs a line of shell in a folder with the file <c>lines</c>; <c>$BATCH</c> is the command.</summary>
    private async Task<(int Code, string Output, string Error)> ShellAsync(string command, string lines)
    {
        Directory.CreateDirectory(_folder["work"]);
        await File.WriteAllTextAsync(Path.Combine(_folder["work"], "lines"), lines, TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = _folder["work"], RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["BATCH"] = $"dotnet {StandaloneDeployment.Assembly} batch";
        using var shell = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            var (output, error) = (shell.StandardOutput.ReadToEndAsync(limit.Token), shell.StandardError.ReadToEndAsync(limit.Token));
            await shell.WaitForExitAsync(limit.Token);
            return (shell.ExitCode, await output, await error);
        }
        finally
        {
            if (!shell.HasExited)
                shell.Kill(entireProcessTree: true);
        }
    }
}
