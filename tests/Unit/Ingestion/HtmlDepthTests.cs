using FactCheck.Ingestion.Intake;

namespace FactCheck.Tests.Unit.Ingestion;

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
    public void Elements_open_at_once_are_counted(string html, int depth) => Assert.Equal(depth, HtmlDepth.Of(html));

    [Fact]
    public void Nested_elements_are_counted_all() => Assert.Equal(100_000, HtmlDepth.Of(Repeat("<div>", 100_000)));

    // End tags that a parser passes over close nothing: each of these nests a little deeper with every repeat.
    [Theory]
    [InlineData("<div></x>")]
    [InlineData("<div></span>")]
    [InlineData("<span><div></span>")]
    [InlineData("<div><object></div></object>")]
    [InlineData("<section><template></section></template>")]
    [InlineData("<div><marquee></div></marquee>")]
    public void An_end_tag_that_closes_nothing_does_not_hide_depth(string unit) =>
        Assert.True(HtmlDepth.Of(Repeat(unit, 5_000)) >= 5_000);

    [Theory]
    [InlineData("<div><section></div>")]
    [InlineData("<div><span></div>")]
    [InlineData("<div><b></div>")]
    public void An_end_tag_left_out_does_not_add_up(string unit) => Assert.True(HtmlDepth.Of(Repeat(unit, 5_000)) <= 2);

    private static string Repeat(string unit, int times) => string.Concat(Enumerable.Repeat(unit, times));
}
