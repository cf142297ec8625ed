using System.Text.Json.Nodes;
using FactCheck.Tests.EndToEnd.Deployments;
using FactCheck.Tests.EndToEnd.Scenario;
using Microsoft.Data.Sqlite;

namespace FactCheck.Tests.EndToEnd.CommandLine;

/// <summary><c>factcheck audit</c> and <c>factcheck replay</c>, against a database that somebody with access to the file changed.</summary>
public sealed class RecordCommandTests
{
    [Fact]
    public async Task What_was_edited_or_deleted_in_the_database_is_found()
    {
        var folder = new TestFolder();
        var data = folder["data"];
        await CheckAsync(folder, data);
        var heads = folder["heads.jsonl"];
        await File.WriteAllTextAsync(heads, (await FactCheckCommand.RunAsync("audit", "export", "--data", data)).Succeeded(), TestContext.Current.CancellationToken);
        Assert.EndsWith(", 0 breaks", (await FactCheckCommand.RunAsync("audit", "verify", "--data", data, "--heads", heads)).Succeeded().Trim(), StringComparison.Ordinal);

        var tasks = Query(data, "SELECT id FROM review_tasks ORDER BY created_at, id LIMIT 2");
        Execute(data, $"UPDATE review_tasks SET record = replace(record, 'enqueued', 'decided') WHERE id = '{tasks[0]}'");
        var edited = await FactCheckCommand.RunAsync("audit", "verify", "--data", data);
        Assert.Equal((2, true), (edited.ExitCode, edited.Output.Contains($"{tasks[0]}: entry 1 does not fit", StringComparison.Ordinal)));

        // Shortened: also where nothing else was left to compare with.
        Execute(data, $"UPDATE review_tasks SET record = json_set(record, '$.audit', json('[]')) WHERE id = '{tasks[1]}'");
        var shortened = await FactCheckCommand.RunAsync("audit", "verify", "--data", data, "--heads", heads);
        Assert.Equal((2, true), (shortened.ExitCode, shortened.Output.Contains($"{tasks[1]}: entry 1 is not the one that was written down", StringComparison.Ordinal)));

        Execute(data, $"DELETE FROM review_tasks WHERE id = '{tasks[1]}'");
        var deleted = await FactCheckCommand.RunAsync("audit", "verify", "--data", data, "--heads", heads);
        Assert.Equal((2, true), (deleted.ExitCode, deleted.Output.Contains($"{tasks[1]}: the task was written down and is gone", StringComparison.Ordinal)));
        Assert.Empty((await FactCheckCommand.RunAsync("corrections", "--data", data)).Succeeded()); // nobody corrected anything
        folder.Delete();
    }

    [Fact]
    public async Task A_result_replays_the_same_until_a_passage_it_rests_on_changes()
    {
        var folder = new TestFolder();
        var data = folder["data"];
        var claims = JsonNode.Parse(await CheckAsync(folder, data))!["claims"]!.AsArray();
        var result = claims.Select(claim => claim!["result"]).First(found => found?["evidence"] is JsonArray { Count: > 0 })!;
        var id = result["resultId"]!.GetValue<string>();
        Assert.StartsWith("The same, byte for byte", (await FactCheckCommand.RunAsync("replay", id, "--data", data)).Succeeded(), StringComparison.Ordinal);
        Execute(data, $"UPDATE evidence SET record = replace(record, ' ', '  ') WHERE id = '{result["evidence"]![0]!["evidenceId"]!.GetValue<string>()}'");
        Assert.Equal(2, (await FactCheckCommand.RunAsync("replay", id, "--data", data)).ExitCode);
        Assert.Equal(1, (await FactCheckCommand.RunAsync("replay", "ver-unknown", "--data", data)).ExitCode);
        folder.Delete();
    }

    private static async Task<string> CheckAsync(TestFolder folder, string data)
    {
        var scenario = ScenarioFile.Read();
        var (article, evidence) = (folder["article.txt"], folder["evidence.jsonl"]);
        await File.WriteAllTextAsync(article, scenario.Document.Text, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(evidence, scenario.Evidence.Select(CheckTests.Line), TestContext.Current.CancellationToken);
        return (await FactCheckCommand.RunAsync("check", article, "--published", "2024-03-12", "--evidence", evidence, "--json", "--data", data)).Succeeded();
    }

    private static List<string> Query(string data, string sql)
    {
        using var connection = Open(data);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
            found.Add(rows.GetString(0));
        return found;
    }

    private static void Execute(string data, string sql)
    {
        using var connection = Open(data);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private static SqliteConnection Open(string data)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(data, "factcheck.db")};Pooling=False");
        connection.Open();
        return connection;
    }
}
