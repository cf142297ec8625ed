using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FactCheck.Protos.Types.V1;
using FactCheck.Review.Publishing;
using FactCheck.Tests.Service.Hosts;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Service.Publishing;

/// <summary>What readers see: pages, feeds, exports, without signing in.</summary>
public sealed class ReaderTests(ReaderTests.SmallPages host) : IClassFixture<ReaderTests.SmallPages>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly string[] Feeds = ["/feeds/claim-reviews.json", "/feeds/claim-reviews.atom", "/feeds/claim-reviews-data-feed.json"];
    private static readonly string[] Exports = ["/exports/claim-reviews.csv", "/exports/claim-reviews.jsonl"];

    private static Metadata Eva => Callers.In("default", "eva");

    /// <summary>Two publications to a page of a feed.</summary>
    public sealed class SmallPages : PublishingHost
    {
        public override ValueTask InitializeAsync()
        {
            Settings["Publishing:FeedPageSize"] = "2";
            return base.InitializeAsync();
        }
    }

    [Fact]
    public async Task A_page_says_what_was_decided_by_whom_on_what_evidence()
    {
        var page = await PageAsync(await host.PublishAsync(new() { Reviewer = "ben" }));
        var text = page.Body!.TextContent;
        foreach (var part in new[] { "Refuted", "Ada Example", "It froze in 2010, too.", "The harbour was closed by ice in 2010.", "Ice Service", "Checked by ben", "1 March 2026", "Ada Example, February 2026", "Holds until 1 March 2027" })
            Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.Equal("The harbour froze for the first time in forty years.", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("The machine's words.", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_an_update_and_a_retraction_are_told_and_the_history_stays()
    {
        var publication = await host.PublishAsync(new());
        await host.Publishing.CorrectClaimReviewAsync(new() { PublicationId = publication.PublicationId, Note = "It was 2011.", Justification = "It froze in 2011, too." }, Eva);
        await host.Publishing.UpdateClaimReviewAsync(new() { PublicationId = publication.PublicationId, Note = "A third report." }, Eva);
        var text = (await PageAsync(publication)).Body!.TextContent;
        Assert.Contains("Corrected on 1 March 2026: It was 2011.", text, StringComparison.Ordinal);
        Assert.Contains("Updated on 1 March 2026: A third report.", text, StringComparison.Ordinal);
        Assert.Contains("It froze in 2010, too.", text, StringComparison.Ordinal); // the first version
        await host.Publishing.RetractClaimReviewAsync(new() { PublicationId = publication.PublicationId, Note = "Not ours to say." }, Eva);
        var retracted = await PageAsync(publication);
        Assert.Equal("Retracted", retracted.QuerySelector(".verdict")!.TextContent);
        Assert.Contains("Retracted on 1 March 2026: Not ours to say.", retracted.Body!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Retracted: ", retracted.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_ran_out_says_so()
    {
        var publication = (await host.Publishing.PublishClaimReviewAsync(new()
        {
            ReviewTaskId = await host.AddTaskAsync(new()),
            ExpireTime = Timestamp.FromDateTimeOffset(host.Time.GetUtcNow().AddSeconds(1)),
        }, Eva)).Publication;
        Assert.DoesNotContain("out of date", (await PageAsync(publication)).Body!.TextContent, StringComparison.Ordinal);
        host.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("it may be out of date", (await PageAsync(publication)).Body!.TextContent, StringComparison.Ordinal);
    }

    public static TheoryData<string> Payloads() =>
    [
        "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<!--<script>", "]]><x>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "<svg/onload=alert(1)>", "<iframe srcdoc='<script>alert(1)</script>'>", "</title><script>alert(1)</script>", "javascript:alert(1)", "{{7*7}}${7*7}@(1+1)",
        "\u2028</SCRIPT>\u2029", "<a href=javascript:alert(1)>x</a>", "&lt;script&gt;", "\u0001\u000b\ufffe",
    ];

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task Texts_of_documents_and_people_are_shown_and_never_run(string payload)
    {
        host.Time.Advance(TimeSpan.FromSeconds(1)); // first in the list
        var publication = await host.PublishAsync(new()
        {
            ClaimText = payload,
            Claimant = payload,
            Justification = payload,
            Reviewer = payload,
            Quote = payload,
            Title = payload,
            ArticleUrl = $"javascript:alert('{payload}')",
            EvidenceUrl = payload,
        });
        await host.Publishing.CorrectClaimReviewAsync(new() { PublicationId = publication.PublicationId, Note = payload }, Eva);
        foreach (var page in new[] { await PageAsync(publication), await ParseAsync("/claim-reviews") })
        {
            Assert.All(page.Scripts, script => Assert.Equal("application/ld+json", script.Type));
            Assert.InRange(page.Scripts.Length, 0, 1);
            Assert.All(page.All, element => Assert.All(element.Attributes, attribute =>
                Assert.False(attribute!.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "srcdoc" or "style", attribute.Name)));
            Assert.Empty(page.QuerySelectorAll("img, svg, iframe, object, embed, base, form"));
            Assert.All(page.Links.OfType<IHtmlAnchorElement>(), link => Assert.Contains(link.Protocol, new[] { "https:", "http:" }));
            Assert.Contains(page.QuerySelectorAll("h1, .list a"), element => element.TextContent == payload);
        }
        using var ld = JsonDocument.Parse((await PageAsync(publication)).Scripts.Single().TextContent);
        Assert.Equal(payload, ld.RootElement.GetProperty("claimReviewed").GetString());
        foreach (var feed in Feeds.Concat(Exports))
        {
            var body = await TextAsync(feed);
            if (feed.EndsWith(".atom", StringComparison.Ordinal))
                XDocument.Parse(body);
            else if (feed.EndsWith(".json", StringComparison.Ordinal))
                JsonDocument.Parse(body).Dispose();
        }
    }

    [Fact]
    public async Task Pages_run_nothing_and_fetch_nothing_from_elsewhere()
    {
        var publication = await host.PublishAsync(new());
        using var response = await host.Json.GetAsync($"/claim-reviews/{publication.PublicationId}");
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        using var style = await host.Json.GetAsync("/claim-reviews/style.css");
        Assert.Equal("text/css; charset=utf-8", style.Content.Headers.ContentType!.ToString());
        Assert.DoesNotContain("url(", await style.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_sign_in_is_needed_but_another_workspace_is_not_shown()
    {
        var theirs = await host.PublishAsync(new() { Workspace = "others", ClaimText = "Nobody else's business." });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/claim-reviews/{theirs.PublicationId}");
        request.Headers.Add("x-factcheck-workspace", "others");
        using var missing = await host.Json.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        foreach (var path in Feeds.Concat(Exports))
            Assert.DoesNotContain("Nobody else", await TextAsync(path), StringComparison.Ordinal);
        using var nobody = new HttpRequestMessage(HttpMethod.Get, "/feeds/claim-reviews.json");
        nobody.Headers.Add("x-factcheck-user", "<not a name>"); // refused anywhere else
        using var answer = await host.Json.SendAsync(nobody);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/claim-reviews/{0}")]
    [InlineData("/claim-reviews/{0}.jsonld")]
    [InlineData("/claim-reviews")]
    [InlineData("/feeds/claim-reviews.json")]
    [InlineData("/feeds/claim-reviews.atom")]
    [InlineData("/feeds/claim-reviews-data-feed.json")]
    [InlineData("/exports/claim-reviews.csv")]
    [InlineData("/exports/claim-reviews.jsonl")]
    public async Task What_has_not_changed_is_not_sent_again(string path)
    {
        var publication = await host.PublishAsync(new());
        path = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, publication.PublicationId);
        host.Time.Advance(TimeSpan.FromSeconds(2));
        using var first = await host.Json.GetAsync(path);
        var (tag, modified) = (first.Headers.ETag!, first.Content.Headers.LastModified);
        Assert.Equal(publication.ModifyTime.ToDateTimeOffset(), modified);
        Assert.Equal("public, max-age=60", first.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(path, request => request.Headers.IfNoneMatch.Add(tag)));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(path, request => request.Headers.IfModifiedSince = modified));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(path, request => request.Headers.IfModifiedSince = modified!.Value.AddSeconds(-1)));
        using var head = await host.Json.SendAsync(new(HttpMethod.Head, path));
        Assert.Equal((HttpStatusCode.OK, tag, 0), (head.StatusCode, head.Headers.ETag, (await head.Content.ReadAsByteArrayAsync()).Length));

        await host.Publishing.RetractClaimReviewAsync(new() { PublicationId = publication.PublicationId, Note = "No." }, Eva);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(path, request => request.Headers.IfNoneMatch.Add(tag)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(path, request => request.Headers.IfModifiedSince = modified)); // in the second it changed
    }

    [Fact]
    public async Task Feeds_lead_from_page_to_page_through_everything()
    {
        var ids = new HashSet<string>();
        for (var i = 0; i < 5; i++)
            ids.Add((await host.PublishAsync(new() { ClaimText = $"Claim {i}" })).Url);

        var (json, url) = (new List<string>(), "/feeds/claim-reviews.json");
        while (url is not null)
        {
            using var feed = JsonDocument.Parse(await TextAsync(url));
            Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
            Assert.Equal($"{PublishingHost.Site}{url}", feed.RootElement.GetProperty("feed_url").GetString());
            var items = feed.RootElement.GetProperty("items").EnumerateArray().ToList();
            Assert.InRange(items.Count, 1, 2);
            json.AddRange(items.Select(item => item.GetProperty("id").GetString()!));
            url = feed.RootElement.TryGetProperty("next_url", out var next) ? next.GetString()![PublishingHost.Site.Length..] : null;
        }
        Assert.Equal(json.Distinct(), json);
        Assert.Subset(json.ToHashSet(), ids);

        var (atom, path) = (new List<string>(), "/feeds/claim-reviews.atom");
        while (path is not null)
        {
            var feed = XDocument.Parse(await TextAsync(path)).Root!;
            atom.AddRange(feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
            path = feed.Elements(Atom + "link").SingleOrDefault(link => link.Attribute("rel")!.Value == "next")?.Attribute("href")!.Value[PublishingHost.Site.Length..];
        }
        Assert.Equal(json, atom);

        using var wrong = await host.Json.GetAsync("/feeds/claim-reviews.json?page_token=x");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task A_retraction_reaches_every_feed_and_export_first()
    {
        var publication = await host.PublishAsync(new());
        await host.PublishAsync(new() { ClaimText = "Another." });
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await host.Publishing.RetractClaimReviewAsync(new() { PublicationId = publication.PublicationId, Note = "The quote was not real." }, Eva);

        using var json = JsonDocument.Parse(await TextAsync(Feeds[0]));
        var item = json.RootElement.GetProperty("items")[0];
        Assert.Equal((publication.Url, $"Retracted: {publication.Versions[0].ClaimText}"), (item.GetProperty("url").GetString(), item.GetProperty("title").GetString()));
        Assert.Equal("Retracted on 1 March 2026: The quote was not real.", item.GetProperty("content_text").GetString());
        Assert.Equal(["Published", "Retracted"], item.GetProperty("_factcheck").GetProperty("history").EnumerateArray().Select(version => version.GetProperty("kind").GetString()));

        var entry = XDocument.Parse(await TextAsync(Feeds[1])).Root!.Elements(Atom + "entry").First();
        Assert.Equal(publication.Url, entry.Element(Atom + "id")!.Value);
        Assert.Equal("Retracted", entry.Element(Atom + "category")!.Attribute("term")!.Value);
        Assert.Contains("The quote was not real.", entry.Element(Atom + "summary")!.Value, StringComparison.Ordinal);

        using var data = JsonDocument.Parse(await TextAsync(Feeds[2]));
        var element = data.RootElement.GetProperty("dataFeedElement")[0];
        Assert.Equal(element.GetProperty("dateModified").GetString(), element.GetProperty("dateDeleted").GetString());
        Assert.False(element.GetProperty("item")[0].TryGetProperty("reviewRating", out _));

        var row = (await TextAsync(Exports[0])).Split("\r\n")[1];
        Assert.StartsWith($"{publication.PublicationId},{publication.Url},Retracted,2,,,", row, StringComparison.Ordinal);
        Assert.EndsWith("The quote was not real.", row, StringComparison.Ordinal);
        Assert.Contains("\"creativeWorkStatus\":\"Retracted\"", (await TextAsync(Exports[1])).Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_opens_in_a_spreadsheet_without_running_formulas()
    {
        await host.PublishAsync(new() { ClaimText = "=HYPERLINK(\"https://evil.example\",\"x\")", Claimant = "@SUM(1+1)", Justification = "Line one,\r\nline \"two\"" });
        var csv = await TextAsync("/exports/claim-reviews.csv");
        Assert.Contains(",\"'=HYPERLINK(\"\"https://evil.example\"\",\"\"x\"\")\",'@SUM(1+1),", csv, StringComparison.Ordinal);
        Assert.Contains(",\"Line one,\r\nline \"\"two\"\"\",", csv, StringComparison.Ordinal);
        using var response = await host.Json.GetAsync("/exports/claim-reviews.csv");
        Assert.Equal("attachment; filename=\"claim-reviews.csv\"", response.Content.Headers.ContentDisposition!.ToString());
    }

    [Fact]
    public async Task More_exports_at_once_than_may_be_are_told_to_come_back()
    {
        var gate = host.Services.GetRequiredService<ExportGate>();
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = new[] { gate.PassAsync(() => end.Task), gate.PassAsync(() => end.Task) };
        using var refused = await host.Json.GetAsync("/exports/claim-reviews.csv");
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(10)), (refused.StatusCode, refused.Headers.RetryAfter!.Delta));
        end.SetResult();
        await Task.WhenAll(held);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/exports/claim-reviews.csv", _ => { }));
    }

    [Theory]
    [InlineData("/claim-reviews/pub-unknown")]
    [InlineData("/claim-reviews/pub-unknown.jsonld")]
    [InlineData("/claim-reviews/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    public async Task What_is_not_published_is_not_found(string path)
    {
        using var response = await host.Json.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("alert", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task<IHtmlDocument> PageAsync(Publication publication) => ParseAsync($"/claim-reviews/{publication.PublicationId}");

    private async Task<IHtmlDocument> ParseAsync(string path) => new HtmlParser().ParseDocument(await TextAsync(path));

    private async Task<string> TextAsync(string path)
    {
        using var response = await host.Json.GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<HttpStatusCode> StatusAsync(string path, Action<HttpRequestMessage> with)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        with(request);
        using var response = await host.Json.SendAsync(request);
        return response.StatusCode;
    }
}
