using FactCheck.Ingestion.Articles;

namespace FactCheck.Tests.Unit.Ingestion.Articles;

public sealed class HtmlDepthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("plain < text > &", 0)]
    [InlineData("<", 0)]
    [InlineData("</", 0)]
    [InlineData("<div></div><div></div>", 1)]
    [InlineData("<div><section><span></span></section></div>", 3)]
    [InlineData("<DIV><Div></DIV></div>", 2)]
    [InlineData("<div><br><img src=x><hr></div>", 1)]
    [InlineData("<ul><li>a<li>b<li>c</ul>", 1)]
    [InlineData("<p>a<p>b<p>c", 0)]
    [InlineData("</div></div><div></div>", 1)]
    public void Elements_open_at_once_are_counted(string html, int depth) => Assert.Equal(depth, HtmlDepth.Of(html).Deepest);

    [Fact]
    public void Nested_elements_are_counted_all() => Assert.Equal(100_000, HtmlDepth.Of(Repeat("<div>", 100_000)).Deepest);

    // End tags that a parser passes over close nothing: each of these nests a little deeper with every repeat.
    [Theory]
    [InlineData("<div></x>")]
    [InlineData("<div></span>")]
    [InlineData("<span><div></span>")]
    [InlineData("<div><object></div></object>")]
    [InlineData("<section><template></section></template>")]
    [InlineData("<div><marquee></div></marquee>")]
    public void An_end_tag_that_closes_nothing_does_not_hide_depth(string unit) =>
        Assert.True(HtmlDepth.Of(Repeat(unit, 5_000)).Deepest >= 5_000);

    [Theory]
    [InlineData("<div><section></div>")]
    [InlineData("<div><span></div>")]
    [InlineData("<div><b></div>")]
    public void An_end_tag_left_out_does_not_add_up(string unit) => Assert.True(HtmlDepth.Of(Repeat(unit, 5_000)).Deepest <= 2);

    [Theory]
    [InlineData("<script>var a = '<div><div><div>';</script>")]
    [InlineData("<style>/* <div><div> */</style>")]
    [InlineData("<SCRIPT>'<div>'</Script ><script>'<b>'")]
    public void What_looks_like_tags_in_a_script_is_none(string html) => Assert.Equal(0, HtmlDepth.Of(html).Deepest);

    // There the parser reads on: a limit that skipped it would be no limit.
    [Theory]
    [InlineData("<svg><script>")]
    [InlineData("<math><style>")]
    [InlineData("<select><style></select>")]
    public void A_script_that_the_parser_reads_as_tags_is_counted(string start) =>
        Assert.True(HtmlDepth.Of(start + Repeat("<div>", 2_000)).Deepest >= 2_000);

    [Fact]
    public void Formatting_left_open_adds_up_with_each_tag_behind_it()
    {
        var once = HtmlDepth.Of($"{Repeat("<p><font>", 100)}{Repeat("<p>x", 1_000)}").Reopened;
        var twice = HtmlDepth.Of($"{Repeat("<p><font>", 100)}{Repeat("<p>x", 2_000)}").Reopened;
        Assert.InRange(twice - once, 99_000, 101_000);
        Assert.True(HtmlDepth.Of(Repeat("<p><b>bold</b> and <i>slanted</i></p>", 10_000)).Reopened < 50_000);
    }

    private static string Repeat(string unit, int times) => string.Concat(Enumerable.Repeat(unit, times));
}
