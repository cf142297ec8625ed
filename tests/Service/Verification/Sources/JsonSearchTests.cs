using FactCheck.Core.Verification;
using FactCheck.Hosting.Fetching;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Tests.Service.Verification.Sources;

public sealed class JsonSearchTests
{
    private const string Snippets = """
        {"status":"ok","articles":[
          {"source":{"id":null,"name":"Example Post"},"title":"Floods &amp; after","description":"The brigade counted <b>340</b> flooded homes.",
           "url":"{page}","publishedAt":"2023-10-11T09:00:00Z"},
          {"title":"No address","description":"x"},
          {"source":{"name":7},"title":null,"description":"About 300 homes.","url":"https://times.example/1","publishedAt":"yesterday"}]}
        """;

    private static Dictionary<string, string> Settings => new()
    {
        ["Search:News:UrlTemplate"] = "{stub}/search?q={query}&n={count}",
        ["Search:News:KeyHeader"] = "X-Api-Key",
        ["Search:News:Key"] = "secret-key",
        ["Search:News:AllowPrivateAddress"] = "true",
        ["Search:News:RetryDelay"] = "00:00:00.001",
        ["Search:News:RequestsPerSecond"] = "1000",
        ["Search:News:MaxResults"] = "5",
    };

    private static Dictionary<string, string> WithPages => new(Settings) { ["Search:News:FetchPages"] = "1", ["Pages:RequestsPerSecond"] = "1000" };

    [Fact]
    public async Task Results_are_read_where_the_settings_say()
    {
        await using var outside = await Outside.StartAsync(Settings);
        outside.Stub.Json("/search", Snippets.Replace("{page}", "https://post.example/1"));
        var asked = await outside.AskAsync();
        Assert.Equal(("search:news", SourceOutcome.Answered, 2, "1 without address"), (asked.Source, asked.Outcome, asked.Count, asked.Detail));
        var (first, second) = (outside.Store.Passages.First(), outside.Store.Passages.Last());
        Assert.Equal(("The brigade counted 340 flooded homes.", "Example Post", "Floods & after"), (first.Text, first.Publisher, first.Title));
        Assert.Equal(new DateTimeOffset(2023, 10, 11, 9, 0, 0, TimeSpan.Zero), first.PublishedAt);
        // What is not of the form expected is unknown; the host stands for the publisher.
        Assert.Equal(("times.example", (string?)null, (DateTimeOffset?)null), (second.Publisher, second.Title, second.PublishedAt));
        var (path, headers) = Assert.Single(outside.Stub.Requests);
        Assert.Equal("/search?q=Oldford%20homes%20flooded&n=5", path);
        Assert.Equal("secret-key", headers["X-Api-Key"]);
    }

