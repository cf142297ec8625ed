using System.Diagnostics;
using FactCheck.Core.Errors;
using FactCheck.Ingestion.Intake;

namespace FactCheck.Tests.Unit.Ingestion;

public sealed class ArticleExtractorTests
{
    private const string Paragraph =
        "<p>The council counted 4,812 bicycles on the bridge last year, a fifth more than the year before, the mayor said on Monday. "
        + "Half of them came from the northern bank, where a new path was opened in spring, and the rest from the old town.</p>";

    private static readonly string Page = $"""
        <!doctype html>
        <html lang="en"><head>
          <title>Bicycles on the bridge | Example Post</title>
          <meta property="og:site_name" content="Example Post">
          <meta name="author" content="A. Writer">
          <meta property="article:published_time" content="2023-10-30T08:00:00Z">
          <script>var tracking = "do not read me";</script>
          <style>.x::before {"{"} content: "nor me"; {"}"}</style>
        </head><body>
          <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
          <article><h1>Bicycles on the bridge</h1>{Paragraph}{Paragraph}{Paragraph}
            <script>alert("script in the article")</script>
            <noscript>switch scripts on</noscript>
            {Paragraph}
          </article>
        </body></html>
        """;

    [Fact]
    public async Task The_articles_words_are_read_and_no_script()
    {
        var article = await ArticleExtractor.ExtractAsync(Page, "https://example.org/bridge", TestContext.Current.CancellationToken);
        Assert.Contains("4,812 bicycles", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("do not read me", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nor me", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("script in the article", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_page_says_about_itself_is_read()
    {
        var article = await ArticleExtractor.ExtractAsync(Page, "https://example.org/bridge", TestContext.Current.CancellationToken);
        Assert.StartsWith("Bicycles on the bridge", article.Title, StringComparison.Ordinal);
        Assert.Equal("Example Post", article.Publisher);
        Assert.Equal("A. Writer", article.Author);
        Assert.Equal("en", article.Language);
        Assert.Equal(new DateTimeOffset(2023, 10, 30, 8, 0, 0, TimeSpan.Zero), article.PublishedAt);
    }

    [Theory]
    [InlineData("<p></p>")]
    [InlineData("<html><body><script>var a = 1;</script></body></html>")]
    public async Task A_page_without_text_is_refused(string html)
    {
        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() => ArticleExtractor.ExtractAsync(html, null, TestContext.Current.CancellationToken));
        Assert.Equal("html", Assert.Single(refused.Violations).Field);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<div></x>")]
    [InlineData("<span><div></span>")]
    [InlineData("<div><object></div></object>")]
    public async Task A_page_nested_without_end_is_refused_at_once(string unit)
    {
        var html = $"<html><body>{string.Concat(Enumerable.Repeat(unit, 100_000))}{Paragraph}";
        var clock = Stopwatch.StartNew();
        await Assert.ThrowsAsync<InvalidRequestException>(() => ArticleExtractor.ExtractAsync(html, null, TestContext.Current.CancellationToken));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
    }

    [Fact]
    public async Task A_page_just_within_the_depth_is_read()
    {
        var html = $"<html><body>{string.Concat(Enumerable.Repeat("<div>", 990))}{string.Concat(Enumerable.Repeat(Paragraph, 4))}";
        Assert.Contains("4,812", (await ArticleExtractor.ExtractAsync(html, null, TestContext.Current.CancellationToken)).Text, StringComparison.Ordinal);
    }
}
