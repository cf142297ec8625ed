using System.Text.Json;
using FactCheck.Tests.EndToEnd.Deployments;

namespace FactCheck.Tests.EndToEnd.CommandLine;

/// <summary><c>factcheck import-fact-checks</c> on a feed as others write it.</summary>
public sealed class ImportFactChecksTests
{
    [Fact]
    public async Task What_breaks_a_rule_is_left_out_and_said_and_the_rest_goes_in()
    {
        var folder = new TestFolder();
        var feed = folder["feed.json"];
        await File.WriteAllTextAsync(feed, JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["@type"] = "DataFeed",
            ["dataFeedElement"] = Enumerable.Range(0, 600).Select(number => new Dictionary<string, object>
            {
                ["@type"] = "ClaimReview",
                ["url"] = $"https://checkers.example/{number}",
                ["claimReviewed"] = number == 7 ? new string('c', 20_001) : $"The bridge at Orm cost {number} crowns.",
                ["name"] = number == 9 ? new string('t', 700) : "Bridges",
                ["reviewRating"] = new Dictionary<string, object> { ["alternateName"] = number is 3 or 550 ? new string('r', 501) : "False" },
            }),
        }), TestContext.Current.CancellationToken);
        var data = folder["data"];
        var output = (await FactCheckCommand.RunAsync("import-fact-checks", feed, "--data", data)).Succeeded();
        Assert.Contains("600 fact-checks read, 597 new; 0 without", output, StringComparison.Ordinal);
        Assert.Contains("2 refused: rating is longer than 500 characters.", output, StringComparison.Ordinal);
        Assert.Contains("1 refused: claim_text is longer than 20000 characters.", output, StringComparison.Ordinal);
        Assert.Contains("600 fact-checks read, 0 new", (await FactCheckCommand.RunAsync("import-fact-checks", feed, "--data", data)).Succeeded(), StringComparison.Ordinal);
        folder.Delete();
    }

    [Fact]
    public async Task What_stands_before_the_place_where_a_feed_breaks_off_goes_in_and_the_exit_code_says_so()
    {
        var folder = new TestFolder();
        var feed = folder["feed.json"];
        var items = Enumerable.Range(0, 9_000).Select(number =>
            $$"""{ "@type": "ClaimReview", "url": "https://checkers.example/{{number}}", "claimReviewed": "The bridge at Orm cost {{number}} crowns.", "reviewRating": { "alternateName": "False" } }""");
        await File.WriteAllTextAsync(feed, $$"""{ "@type": "DataFeed", "dataFeedElement": [ {{string.Join(", ", items)[..^30]}}""", TestContext.Current.CancellationToken);
        var finished = await FactCheckCommand.RunAsync("import-fact-checks", feed, "--data", folder["data"]);
        Assert.Equal(1, finished.ExitCode);
        Assert.Contains("8999 fact-checks read, 8999 new", finished.Output, StringComparison.Ordinal);
        Assert.Contains("was not read to its end: it is no JSON from byte ", finished.Error, StringComparison.Ordinal);
        folder.Delete();
    }
}
