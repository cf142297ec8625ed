using FactCheck.Core.Errors;
using FactCheck.Ingestion.Articles;

namespace FactCheck.Tests.Unit.Ingestion.Articles;

public sealed class ArticleExtractorTests
{
    private const string Paragraph =
        "<p>The council counted 4,812 bicycles on the bridge last year, a fifth more than the year before, the mayor said on Monday. "
        + "Half of them came from the northern bank, where a new path was opened in spring, and the rest from the old town.</p>";

    private static readonly string Page = $$"""
        <!doctype html>
        <html lang="en"><head>
          <title>Bicycles on the bridge | Example Post</title>
          <meta property="og:site_name" content="Example Post">
          <meta name="author" content="A. Writer">
          <meta property="article:published_time" content="2023-10-30T08:00:00Z">
          <link rel="canonical" href="/bridge">
          <script>var tracking = "do not read me";</script>
          <style>.x::before { content: "nor me"; }</style>
        </head><body>
          <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
          <article><h1>Bicycles on the bridge</h1>{{Paragraph}}{{Paragraph}}{{Paragraph}}
            <script>alert("script in the article")</script>
            <noscript>switch scripts on</noscript>
            {{Paragraph}}
          </article>
        </body></html>
        """;

    [Fact]
    public void The_articles_words_are_read_and_no_script()
    {
        var text = ArticleExtractor.Extract(Page, "https://example.org/bridge").Text;
        Assert.Contains("4,812 bicycles", text, StringComparison.Ordinal);
        foreach (var unread in (string[])["do not read me", "nor me", "script in the article", "switch scripts on", "Home"])
            Assert.DoesNotContain(unread, text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_page_says_about_itself_is_read()
    {
        var article = ArticleExtractor.Extract(Page, "https://example.org/bridge?utm_source=x");
        Assert.Equal(("Bicycles on the bridge", "Example Post", "A. Writer", "en", "https://example.org/bridge"),
            (article.Title, article.Publisher, article.Author, article.Language, article.CanonicalUrl));
        Assert.Equal(new DateTimeOffset(2023, 10, 30, 8, 0, 0, TimeSpan.Zero), article.PublishedAt);
    }

    [Fact]
    public void The_headline_is_the_title_and_not_the_text() =>
        Assert.StartsWith("The council counted", ArticleExtractor.Extract(Page, null).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("<p></p>")]
    [InlineData("<html><body><script>var a = 1;</script></body></html>")]
    [InlineData("")]
    public void A_page_without_text_is_refused(string html)
    {
        var refused = Assert.Throws<InvalidRequestException>(() => ArticleExtractor.Extract(html, null));
        Assert.Equal("html", Assert.Single(refused.Violations).Field);
    }

    [Fact]
    public void A_few_words_are_an_article_where_there_is_nothing_else() =>
        Assert.Equal("Closed today", ArticleExtractor.Extract("<html><body><div>Closed today</div></body></html>", null).Text);

    [Fact]
    public void A_text_that_scripts_would_show_is_read_from_what_search_engines_get()
    {
        var body = string.Join("\\n", Enumerable.Repeat("The harbour was closed for three days after the storm, the port authority said.", 5));
        var html = $$"""
            <html><head><script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "{{body}}"}</script></head>
            <body><p>Please wait.</p></body></html>
            """;
        var paragraphs = ArticleExtractor.Extract(html, null).Text.Split("\n\n");
        Assert.Equal(5, paragraphs.Length);
        Assert.All(paragraphs, paragraph => Assert.StartsWith("The harbour was closed", paragraph, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://example.org/")]
    [InlineData("//")]
    [InlineData("http://[")]
    public void A_canonical_address_that_is_none_is_left_out(string address) =>
        Assert.Null(ArticleExtractor.Extract($"<link rel=canonical href='{address}'>{Paragraph}", null).CanonicalUrl);
}
