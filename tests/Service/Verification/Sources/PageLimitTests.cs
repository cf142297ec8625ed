using FactCheck.Core.Verification;

namespace FactCheck.Tests.Service.Verification.Sources;

/// <summary>How politely pages are fetched that a search leads to: each site has its own turns, breaker and quota, and what is not read is said.</summary>
public sealed class PageLimitTests
{
    private const string Page = "<p>On Tuesday night the fire brigade counted 340 flooded homes in Oldford.</p>";

    private static Dictionary<string, string> With(params (string Name, string Value)[] settings) => new Dictionary<string, string>
    {
        ["Search:News:UrlTemplate"] = "{stub}/search?q={query}",
        ["Search:News:AllowPrivateAddress"] = "true",
        ["Search:News:Retries"] = "0",
        ["Search:News:FetchPages"] = "10",
        ["Pages:RequestsPerSecond"] = "1000",
    }.Concat(settings.ToDictionary(setting => setting.Name, setting => setting.Value)).GroupBy(setting => setting.Key).ToDictionary(group => group.Key, group => group.Last().Value);

    [Fact]
    public async Task A_site_that_fails_is_left_alone_and_the_others_are_read()
    {
        await using var outside = await Outside.StartAsync(With(("Pages:BreakAfter", "2")));
        await using var other = await OutsideStub.StartAsync();
        other.Html("/page", Page);
        outside.Stub.Json("/1", "", 500).Json("/2", "", 502).Html("/3", Page);
        Lead(outside, $"{outside.Stub.Address}/1", $"{outside.Stub.Address}/2", $"{outside.Stub.Address}/3", $"{other.Address}/page");
        var asked = await outside.AskAsync();
        Assert.Equal((SourceOutcome.Answered, "pages not read: 1 (HTTP 500), 1 (HTTP 502), 1 (its site failed too often of late or asked to be left alone)"), (asked.Outcome, asked.Detail));
        Assert.Equal((0, 1), (outside.Stub.CountOf("/3"), other.CountOf("/page")));
        Assert.Contains(outside.Store.Passages, passage => passage.Url == $"{other.Address}/page" && passage.Text.StartsWith("On Tuesday night", StringComparison.Ordinal));
        Assert.Equal(3, outside.Store.Passages.Count(passage => passage.Text == "A snippet.")); // the search's word stands for what was not read
    }

    [Theory]
    [InlineData("Pages:DailyQuota", "3", "1 (the day's quota of 3 page requests)")] // robots.txt is a request too
    [InlineData("Pages:DailyQuotaOfSite", "3", "1 (the day's quota of 3 requests to its site)")]
    [InlineData("Pages:DailyQuota", "2", "2 (the day's quota of 2 page requests)")]
    public async Task The_days_quota_of_pages_is_kept_and_said(string option, string quota, string unread)
    {
        await using var outside = await Outside.StartAsync(With((option, quota)));
        outside.Stub.Html("/1", Page).Html("/2", Page).Html("/3", Page);
        Lead(outside, $"{outside.Stub.Address}/1", $"{outside.Stub.Address}/2", $"{outside.Stub.Address}/3");
        Assert.Equal((SourceOutcome.Answered, $"pages not read: {unread}"), (await outside.AskAsync()) is var asked ? (asked.Outcome, asked.Detail) : default);
        Assert.Equal(int.Parse(quota, System.Globalization.CultureInfo.InvariantCulture), outside.Stub.Requests.Count(request => !request.Path.StartsWith("/search", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task More_than_a_sites_rate_is_not_sent_and_another_site_has_its_own()
    {
        await using var outside = await Outside.StartAsync(With(("Pages:RequestsPerSecond", "0.01"), ("Pages:LongestWait", "00:00:00")));
        await using var other = await OutsideStub.StartAsync();
        outside.Stub.Html("/1", Page);
        Lead(outside, $"{outside.Stub.Address}/1", $"{other.Address}/1");
        Assert.Equal("pages not read: 2 (0.01 requests a second to its site)", (await outside.AskAsync()).Detail);
        Assert.Equal((1, 0, 1, 0), (outside.Stub.CountOf("/robots.txt"), outside.Stub.CountOf("/1"), other.CountOf("/robots.txt"), other.CountOf("/1")));
    }

    [Fact]
    public async Task A_site_that_asks_for_a_long_pause_gets_it()
    {
        await using var outside = await Outside.StartAsync(With());
        outside.Stub.On("/1", context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        }).Html("/2", Page);
        Lead(outside, $"{outside.Stub.Address}/1", $"{outside.Stub.Address}/2");
        Assert.Equal("pages not read: 1 (HTTP 429), 1 (its site failed too often of late or asked to be left alone)", (await outside.AskAsync()).Detail);
        Assert.Equal(0, outside.Stub.CountOf("/2"));
    }

    [Fact]
    public async Task What_the_search_gave_is_not_lost_over_a_page_that_never_comes()
    {
        await using var outside = await Outside.StartAsync(With(("Search:News:Timeout", "00:00:02"), ("Search:News:AttemptTimeout", "00:00:10")));
        outside.Stub.Silent("/1");
        Lead(outside, $"{outside.Stub.Address}/1", $"{outside.Stub.Address}/2");
        var asked = await outside.AskAsync();
        Assert.Equal((SourceOutcome.Answered, 2, "pages not read: 2 (no time left)"), (asked.Outcome, asked.Count, asked.Detail));
    }

    [Theory]
    [InlineData("Pages:RequestsPerSecond", "0")]
    [InlineData("Pages:DailyQuota", "0")]
    public async Task A_limit_out_of_its_range_is_refused_at_the_start(string option, string value)
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var outside = await Outside.StartAsync(With((option, value)));
            await outside.AskAllAsync();
        });
        Assert.Contains("Sources:Pages", fault.ToString(), StringComparison.Ordinal);
    }

    private static void Lead(Outside outside, params string[] pages) => outside.Stub.Json("/search",
        $$"""{"articles":[{{string.Join(',', pages.Select(page => $$"""{"url":"{{page}}","description":"A snippet."}"""))}}]}""");
}
