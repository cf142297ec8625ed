using System.Text;
using FactCheck.Hosting.Fetching;

namespace FactCheck.Tests.Unit.Ingestion;

public sealed class PageEncodingTests
{
    private const string Text = "<p>Zürich – Ελλάδα</p>";

    private static byte[] Bytes(string text, string encoding) => CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text);

    [Fact]
    public void Without_a_word_about_it_a_page_is_UTF8() => Assert.Equal(Text, PageEncoding.Decode(Encoding.UTF8.GetBytes(Text), null));

    [Fact]
    public void A_byte_order_mark_wins_over_the_header_and_is_no_text() =>
        Assert.Equal(Text, PageEncoding.Decode([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)], "utf-8"));

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("\"windows-1252\"")]
    [InlineData("Windows-1252")]
    public void The_header_is_believed(string header) => Assert.Equal("café €", PageEncoding.Decode(Bytes("café €", "windows-1252"), header));

    [Theory]
    [InlineData("<meta charset=windows-1251>")]
    [InlineData("<meta charset='windows-1251'>")]
    [InlineData("<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=windows-1251\">")]
    public void The_pages_own_declaration_is_read(string meta)
    {
        var page = meta + "<p>Москва</p>";
        Assert.Equal(page, PageEncoding.Decode(Bytes(page, "windows-1251"), null));
    }

    [Fact]
    public void The_header_wins_over_the_declaration()
    {
        var page = "<meta charset=windows-1251>é";
        Assert.Equal(page, PageEncoding.Decode(Encoding.UTF8.GetBytes(page), "utf-8"));
    }

    [Theory]
    [InlineData("no-such-encoding")]
    [InlineData("\u0000")]
    [InlineData("")]
    public void An_unknown_name_is_taken_for_UTF8(string header) => Assert.Equal(Text, PageEncoding.Decode(Encoding.UTF8.GetBytes(Text), header));

    [Fact]
    public void Bytes_that_fit_nothing_are_marked_and_nothing_is_thrown() =>
        Assert.Equal("a\uFFFDb", PageEncoding.Decode([(byte)'a', 0xFF, (byte)'b'], "utf-8"));

    [Fact]
    public void UTF7_is_not_read_as_markup()
    {
        // The classic way to smuggle a script past a filter.
        var page = PageEncoding.Decode("+ADw-script+AD4-"u8.ToArray(), "utf-7");
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }
}
