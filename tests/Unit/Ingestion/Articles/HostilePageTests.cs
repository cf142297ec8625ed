using System.Diagnostics;
using FactCheck.Core.Errors;
using FactCheck.Ingestion.Articles;

namespace FactCheck.Tests.Unit.Ingestion.Articles;

/// <summary>Pages made to take down their reader end in an answer or in a clear error, in time and memory by their length.</summary>
public sealed class HostilePageTests
{
    private const int Times = 8_000;
    private const string Words = "<p>The ferry company cancelled forty of its sailings in March, it said.</p>";

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<div></x>")]
    [InlineData("<span><div></span>")]
    [InlineData("<div><object></div></object>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<svg><g>")]
    [InlineData("<p><font>")]
    public void A_page_nested_100_000_times_is_refused(string unit)
    {
        var refused = Assert.Throws<InvalidRequestException>(() => ArticleExtractor.Extract(Repeat(unit, 100_000) + Words, null));
        Assert.Equal("html", Assert.Single(refused.Violations).Field);
    }

    [Fact]
    public void Formatting_left_open_before_many_paragraphs_is_refused() =>
        Assert.Throws<InvalidRequestException>(() => ArticleExtractor.Extract($"{Repeat("<p><font>", 900)}{Repeat("<p>x", 10_000)}", null));

    [Fact]
    public void A_page_of_more_elements_than_any_has_is_refused() =>
        Assert.Throws<InvalidRequestException>(() => ArticleExtractor.Extract(Repeat("<p>x", 260_000), null));

    [Fact]
    public void A_page_just_within_the_depth_is_read()
    {
        var html = $"<html><body>{Repeat("<div>", 990)}{Repeat(Words, 4)}";
        Assert.Contains("forty of its sailings", ArticleExtractor.Extract(html, null).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_around_the_whole_page_do_not_copy_it_each()
    {
        var html = $"<html><body>{Repeat("<h1><div class=byline>", 300)}{Repeat("word ", 400_000)}";
        var before = GC.GetAllocatedBytesForCurrentThread();
        ArticleExtractor.Extract(html, null);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
    }

    public static TheoryData<string, Func<int, string>> Pages() => new()
    {
        { "paragraphs", n => Repeat("<p>x", n) },
        { "lines", n => Repeat("x<br>", n) },
        { "inline elements", n => $"<p>{Repeat("<i>x</i> ", n)}" },
        { "attributes", n => $"<p {string.Concat(Enumerable.Range(0, n).Select(i => $"a{i}=1 "))}>{Words}" },
        { "a long attribute", n => $"<p class='{Repeat("related share ", n)}'>{Words}" },
        { "an open attribute", n => $"{Words}<p class='{Repeat("<p>x", n)}" },
        { "an open comment", n => $"{Words}<!--{Repeat("-->x<!--", n)}" },
        { "class names", n => Repeat("<p class='a-b related c_d'>x", n) },
        { "entities", n => Words + Repeat("&amp;&#x110000;&nbsp;&bogus;", n) },
        { "null bytes", n => Words + Repeat("\0\0\0\0", n) },
        { "lone surrogates", n => Words + Repeat("\ud800 \udc00", n) },
        { "angle brackets", n => Words + Repeat("<<", n) },
        { "end tags", n => Words + Repeat("</p>", n) },
        { "misnested formatting", n => Words + Repeat("<b><p></b>", n) },
        { "text in a table", n => $"{Words}<table>{Repeat("x<tr>", n)}" },
        { "headings", n => Words + Repeat("<h1>Ferries cancelled</h1>", n) },
        { "meta elements", n => Words + string.Concat(Enumerable.Range(0, n).Select(i => $"<meta name=a{i} content=b>")) },
        { "scripts of json", n => Words + Repeat("<script type=application/ld+json>{</script>", n) },
        { "a list in json", n => $"{Words}<script type=application/ld+json>{{\"@type\":\"Article\",\"author\":[{Repeat("{\"name\":\"x\"},", n)}1]}}</script>" },
        { "nested json", n => $"{Words}<script type=application/ld+json>{Repeat("[", n)}</script>" },
        { "one word", n => $"<p>{Repeat("word", n)}" },
        { "microdata", n => Words + Repeat("<i itemprop=author itemscope>x</i>", n) },
    };

    // Four times the page: quadratic work would take sixteen times as long.
    [Theory]
    [MemberData(nameof(Pages))]
    public void A_longer_page_takes_time_and_memory_by_its_length(string name, Func<int, string> page)
    {
        var (small, large) = (page(Times / 4), page(Times));
        Read(small);
        var ratio = Enumerable.Range(0, 3).Min(_ => Cost(large).Seconds / Math.Max(Cost(small).Seconds, 0.01));
        Assert.True(ratio < 10, $"{name}: four times the page took {ratio:F1} times as long");
        var bytes = (double)Cost(large).Bytes / Math.Max(Cost(small).Bytes, 100_000);
        Assert.True(bytes < 8, $"{name}: four times the page took {bytes:F1} times the memory");
    }

    private static (double Seconds, long Bytes) Cost(string html)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        Read(html);
        return (clock.Elapsed.TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private static void Read(string html)
    {
        try
        {
            Assert.NotEmpty(ArticleExtractor.Extract(html, null).Text);
        }
        catch (InvalidRequestException refused)
        {
            Assert.NotEmpty(refused.Violations);
        }
    }

    private static string Repeat(string unit, int times) => string.Concat(Enumerable.Repeat(unit, times));
}
