using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Protos.Types.V1;
using FactCheck.Tests.EndToEnd.Deployments;
using FactCheck.Tests.EndToEnd.Scenario;
using Google.Protobuf;

namespace FactCheck.Tests.EndToEnd.CommandLine;

/// <summary><c>factcheck check</c>: one text, start to end.</summary>
public sealed class CheckTests
{
    [Fact]
    public async Task It_prints_the_scenario_s_claims_with_their_results_as_JSON_and_ends()
    {
        var scenario = ScenarioFile.Read();
        var folder = new TestFolder();
        var (article, evidence) = (folder["article.txt"], folder["evidence.jsonl"]);
        await File.WriteAllTextAsync(article, scenario.Document.Text, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(evidence, scenario.Evidence.Select(Line), TestContext.Current.CancellationToken);

        // That it ends by itself is asked of the process; everything runs in that one.
        var output = (await FactCheckCommand.RunAsync("check", article, "--published", "2024-03-12", "--evidence", evidence, "--json")).Succeeded();
        var claims = JsonNode.Parse(output)!["claims"]!.AsArray().Select(node =>
        {
            var claim = node!.AsObject();
            claim.Remove("result", out var result);
            return (Claim: JsonParser.Default.Parse<Claim>(claim.ToJsonString()),
                Result: result is null ? null : JsonParser.Default.Parse<VerificationResult>(result.ToJsonString()));
        }).ToList();
        Assert.All(scenario.Claims, expected =>
        {
            var (claim, result) = Assert.Single(claims, found => found.Claim.Reading.CheckWorthy
                && found.Claim.Reading.Quantities.Any(quantity => quantity.Value == expected.Figure));
            Assert.Equal(claim.ClaimId, result!.ClaimId);
            Assert.Equal(expected.Verdict, result.Verdict);
        });
        folder.Delete();
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_in_one_line()
    {
        var finished = await FactCheckCommand.RunAsync("check", "/nowhere/article.txt");
        Assert.Equal(1, finished.ExitCode);
        Assert.Equal("factcheck: There is no file /nowhere/article.txt.", Assert.Single(finished.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    internal static string Line(EvidencePassage passage) => JsonSerializer.Serialize(new
    {
        url = passage.Url,
        publisher = passage.Publisher,
        published = passage.PublishTime.ToDateTimeOffset().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        text = passage.Text,
    });
}
