using FactCheck.Ingestion.Articles;

namespace FactCheck.Tests.Unit.Ingestion.Articles;

public sealed class MainTextTests
{
    private const string First = "The ferry company cancelled forty of its sailings in March because two of its ships were being repaired, it said.";
    private const string Second = "Passengers were offered their money back, or a place on a bus that takes three hours longer, and most took the bus.";
    private const string Third = "A third ship will join the fleet in May, the company's director told reporters, so that nobody need wait this summer.";

    [Fact]
    public void Paragraphs_are_kept_apart_by_a_blank_line() =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Text($"<article><p>{First}</p><p>{Second}</p><p>{Third}</p></article>"));

    [Fact]
    public void Two_line_breaks_are_a_paragraph_and_one_is_a_line() =>
        Assert.Equal($"{First}\n\n{Second}\n{Third}", Text($"<div>{First}<br><br>{Second}<br>{Third}</div>"));

    [Fact]
    public void White_space_of_the_source_is_none_of_the_text() =>
        Assert.Equal("The ferry was late. It was full.\n\n" + First,
            Text($"<article><p>\n   The&nbsp;ferry\t<b>was</b>\r\n late.\u200b <i>It</i> was full.\0 </p><p>{First}</p></article>"));

    [Theory]
    [InlineData("<nav><p>{0}</p></nav>")]
    [InlineData("<aside><p>{0}</p></aside>")]
    [InlineData("<footer><p>{0}</p></footer>")]
    [InlineData("<div class='related-stories'><p>{0}</p></div>")]
    [InlineData("<div class='newsletterBox'><p>{0}</p></div>")]
    [InlineData("<section id='comments'><p>{0}</p></section>")]
    [InlineData("<figure><img src=x><figcaption>{0}</figcaption></figure>")]
    [InlineData("<div class='image'><p class='caption'>{0}</p></div>")]
    [InlineData("<div style='display: none'><p>{0}</p></div>")]
    [InlineData("<div hidden><p>{0}</p></div>")]
    [InlineData("<div aria-hidden=true><p>{0}</p></div>")]
    [InlineData("<div role=complementary><p>{0}</p></div>")]
    [InlineData("<div><h3><a href=/other>How the old ferry was sold twice</a></h3><p>{0}</p></div>")]
    [InlineData("<p><a href=/other>{0}</a></p>")]
    [InlineData("<ul><li><a href=/a>{0}</a></li><li><a href=/b>{0}</a></li></ul>")]
    public void What_surrounds_an_article_is_left_out(string around)
    {
        var aside = string.Format(null, System.Text.CompositeFormat.Parse(around), "The dog that swam to the island has been found, and is well, its owner said.");
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Text($"<article><p>{First}</p><p>{Second}</p>{aside}<p>{Third}</p></article>"));
    }

    [Theory]
    [InlineData("Sign up for our morning newsletter and never miss a story.")]
    [InlineData("Advertisement")]
    [InlineData("Read more: Why ferries are late")]
    [InlineData("Follow us on Twitter")]
    [InlineData("Copyright 2023 Example Post. All rights reserved.")]
    [InlineData("(Reporting by A. Writer; editing by B. Reader)")]
    [InlineData("By A. Writer")]
    [InlineData("We use cookies to count our readers.")]
    [InlineData("A. Writer can be reached at writer@example.org.")]
    [InlineData("* * *")]
    public void Lines_about_the_page_are_left_out(string line) =>
        Assert.Equal($"{First}\n\n{Second}", Text($"<article><p>{First}</p><p>{line}</p><p>{Second}</p></article>"));

    [Theory]
    [InlineData("Copyright law was changed in 2019, and since then the number of complaints has halved, the ministry said in its report, which lists each of them with "
        + "the date on which it was made, the court that heard it, what was claimed, by whom, and what became of it in the end; of the 412 complaints heard last year, "
        + "a third were withdrawn, a third settled, and the rest decided, most of them in favour of the artists, as the minister pointed out with some pride at a conference.")]
    [InlineData("Share prices rose by four per cent on Monday.")]
    [InlineData("Watching the ferry leave, she wept.")]
    [InlineData("By Monday, all ferries were running again.")]
    [InlineData("Photographers waited outside for six hours.")]
    public void A_sentence_that_begins_like_one_is_kept(string line) =>
        Assert.Equal($"{First}\n\n{line}\n\n{Second}", Text($"<article><p>{First}</p><p>{line}</p><p>{Second}</p></article>"));

    [Fact]
    public void Headings_and_lists_of_the_article_are_kept() => Assert.Equal($"{First}\n\nWhat is known\n\n• Two ships are being repaired.\n\n• One sails on.\n\n{Second}",
        Text($"<article><p>{First}</p><h2>What is known</h2><ul><li>Two ships are being repaired.</li><li>One sails on.</li></ul><p>{Second}</p></article>"));

    [Fact]
    public void A_row_of_a_table_is_one_line() => Assert.Equal($"{First}\n\nMonth\tSailings\n\nMarch\t112\n\nApril\t152\n\n{Second}",
        Text($"<article><p>{First}</p><table><tr><th>Month<th>Sailings<tr><td>March<td>112<tr><td>April<td>152</table><p>{Second}</p></article>"));

    [Fact]
    public void The_posts_of_a_live_blog_are_all_kept()
    {
        var posts = Enumerable.Range(10, 6).Select(hour => $"<article class='post'><time>{hour}:15</time><h2>Update {hour}</h2><p>At {hour} o'clock, {First}</p></article>");
        var text = Text($"<main><div class='live-blog'>{string.Concat(posts)}</div></main>");
        for (var hour = 10; hour < 16; hour++)
            Assert.Contains($"Update {hour}\n\nAt {hour} o'clock, The ferry", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_set_in_from_elsewhere_is_kept() =>
        Assert.Contains("No more buses, please.", Text($"""
            <article><p>{First}</p><div class="social-embed"><div><blockquote><p>No more buses, please.</p></blockquote></div></div><p>{Second}</p></article>
            """), StringComparison.Ordinal);

    [Fact]
    public void A_wrapper_with_an_asides_name_is_still_the_article() =>
        Assert.Contains(Second, Text($"<body class='has-sidebar nav-open'><div class='with-sidebar'><p>{First}</p><p>{Second}</p><p>{Third}</p></div></body>"), StringComparison.Ordinal);

    [Fact]
    public void Readers_comments_are_left_out_though_they_are_longer()
    {
        var comments = string.Concat(Enumerable.Repeat("<li><p>I was on that bus, and it was not three hours but four, and nobody told us why.</p></li>", 12));
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}",
            Text($"<div class=post><p>{First}</p><p>{Second}</p><p>{Third}</p><ol class='commentlist'>{comments}</ol></div>"));
    }

    [Fact]
    public void Of_a_page_with_teasers_the_article_is_read()
    {
        var teasers = string.Concat(Enumerable.Range(1, 12).Select(i => $"""
            <article class="card"><h2><a href="/{i}">Another story that is told at length elsewhere</a></h2><p>It has a first sentence of its own, which is long enough.</p></article>
            """));
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}",
            Text($"<main><section><article><p>{First}</p><p>{Second}</p><p>{Third}</p></article></section><section>{teasers}</section></main>"));
    }

    [Fact]
    public void The_part_that_the_page_calls_its_body_is_believed() =>
        Assert.Equal($"{First}\n\n{Second}", Text($"""
            <div><p>What this page is about, in a sentence that its editors wrote for those in a hurry.</p>
            <div itemprop="articleBody"><p>{First}</p></div><div><p>Buy one ferry ticket now and get another one for half of its usual price.</p></div>
            <div itemprop="articleBody"><p>{Second}</p></div></div>
            """));

    [Fact]
    public void What_follows_a_heading_of_other_stories_is_left_out() =>
        Assert.Equal($"{First}\n\n{Second}", Text($"<article><p>{First}</p><p>{Second}</p><h3>More from Example Post</h3><p>Ferry sold twice.</p><p>Dog swims.</p></article>"));

    private static string Text(string html) => ArticleExtractor.Extract(html, null).Text;
}
