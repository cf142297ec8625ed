using System.Text.Json;
using FactCheck.Core.Identity;
using FactCheck.Core.Verification;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Tests.Service.Verification.Sources;

/// <summary>Answers in the shapes of MediaWiki's <c>list=search</c> and <c>prop=extracts|info|revisions</c>, format version 2.</summary>
public sealed class WikipediaTests
{
    private const string Path = "/w/api.php";

    private static Dictionary<string, string> Settings => new()
    {
        ["Wikipedia:Enabled"] = "true",
        ["Wikipedia:Address"] = "{stub}" + Path,
        ["Wikipedia:AllowPrivateAddress"] = "true",
        ["Wikipedia:RetryDelay"] = "00:00:00.001",
        ["Wikipedia:RequestsPerSecond"] = "1000",
        ["MaxPassagesOfPage"] = "2",
    };

    private const string Extract = "Oldford is a town on the Ford.\n\n\nHistory\nThe town was founded in 1120. It has a market.\nFloods\n"
        + "In October 2023 the Ford burst its banks. The fire brigade counted 340 flooded homes in Oldford.\nSport\nOldford Town play in blue.";

    private static Func<HttpContext, Task> Wiki(string search = """{"batchcomplete":true,"query":{"searchinfo":{"totalhits":1},"search":[{"ns":0,"title":"Oldford","pageid":42}]}}""") =>
        context => context.Response.WriteAsync(context.Request.Query["list"] == "search" ? search : $$"""
            {"batchcomplete":true,"query":{"pages":[{"pageid":42,"ns":0,"title":"Oldford","extract":{{JsonSerializer.Serialize(Extract)}},
            "contentmodel":"wikitext","fullurl":"https://en.wikipedia.org/wiki/Oldford","canonicalurl":"https://en.wikipedia.org/wiki/Oldford",
            "revisions":[{"timestamp":"2023-11-02T08:15:00Z"}] } ] } }
            """);

    [Fact]
    public async Task The_parts_of_an_article_that_share_most_words_are_kept_with_their_place()
    {
        await using var outside = await Outside.StartAsync(Settings);
        outside.Stub.On(Path, Wiki());
        var asked = await outside.AskAsync();
        Assert.Equal((SourceOutcome.Answered, 2), (asked.Outcome, asked.Count));
        var passage = Assert.Single(outside.Store.Passages, passage => passage.Text.Contains("340", StringComparison.Ordinal));
        Assert.Equal("In October 2023 the Ford burst its banks. The fire brigade counted 340 flooded homes in Oldford.", passage.Text);
        Assert.Equal(("https://en.wikipedia.org/wiki/Oldford", "Wikipedia", "Oldford", "en"), (passage.Url, passage.Publisher, passage.Title, passage.Language));
        Assert.Equal(new DateTimeOffset(2023, 11, 2, 8, 15, 0, TimeSpan.Zero), passage.PublishedAt);
        var whole = string.Join("\n\n", Extract.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(("wikipedia", ContentId.Sha256(whole), passage.Text), (passage.Origin!.Source, passage.Origin.ContentHash, passage.Origin.Span.Of(whole)));
        Assert.Equal(EvidenceIdentityOf(passage), passage.Id);
        Assert.NotEqual(default, passage.RetrievedAt);
    }

    [Fact]
    public async Task It_is_asked_for_names_and_telling_words_without_any_syntax()
    {
        await using var outside = await Outside.StartAsync(Settings);
        outside.Stub.On(Path, Wiki());
        await outside.AskAsync("\"Intitle:x\" -homes OR (flooded*) ~Oldford | insource:/a/ {{x}} in New Oldford.");
        var search = Uri.UnescapeDataString(outside.Stub.Requests.First().Path);
        Assert.DoesNotMatch("srsearch=.*[\":*~|/{}()]", search);
        Assert.Contains("flooded", search, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_no_article_has_all_words_the_names_are_asked_for()
    {
        await using var outside = await Outside.StartAsync(Settings);
        var searches = new List<string>();
        outside.Stub.On(Path, context =>
        {
            if (context.Request.Query["list"] == "search")
                searches.Add(context.Request.Query["srsearch"]!);
            return Wiki(searches.Count < 2 ? """{"batchcomplete":true,"query":{"search":[]}}""" : """{"query":{"search":[{"pageid":42}]}}""")(context);
        });
        Assert.Equal(2, (await outside.AskAsync()).Count);
        Assert.Equal(2, searches.Count);
        Assert.StartsWith("Oldford", searches[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ratelimited", SourceOutcome.RateLimited)]
    [InlineData("maxlag", SourceOutcome.RateLimited)]
    [InlineData("internal_api_error_DBQueryError", SourceOutcome.Unreachable)]
    [InlineData("badvalue", SourceOutcome.Refused)]
    [InlineData("a code with words", SourceOutcome.Refused)]
    public async Task A_fault_that_comes_as_200_is_a_fault(string code, SourceOutcome outcome)
    {
        await using var outside = await Outside.StartAsync(Settings);
        outside.Stub.Json(Path, $$"""{"error":{"code":"{{code}}","info":"Some words.","docref":"See …"},"servedby":"mw1"}""");
        var asked = await outside.AskAsync();
        Assert.Equal(outcome, asked.Outcome);
        Assert.DoesNotContain("words", asked.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"batchcomplete":true}""")]
    [InlineData("""{"query":{"search":"none"}}""")]
    [InlineData("null")]
    public async Task An_answer_without_a_list_is_malformed(string body)
    {
        await using var outside = await Outside.StartAsync(Settings);
        outside.Stub.Json(Path, body);
        Assert.Equal(SourceOutcome.Malformed, (await outside.AskAsync()).Outcome);
    }

    [Fact]
    public async Task An_article_that_is_missing_or_empty_gives_nothing()
    {
        await using var outside = await Outside.StartAsync(Settings);
        outside.Stub.On(Path, context => context.Response.WriteAsync(context.Request.Query["list"] == "search"
            ? """{"query":{"search":[{"pageid":42}]}}""" : """{"query":{"pages":[{"pageid":42,"missing":true}]}}"""));
        var asked = await outside.AskAsync();
        Assert.Equal((SourceOutcome.Answered, 0), (asked.Outcome, asked.Count));
    }

    private static EvidenceId EvidenceIdentityOf(FactCheck.Core.Evidence.EvidencePassage passage) =>
        FactCheck.Core.Evidence.EvidenceIdentity.IdOf(passage.Workspace, passage.Url, passage.Text);
}
