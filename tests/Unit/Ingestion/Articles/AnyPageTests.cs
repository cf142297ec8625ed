using CsCheck;
using FactCheck.Core.Errors;
using FactCheck.Ingestion.Articles;
using FactCheck.Language.Articles;
using FactCheck.Language.CheckWorthiness;
using FactCheck.Tests.Unit.Language;

namespace FactCheck.Tests.Unit.Ingestion.Articles;

/// <summary>Pages that were cut, doubled, shuffled and spoilt, and markup that nobody wrote: an article, or a refusal that names the page; the same each time.</summary>
public sealed class AnyPageTests
{
    private static readonly string[] Parts =
    [
        "<html lang=en><head>", "<meta charset=utf-8>", "<title>Harbour reopens after storm | The Coast Gazette</title>", "<meta property=og:title content='Harbour reopens'>",
        "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-03T00:30:00+03:00\",\"author\":[{\"name\":\"N. Lund\"}]}</script>",
        "<link rel=canonical href=/harbour>", "</head><body>", "<nav><ul><li><a href=/>Home</a></li></ul></nav>", "<article><h1>Harbour reopens after storm</h1>",
        "<div class=\"byline author\">By Nora Lund</div>", "<time datetime=2024-05-03>Friday</time>",
        "<p>The port of Veldhaven reopened on Tuesday, and 1,400 containers were unloaded by Friday, the harbour authority said.</p>",
        "<p>“We lost 12 cranes,” said harbour master <b>Joris Kemper</b>. He added that three men were missing.<br>The search goes on.</p>",
        "<ul><li>61 ships had waited</li><li>40 sailings were cancelled</li></ul>", "<table><tr><td>Danes<td>20<tr><td>Finns<td>18</table>",
        "<figure><img alt=x><figcaption>The harbour. Photo: Some Agency</figcaption></figure>", "<blockquote>It was a long night.</blockquote>", "</article>", "<aside class=related>Read more</aside>",
        "<script>var a = '<p>not text</p>';</script>", "<style>p{color:red}</style>", "<!-- <p>no</p> -->", "<svg><title>x</title></svg>", "<template><p>x</p></template>", "<noscript><p>y</p></noscript>",
        "<iframe src=x></iframe>", "<textarea><p>z", "<select><option>1", "<math><mi>x", "<![CDATA[x]]>", "<?xml?>", "</p>", "</div></div>", "<p hidden>", "<div", "<a href='", "\" '>", "&nbsp;&#0;&#x1F600;&bogus;",
        "<plaintext>", "<frameset>", "<base href='http://[::1'>", "<meta http-equiv=refresh content=0>", "<h1>", "<li>", "<td>",
    ];

    private static readonly Gen<string> Pages = Gen.Int[0, Parts.Length - 1].Array[0, 25].Select(order => string.Concat(order.Select(part => Parts[part])));

    private static readonly Gen<string> Whole = Gen.Const(string.Concat(Parts[..19]) + "</body></html>");

    private static readonly Gen<string> Spoilt = Gen.Select(Gen.OneOf(Pages, Whole), Gen.Int[0, 9_000], Gen.Int[0, 200], Gen.OneOf(AnyText.Texts, Pages), Gen.Int[0, 3]).Select((page, at, length, other, how) =>
    {
        var start = at % (page.Length + 1);
        var end = Math.Min(page.Length, start + length);
        return how switch
        {
            0 => page.Remove(start, end - start),
            1 => page.Insert(start, other),
            2 => page.Insert(start, page[start..end]),
            _ => page[end..] + other + page[..start],
        };
    });

    private static readonly ArticleReader Reader = new(new RuleCheckWorthinessClassifier());

    [Fact]
    public void Pages_end_in_an_article_or_a_clear_refusal() => Gen.OneOf(Pages, Spoilt, AnyText.Texts).Sample(page =>
    {
        var article = Read(page);
        Assert.Equal(article, Read(page));
        if (article is null)
            return;
        Assert.False(string.IsNullOrWhiteSpace(article.Text));
        Assert.DoesNotContain('\0', article.Text);
        Assert.All([article.Title, article.Author, article.Publisher, article.Language, article.CanonicalUrl], part => Assert.NotEqual("", part));
        var claims = Reader.Read(new ArticleText(article.Text, article.Title, null), default).Claims;
        Assert.All(claims, claim => Assert.Equal(claim.Text, claim.Span.Of(article.Text)));
    }, iter: AnyText.Cases);

    private static PageArticle? Read(string page)
    {
        try
        {
            return ArticleExtractor.Extract(page, "https://gazette.example/harbour");
        }
        catch (InvalidRequestException refused)
        {
            Assert.Equal("html", Assert.Single(refused.Violations).Field);
            return null;
        }
    }
}
