using FactCheck.Review.Publishing;

namespace FactCheck.Tests.Unit.Review;

public sealed class PublishedTextTests
{
    [Theory]
    [InlineData("2023-03-06", "6 March 2023")]
    [InlineData("2023-03", "March 2023")]
    [InlineData("2023", "2023")]
    [InlineData("2023-10-23/2023-10-29", "23 October 2023 – 29 October 2023")]
    [InlineData("some day", "some day")]
    public void A_date_reads_as_people_write_it(string date, string expected) => Assert.Equal(expected, PublishedText.Period(date));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\u0001b", "a\uFFFDb")]
    [InlineData("\uD83D\uDE00", "\uD83D\uDE00")]
    [InlineData("x\uFFFE", "x\uFFFD")]
    public void What_no_XML_may_have_is_replaced(string text, string expected) => Assert.Equal(expected, PublishedText.ForXml(text));

    [Fact]
    public void Half_a_letter_is_replaced() => Assert.Equal("x\uFFFDy", PublishedText.ForXml($"x{(char)0xD83D}y"));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("  +1", "'  +1")]
    [InlineData("-1", "'-1")]
    [InlineData("@A1", "'@A1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("=a,\nb", "\"'=a,\nb\"")]
    [InlineData(null, "")]
    public void A_cell_is_quoted_and_never_a_formula(string? cell, string expected) => Assert.Equal($"{expected},x\r\n", CsvText.Row([cell, "x"]));

    [Theory]
    [InlineData("Ada Example", "Person")]
    [InlineData("Mary Ann van Example", "Organization")] // "van" leaves it open
    [InlineData("Ministry of Health", "Organization")]
    [InlineData("United Nations", "Organization")]
    [InlineData("the mayor", "Organization")]
    [InlineData("Hamas", "Organization")]
    public void A_claimant_is_a_person_only_where_the_name_looks_like_one(string name, string kind) => Assert.Equal(kind, ClaimantKind.Of(name));

    [Fact]
    public void Whatever_is_put_into_markup_is_encoded_unless_it_is_markup()
    {
        var inner = Markup.Of($"<b>{"<i>"}</b>");
        Assert.Equal("<b>&lt;i&gt;</b>", inner.Html);
        Assert.Equal("<p title=\"&quot;&gt;\">3<b>&lt;i&gt;</b></p>", Markup.Of($"<p title=\"{"\">"}\">{3}{inner}</p>").Html);
    }

    [Theory]
    [InlineData("https://a.example/?b=c&d", "<a href=\"https://a.example/?b=c&amp;d\" rel=\"nofollow noopener noreferrer\" dir=\"auto\">x</a>")]
    [InlineData("javascript:alert(1)", "<span dir=\"auto\">x</span>")]
    [InlineData("data:text/html,x", "<span dir=\"auto\">x</span>")]
    [InlineData("//a.example/", "<span dir=\"auto\">x</span>")]
    [InlineData(null, "<span dir=\"auto\">x</span>")]
    public void Only_web_addresses_become_links(string? url, string expected) => Assert.Equal(expected, Markup.Link(url, "x").Html);
}
