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

    [Theory]
    [InlineData("2024-03-13T00:30:00+03:00", "2024-03-13")]
    [InlineData("2024-03-12T21:30:00-05:00", "2024-03-12")]
    public async Task Days_are_those_of_the_page_s_own_clock_here_as_in_batch_read(string published, string today)
    {
        var folder = new TestFolder();
        var html = $"""
            <html lang="en"><head><title>Storm in Varnholm</title><script type="application/ld+json">{JsonSerializer.Serialize(new { type = "NewsArticle", datePublished = published })
                .Replace("\"type\"", "\"@type\"", StringComparison.Ordinal)}</script></head><body><article><h1>Storm in Varnholm</h1>
            <p>The storm injured 214 people in Varnholm today, the mayor of Varnholm said. More than 3,000 residents were taken to shelters yesterday.</p>
            <p>Two ferries and a freighter sank off the northern pier last week, according to the harbour office, which closed the port on Monday.</p>
            </article></body></html>
            """;
        var (page, lines) = (folder["page.html"], folder["lines.jsonl"]);
        await File.WriteAllTextAsync(page, html, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(lines, JsonSerializer.Serialize(new { id = "1", html }), TestContext.Current.CancellationToken);

        var check = JsonNode.Parse((await FactCheckCommand.RunAsync("check", page, "--json")).Succeeded())!["claims"]!.AsArray();
        var batch = JsonNode.Parse((await FactCheckCommand.RunAsync("batch", "read", lines)).Succeeded())!["claims"]!.AsArray();
        var stored = check.Select(claim => claim!["reading"]!)
            .Select(claim => (Text(claim["normalizedText"]), Text(claim["claimDate"]), Days(claim["dates"]))).ToList();
        Assert.Equal(batch.Select(claim => (Text(claim!["claim"]), Text(claim["claim_date"]), Days(claim["dates"]))), stored);
        Assert.Contains(stored, claim => claim.Item3.Contains(today, StringComparison.Ordinal));
        folder.Delete();
    }

    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    private static string Days(JsonNode? dates) => string.Join(", ", (dates?.AsArray() ?? []).Select(date => Text(date!["resolved"])));

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
