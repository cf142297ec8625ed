using FactCheck.Ingestion.Articles;

namespace FactCheck.Tests.Unit.Ingestion.Articles;

public sealed class MetadataTests
{
    private const string Body = "<body><h1>Ferries cancelled in March</h1><p>The ferry company cancelled forty of its sailings in March, it said.</p></body>";
    private static readonly DateTimeOffset Morning = new(2023, 10, 30, 8, 15, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("""{"@type": "NewsArticle", "headline": "Ferries cancelled in March", "author": {"name": "A. Writer"}, "publisher": {"name": "Example Post"}, "datePublished": "2023-10-30T09:15:00+01:00"}""")]
    [InlineData("""[{"@type": "Organization", "name": "Other"}, {"@type": ["ReportageNewsArticle"], "author": [{"@type": "Person", "name": "By A. Writer"}], "publisher": "Example Post", "datePublished": "2023-10-30T08:15Z"}]""")]
    [InlineData("""{"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "datePublished": "2001-01-01"}, {"@type": "Article", "author": {"@id": "#w"}, "publisher": {"@id": "#p"}, "datePublished": "2023-10-30 08:15:00"}, {"@id": "#w", "@type": "Person", "name": "A. Writer"}, {"@id": "#p", "name": "Example Post"}]}""")]
    [InlineData("<!-- {\"@type\": \"http://schema.org/BlogPosting\", \"creator\": [\"A. Writer\"], \"publisher\": {\"name\": \"Example Post\"},\n"
        + "\"description\": \"two\nlines\", \"datePublished\": \"2023-10-30T08:15:00.000Z\",}; -->")]
    [InlineData("""{"@type": "WebPage", "mainEntity": {"@type": "LiveBlogPosting", "author": "A. Writer, https://example.org/writer", "publisher": {"name": "Example&nbsp;Post"}, "datePublished": "1698653700000"}}""")]
    [InlineData("""{"@type": "NewsArticle", "\udc00": "\ud83d", "keywords": ["\\ud83d", "\ud83d\u0041"], "author": {"name": "A. Writer"}, "publisher": "Example Post", "datePublished": "2023-10-30T08:15Z"}""")]
    [InlineData("{\"@type\": \"NewsArticle\", \"keywords\": \"\ud83d\", \"author\": \"A. Writer\", \"publisher\": \"Example Post\", \"datePublished\": \"2023-10-30T08:15Z\", \"text\": \"x\udc00\"}")]
    public void Json_ld_is_read_in_all_its_shapes(string json) => AssertKnown(Read($"<script type='application/ld+json'>{json}</script>"));

    [Theory]
    [InlineData("""Ferries \ud83d\ude00 cancelled""", "Ferries \U0001F600 cancelled")]
    [InlineData("""Ferries \ud83d cancelled""", "Ferries \ufffd cancelled")]
    [InlineData("""Ferries \ude00\ud83d cancelled""", "Ferries \ufffd\ufffd cancelled")]
    public void Half_a_character_in_json_ld_stands_for_an_unknown_one(string json, string title) => Assert.Equal(title,
        Read($"<script type='application/ld+json'>{{\"@type\": \"NewsArticle\", \"headline\": \"{json}\"}}</script>").Title);

    [Theory]
    [InlineData("{")]
    [InlineData("[[[[[[[[[[")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("""{"@type": 7, "author": 8, "publisher": [[]], "datePublished": {}}""")]
    [InlineData("""{"@type": "NewsArticle", "author": {"@id": "#self"}, "@id": "#self", "publisher": null, "datePublished": "yesterday", "headline": {"a": []}, "inLanguage": 7}""")]
    [InlineData("""{"@type": "Article", "articleBody": "<div><b>"}""")]
    public void Json_ld_that_is_wrong_leaves_the_page_readable(string json) =>
        AssertKnown(Read($"<script type='application/ld+json'>{json}</script>" + """
            <meta name="author" content="A. Writer"><meta property="og:site_name" content="Example Post"><meta name="date" content="2023-10-30T08:15:00Z">
            """));

    [Theory]
    [InlineData("article:author", "og:site_name", "article:published_time", "2023-10-30T08:15:00Z")]
    [InlineData("parsely-author", "application-name", "parsely-pub-date", "2023-10-30T08:15:00+0000")]
    [InlineData("sailthru.author", "publisher", "sailthru.date", "Mon, 30 Oct 2023 08:15:00 +0000")]
    [InlineData("DC.creator", "dc.publisher", "DC.date.issued", "October 30, 2023 4:15 a.m. EDT")]
    [InlineData("byl", "og:site_name", "pdate", "20231030T081500Z")]
    public void Meta_elements_are_read(string author, string publisher, string date, string value) => AssertKnown(Read($"""
        <meta name="{author}" content="By A. Writer"><meta property="{publisher}" content=" Example  Post "><meta name="{date}" content="{value}">
        """));

