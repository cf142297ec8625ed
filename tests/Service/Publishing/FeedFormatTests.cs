using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using FactCheck.Tests.Service.Hosts;

namespace FactCheck.Tests.Service.Publishing;

/// <summary>Feeds have what their formats require, and no address that a reader's program should not follow.</summary>
public sealed class FeedFormatTests(FeedFormatTests.SmallPages host) : IClassFixture<FeedFormatTests.SmallPages>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

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
    public async Task A_json_feed_has_what_version_1_1_requires()
    {
        await AddAsync();
        using var feed = JsonDocument.Parse(await TextAsync("/feeds/claim-reviews.json"));
        var root = feed.RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", root.GetProperty("version").GetString());
        Assert.NotEmpty(root.GetProperty("title").GetString()!);
        foreach (var address in new[] { "home_page_url", "feed_url" })
            AssertWeb(root.GetProperty(address).GetString());
        Assert.All(root.GetProperty("items").EnumerateArray(), item =>
        {
            Assert.NotEmpty(item.GetProperty("id").GetString()!);
            AssertWeb(item.GetProperty("url").GetString());
            Assert.NotEmpty(item.GetProperty("content_text").GetString()!);
            AssertTime(item.GetProperty("date_published").GetString());
            AssertTime(item.GetProperty("date_modified").GetString());
            Assert.All(item.GetProperty("authors").EnumerateArray(), author => Assert.True(author.TryGetProperty("name", out _) || author.TryGetProperty("url", out _)));
            Assert.All(item.GetProperty("tags").EnumerateArray(), tag => Assert.Equal(JsonValueKind.String, tag.ValueKind));
        });
    }

    [Fact]
    public async Task An_atom_feed_has_what_rfc_4287_requires()
    {
        await AddAsync();
        var feed = XDocument.Parse(await TextAsync("/feeds/claim-reviews.atom")).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        AssertOnce(feed); // section 4.1.1
        Assert.NotEmpty(feed.Elements(Atom + "author").Elements(Atom + "name").Single().Value);
        Assert.Single(feed.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "self");
        Assert.NotEmpty(feed.Elements(Atom + "entry"));
        Assert.All(feed.Elements(Atom + "entry"), entry =>
        {
            AssertOnce(entry); // section 4.1.2; the feed's author is the entry's
            Assert.Contains(entry.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
            AssertTime(entry.Element(Atom + "published")!.Value);
            Assert.All(entry.Elements(Atom + "category"), category => Assert.NotEmpty(category.Attribute("term")!.Value));
            Assert.True(entry.Elements(Atom + "content").Count() <= 1 && entry.Elements(Atom + "summary").Count() <= 1);
        });
        Assert.All(feed.Descendants(Atom + "link"), link => AssertWeb(link.Attribute("href")!.Value));

        static void AssertOnce(XElement element)
        {
            AssertWeb(element.Elements(Atom + "id").Single().Value);
            Assert.NotEmpty(element.Elements(Atom + "title").Single().Value);
            AssertTime(element.Elements(Atom + "updated").Single().Value);
        }
    }

    // Source: https://developers.google.com/search/docs/appearance/structured-data/factcheck and https://datacommons.org/factcheck/download.
    [Fact]
    public async Task The_data_feed_is_whole_and_each_review_has_what_fact_check_tools_require()
    {
        for (var i = 0; i < 3; i++)
            await AddAsync($"Claim {i} of the feed.");
        using var feed = JsonDocument.Parse(await TextAsync("/feeds/claim-reviews-data-feed.json"));
        var root = feed.RootElement;
        Assert.Empty(SchemaOrg.Faults(root.GetRawText()));
        Assert.Equal(("https://schema.org", "DataFeed"), (root.GetProperty("@context").GetString(), root.GetProperty("@type").GetString()));
        AssertTime(root.GetProperty("dateModified").GetString());
        var elements = root.GetProperty("dataFeedElement").EnumerateArray().ToList();
        Assert.True(elements.Count >= 6, $"{elements.Count} elements"); // more than a page
        Assert.All(elements, element =>
        {
            Assert.Equal("DataFeedItem", element.GetProperty("@type").GetString());
            AssertTime(element.GetProperty("dateCreated").GetString());
            var review = Assert.Single(element.GetProperty("item").EnumerateArray());
            Assert.Equal("ClaimReview", review.GetProperty("@type").GetString());
            AssertWeb(review.GetProperty("url").GetString());
            Assert.NotEmpty(review.GetProperty("claimReviewed").GetString()!);
            Assert.NotEmpty(review.GetProperty("datePublished").GetString()!);
            Assert.NotEmpty(review.GetProperty("author").GetProperty("name").GetString()!);
            Assert.Equal("Claim", review.GetProperty("itemReviewed").GetProperty("@type").GetString());
            Assert.NotEmpty(review.GetProperty("reviewRating").GetProperty("alternateName").GetString()!);
        });
        Assert.Equal(elements.Count, elements.Select(element => element.GetProperty("item")[0].GetProperty("url").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Addresses_that_are_none_of_the_web_are_left_out()
    {
        await host.PublishAsync(new() { ArticleUrl = "javascript:alert(1)", ClaimText = "A claim from nowhere." });
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await host.PublishAsync(new() { ArticleUrl = "ftp://files.example/x", ClaimText = "A claim from a file." });
        foreach (var feed in new[] { "/feeds/claim-reviews.json", "/feeds/claim-reviews.atom" })
        {
            var text = await TextAsync(feed);
            Assert.Contains("A claim from a file.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("javascript:", text, StringComparison.Ordinal);
            Assert.DoesNotContain("ftp:", text, StringComparison.Ordinal);
        }
    }

    // One as it was published, one corrected.
    private async Task AddAsync(string claim = "The harbour froze.")
    {
        await host.PublishAsync(new() { ClaimText = claim });
        var second = await host.PublishAsync(new() { ClaimText = claim });
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await host.Publishing.CorrectClaimReviewAsync(new() { PublicationId = second.PublicationId, Note = "It was 2011." }, Callers.In("default", "eva"));
    }

    private async Task<string> TextAsync(string path)
    {
        using var response = await host.Json.GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        return await response.Content.ReadAsStringAsync();
    }

    private static void AssertWeb(string? address) => Assert.True(Uri.TryCreate(address, UriKind.Absolute, out var web) && web.Scheme is "http" or "https", address);

    private static void AssertTime(string? time) =>
        Assert.True(DateTimeOffset.TryParseExact(time, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), time);
}
