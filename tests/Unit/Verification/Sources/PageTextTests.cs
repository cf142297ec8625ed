using System.Diagnostics;
using FactCheck.Verification.Sources;

namespace FactCheck.Tests.Unit.Verification.Sources;

public sealed class PageTextTests
{
    [Theory]
    [InlineData("<p>One.</p><p>Two.</p>", "One.\n\nTwo.")]
    [InlineData("<p>It is <b>not</b> <a href='x>y'>so</a>.", "It is not so.")]
    [InlineData("<div>A<br>B</div>", "A\n\nB")]
    [InlineData("a &amp; b &lt;c&gt; &#233;", "a & b <c> é")]
    [InlineData("<script>if (a < b) alert('</p>')</script>x", "x")]
    [InlineData("<style>p { }</style><!-- <p>no</p> -->x<!doctype html>", "x")]
    [InlineData("<nav>Home <ul><li>News</li></ul></nav><p>Text.</p><footer>Imprint</footer>", "Text.")]
    [InlineData("1 < 2 and 3 > 2", "1 < 2 and 3 > 2")]
    [InlineData("<p>one\n  two</p>", "one two")]
    [InlineData("<", "<")]
    [InlineData("<p", "")]
    [InlineData("<p title=\"never closed>text", "text")]
    [InlineData("<!--never closed", "")]
    [InlineData("<script>never closed", "")]
    public void Words_are_read_and_marks_are_not(string html, string text) => Assert.Equal(text, PageText.Of(html).Text);

    [Fact]
    public void The_head_tells_title_publisher_and_time()
    {
        var page = PageText.Of("""
            <title>Floods &amp; after</title><meta property="og:site_name" content="Example Post">
            <meta content='2023-10-11T09:00:00+02:00' property=article:published_time><time datetime="2001-01-01">then</time>
            """);
        Assert.Equal(("Floods & after", "Example Post"), (page.Title, page.Publisher));
        Assert.Equal(new DateTimeOffset(2023, 10, 11, 7, 0, 0, TimeSpan.Zero), page.PublishedAt);
    }

    [Fact]
    public void Short_paragraphs_are_left_out_where_asked() =>
        Assert.Equal("This one is long enough to be kept.", PageText.Of("<p>Menu</p><p>This one is long enough to be kept.</p>", 20).Text);

    // A tree's depth could end the process; a pass over the text can't.
    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i>")]
    [InlineData("<nav>")]
    [InlineData("</div>")]
    [InlineData("<a href=\"")]
    [InlineData("<")]
    [InlineData("&#x")]
    [InlineData("<!--")]
    public void A_page_made_to_be_hard_costs_no_more_than_its_length(string part)
    {
        var page = string.Concat(Enumerable.Repeat(part, 2 * 1024 * 1024 / part.Length));
        var started = Stopwatch.GetTimestamp();
        PageText.Of(page);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }
}