    [Fact]
    public void Microdata_and_time_are_read()
    {
        var article = ArticleExtractor.Extract($"""
            <div itemscope><span itemprop="author" itemscope><a itemprop="name">A. Writer</a></span><span itemprop="publisher" itemscope><meta itemprop="name" content="Example Post"></span>
            <time datetime="2023-10-30T08:15:00Z">today</time></div>{Body}
            """, null);
        AssertKnown(article);
    }

    [Theory]
    [InlineData("Ferries cancelled in March | Example Post", "Ferries cancelled in March")]
    [InlineData("Ferries cancelled in March - Example Post", "Ferries cancelled in March")]
    [InlineData("Example Post: news", "Ferries cancelled in March")]
    [InlineData("Cancelled: forty ferries - and a bus", "Cancelled: forty ferries - and a bus")]
    public void The_title_is_the_headline_without_the_sites_name(string window, string title)
    {
        var heading = window == title ? "" : "<h1>Ferries cancelled in March</h1>";
        var article = ArticleExtractor.Extract($"""
            <title>{window}</title><meta property="og:site_name" content="Example Post">{heading}<p>The ferry company cancelled forty of its sailings, it said.</p>
            """, null);
        Assert.Equal(title, article.Title);
    }

    [Theory]
    [InlineData("en_us", "en-US")]
    [InlineData("DE", "de")]
    [InlineData("zh-hans-cn", "zh-Hans-CN")]
    [InlineData("english", null)]
    [InlineData("", null)]
    [InlineData("x", null)]
    public void The_language_declared_is_read(string declared, string? language) =>
        Assert.Equal(language, ArticleExtractor.Extract($"<html lang='{declared}'><body><p>1, 2, 3</p>", null).Language);

    [Theory]
    [InlineData("2023-10-30", "2023-10-30T00:00:00Z")]
    [InlineData("2023-10-30T08:15:00-0500", "2023-10-30T13:15:00Z")]
    [InlineData("2023-10-30T08:15:00.1234567890Z", "2023-10-30T08:15:00Z")]
    [InlineData("Oct. 30, 2023", "2023-10-30T00:00:00Z")]
    [InlineData("Published: October 30th, 2023 at 8:15 pm", "2023-10-30T20:15:00Z")]
    [InlineData("30 October 2023", "2023-10-30T00:00:00Z")]
    [InlineData("Monday, October 30, 2023", "2023-10-30T00:00:00Z")]
    [InlineData("1698653700", "2023-10-30T08:15:00Z")]
    [InlineData("2023/10/30", "2023-10-30T00:00:00Z")]
    public void Dates_are_read_as_pages_write_them(string written, string date) =>
        Assert.Equal(DateTimeOffset.Parse(date, System.Globalization.CultureInfo.InvariantCulture), DateText.Read(written));

    [Theory]
    [InlineData("10/11/2023")]
    [InlineData("yesterday")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("2023-13-45")]
    [InlineData("99999999999999")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_date_or_could_be_two_is_none(string? written) => Assert.Null(DateText.Read(written));

    [Theory]
    [InlineData("https://example.org/2023/10/30/ferries", "2023-10-30T00:00:00Z")]
    [InlineData("https://example.org/news/2023/oct/30/ferries", "2023-10-30T00:00:00Z")]
    [InlineData("https://example.org/story/2023-10-30/ferries", "2023-10-30T00:00:00Z")]
    [InlineData("https://example.org/2023/10/ferries", null)]
    [InlineData("https://example.org/2023/13/45/", null)]
    [InlineData("https://example.org/2023/02/31/", null)]
    public void A_page_that_says_no_date_has_the_one_of_its_address(string url, string? date) => Assert.Equal(
        date is null ? null : DateTimeOffset.Parse(date, System.Globalization.CultureInfo.InvariantCulture), ArticleExtractor.Extract(Body, url).PublishedAt);

    [Theory]
    [InlineData("By A. Writer", "A. Writer")]
    [InlineData("By Ann Writer and Ben Reader | Example Post", "Ann Writer and Ben Reader")]
    [InlineData("By Monday all will be well", null)]
    [InlineData("Share", null)]
    public void A_byline_names_the_author(string line, string? author) =>
        Assert.Equal(author, ArticleExtractor.Extract($"<div class='story-byline'><span>{line}</span></div>{Body}", null).Author);

    [Theory]
    [InlineData("https://example.org/authors/writer")]
    [InlineData("@writer")]
    [InlineData("  ")]
    [InlineData("-")]
    public void What_is_no_name_is_no_author(string content) => Assert.Null(ArticleExtractor.Extract($"<meta name=author content='{content}'>{Body}", null).Author);

    private static PageArticle Read(string head) => ArticleExtractor.Extract($"<html><head>{head}</head>{Body}</html>", null);

    private static void AssertKnown(PageArticle article) => Assert.Equal(("Ferries cancelled in March", "A. Writer", "Example Post", Morning),
        (article.Title, article.Author, article.Publisher, article.PublishedAt));
}