    [Fact]
    public async Task Another_shape_is_read_by_other_paths()
    {
        await using var outside = await Outside.StartAsync(new(Settings)
        {
            ["Search:News:ItemsPath"] = "data.hits[0]",
            ["Search:News:TextPath"] = "body[1]",
            ["Search:News:UrlPath"] = "links.self",
            ["Search:News:AskWholeClaim"] = "true",
        });
        outside.Stub.Json("/search", """{"data":{"hits":[[{"links":{"self":"https://a.example/"},"body":["no","340 homes."]}]]}}""");
        Assert.Equal(1, (await outside.AskAsync()).Count);
        Assert.Equal("340 homes.", outside.Store.Passages.Single().Text);
        Assert.Contains("More%20than%20300", outside.Stub.Requests.Single().Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_read_and_its_best_passages_stand_for_the_snippet()
    {
        await using var outside = await Outside.StartAsync(WithPages);
        outside.Stub.Json("/search", Snippets.Replace("{page}", $"{outside.Stub.Address}/page"))
            .Html("/page", """
                <html><head><title>Floods</title></head><body><nav>Home News Sport flooded homes Oldford and much more of that kind</nav>
                <p>On Tuesday night the fire brigade counted 340 flooded homes in Oldford.</p><p>Nothing else of note happened elsewhere at that time.</p></body></html>
                """);
        var asked = await outside.AskAsync();
        Assert.Equal((SourceOutcome.Answered, "1 without address"), (asked.Outcome, asked.Detail));
        Assert.Equal("On Tuesday night the fire brigade counted 340 flooded homes in Oldford.", outside.Store.Passages.First().Text);
        Assert.Equal(1, outside.Stub.CountOf("/robots.txt"));
        Assert.All(outside.Stub.Requests.Where(request => request.Path == "/page"), page => Assert.False(page.Headers.ContainsKey("X-Api-Key")));
    }

    [Theory]
    [InlineData("", null, "127.0.0.1")] // the host where it stands in the end
    [InlineData("<meta property=\"og:site_name\" content=\"Oldford Herald\">", null, "Oldford Herald")]
    [InlineData("<meta property=\"og:site_name\" content=\"Oldford Herald\">", "Example Post", "Example Post")] // whom the search names
    public async Task A_page_behind_a_short_address_is_published_by_whom_it_says(string head, string? named, string publisher)
    {
        await using var outside = await Outside.StartAsync(WithPages, guard: new FactCheck.Hosting.Fetching.PrivateAddressGuard(address => System.Net.IPAddress.IsLoopback(address)));
        var shortener = outside.Stub.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        outside.Stub.Redirect("/s", $"{outside.Stub.Address}/page").Html("/page", $"<head>{head}</head><p>On Tuesday night the fire brigade counted 340 flooded homes in Oldford.</p>")
            .Json("/search", $$"""{"articles":[{"url":"{{shortener}}/s"{{(named is null ? "" : $",\"source\":{{\"name\":\"{named}\"}}")}}}]}""");
        await outside.AskAsync();
        Assert.Equal((publisher, $"{outside.Stub.Address}/page"), (outside.Store.Passages.Single().Publisher, outside.Store.Passages.Single().Url));
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /page", "1 (robots.txt)")]
    [InlineData("User-agent: factcheck\nDisallow: /\n\nUser-agent: *\nAllow: /", "1 (robots.txt)")]
    [InlineData("User-agent: other\nDisallow: /", null)]
    public async Task What_robots_txt_forbids_is_not_read_and_said(string robots, string? unread)
    {
        await using var outside = await Outside.StartAsync(WithPages);
        outside.Stub.Json("/search", Snippets.Replace("{page}", $"{outside.Stub.Address}/page")).Html("/page", "<p>Much was said of the 340 flooded homes in Oldford that night.</p>")
            .On("/robots.txt", context => context.Response.WriteAsync(robots));
        var asked = await outside.AskAsync();
        Assert.Equal((SourceOutcome.Answered, unread is null ? "1 without address" : $"1 without address; pages not read: {unread}"), (asked.Outcome, asked.Detail));
        Assert.Equal(unread is null ? 1 : 0, outside.Stub.CountOf("/page"));
        Assert.StartsWith(unread is null ? "Much was" : "The brigade counted", outside.Store.Passages.First().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_sites_robots_txt_is_in_trouble_nothing_of_it_is_read()
    {
        await using var outside = await Outside.StartAsync(WithPages);
        outside.Stub.Json("/search", Snippets.Replace("{page}", $"{outside.Stub.Address}/page")).Json("/robots.txt", "", 503).Html("/page", "<p>x</p>");
        Assert.Equal("1 without address; pages not read: 1 (robots.txt)", (await outside.AskAsync()).Detail);
        Assert.Equal(0, outside.Stub.CountOf("/page"));
    }

    [Theory]
    [InlineData("http://127.0.0.2:9/")]
    [InlineData("http://10.0.0.7/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://2130706434/")]
    public async Task A_page_at_a_private_address_is_not_read_nor_one_that_redirects_there(string target)
    {
        await using var outside = await Outside.StartAsync(new(WithPages) { ["Search:News:FetchPages"] = "2" });
        outside.Stub.Redirect("/page", target).Json("/search", Snippets.Replace("{page}", $"{outside.Stub.Address}/page").Replace("https://times.example/1", target));
        var asked = await outside.AskAsync();
        Assert.Equal((SourceOutcome.Answered, "1 without address; pages not read: 2 (its address is not public)"), (asked.Outcome, asked.Detail));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://a.example/")]
    [InlineData("gopher://a.example/")]
    public async Task A_page_that_leads_to_no_web_address_is_not_read(string target)
    {
        await using var outside = await Outside.StartAsync(WithPages);
        outside.Stub.On("/page", context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = target;
            return Task.CompletedTask;
        }).Json("/search", Snippets.Replace("{page}", $"{outside.Stub.Address}/page"));
        Assert.Equal("1 without address; pages not read: 1 (it leads to what is no web address)", (await outside.AskAsync()).Detail);
    }

    [Fact]
    public async Task Redirects_without_end_and_huge_and_binary_pages_are_not_read()
    {
        await using var outside = await Outside.StartAsync(new(WithPages) { ["Search:News:FetchPages"] = "3", ["MaxAnswerBytes"] = "2048" });
        outside.Stub.Redirect("/loop", "/loop").Html("/huge", new string('x', 4096)).On("/binary", context =>
        {
            context.Response.ContentType = "application/pdf";
            return context.Response.WriteAsync("%PDF");
        }).Json("/search", $$"""
            {"articles":[{"url":"{{outside.Stub.Address}}/loop"},{"url":"{{outside.Stub.Address}}/huge"},{"url":"{{outside.Stub.Address}}/binary"}]}
            """);
        Assert.Equal("3 without text; pages not read: 1 (it is neither HTML nor plain text), 1 (more than 2048 bytes), 1 (more than 5 redirects)", (await outside.AskAsync()).Detail);
    }

    [Theory]
    [InlineData("""{"articles":"none"}""")]
    [InlineData("""{"results":[]}""")]
    [InlineData("""{"articles":[{"link":"https://a.example/","description":"340 homes."}]}""")] // the address is elsewhere
    [InlineData("""{"articles":[{"url":"https://a.example/","body":"340 homes."}]}""")] // the text is
    public async Task Without_a_list_or_any_result_where_the_settings_say_the_answer_is_malformed(string body)
    {
        await using var outside = await Outside.StartAsync(Settings);
        outside.Stub.Json("/search", body);
        Assert.Equal(SourceOutcome.Malformed, (await outside.AskAsync()).Outcome);
    }

    [Fact]
    public async Task The_api_itself_may_not_be_at_a_private_address_unless_the_settings_allow_it()
    {
        await using var outside = await Outside.StartAsync(new(Settings) { ["Search:News:AllowPrivateAddress"] = "false" }, guard: new PrivateAddressGuard());
        outside.Stub.Json("/search", """{"articles":[]}""");
        Assert.Equal((SourceOutcome.NotAllowed, "its address is not public"), OutcomeOf(await outside.AskAsync()));
        Assert.Empty(outside.Stub.Requests);
    }

    [Fact]
    public async Task The_api_is_not_followed_elsewhere_with_the_key()
    {
        await using var outside = await Outside.StartAsync(Settings);
        outside.Stub.Redirect("/search", "/elsewhere").Json("/elsewhere", """{"articles":[]}""");
        Assert.Equal((SourceOutcome.NotAllowed, "HTTP 302"), OutcomeOf(await outside.AskAsync()));
        Assert.Equal(0, outside.Stub.CountOf("/elsewhere"));
    }

    private static (SourceOutcome, string?) OutcomeOf(SourceAsked asked) => (asked.Outcome, asked.Detail);
}
