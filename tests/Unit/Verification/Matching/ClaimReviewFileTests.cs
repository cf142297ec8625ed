using System.Text;
using FactCheck.Verification.Matching;

namespace FactCheck.Tests.Unit.Verification.Matching;

/// <summary>Feeds as long as they come, read an item at a time.</summary>
public sealed class ClaimReviewFileTests
{
    private const string Head = """{ "@context": "http://schema.org", "@type": "DataFeed", "license": { "@type": "x", "list": [1, [2]] }, "dataFeedElement": [ """;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20_000)] // some 9 MB
    public void Every_item_of_a_feed_is_read_in_order(int items)
    {
        var file = FileOf($"{Head}{string.Join(", ", Enumerable.Range(0, items).Select(Item))} ], \"dateModified\": \"2023-01-01\" }}");
        Assert.Equal(Enumerable.Range(0, items).Select(number => $"https://check.example/{number}"), file.Read().Select(review => review.Url));
        Assert.Equal((0, null), (file.LeftOut, file.BrokenAt));
    }

    [Fact]
    public void Items_come_while_the_file_is_read_not_after_it()
    {
        const int items = 400_000;
        var item = Encoding.UTF8.GetBytes(Item(1) + ", ");
        using var feed = new EndlessFeed(Encoding.UTF8.GetBytes(Head), item, items);
        var (count, furthest) = (0, 0L);
        foreach (var _ in new ClaimReviewFile(feed).Read())
            furthest = Math.Max(furthest, feed.Position - ((long)++count * item.Length));
        Assert.Equal(items, count);
        Assert.InRange(furthest, 1, 4 << 20); // what is read ahead, of more than 100 MB
        Assert.InRange(feed.Length, 100 << 20, long.MaxValue);
    }

    [Fact]
    public void An_item_longer_than_what_is_read_at_a_time_is_read_whole()
    {
        var file = FileOf($"[{Item(1)}, {Item(2).Replace("Checked", new string('c', 3_000_000), StringComparison.Ordinal)}, {Item(3)}]");
        Assert.Equal([1, 2, 3], file.Read().Select(review => int.Parse(review.Url.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(5_000)]
    public void What_stands_before_the_place_where_it_breaks_off_is_read_and_the_place_is_said(int items)
    {
        var whole = $"{Head}{string.Join(", ", Enumerable.Range(0, items).Select(Item))}";
        foreach (var broken in (string[])[whole[..^40], $"{whole}, {{ \"@type\" \"ClaimReview\" }} ] }}"])
        {
            var file = FileOf(broken);
            Assert.InRange(file.Read().Count(), items - 1, items);
            Assert.StartsWith("it is no JSON from byte ", file.BrokenAt, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_bad_item_is_counted_and_the_next_ones_are_read()
    {
        var file = FileOf($"{Head}{Item(1)}, {Item(2).Replace("Mostly false", "\\ud800", StringComparison.Ordinal)}, null, 5, {Item(3)}, ] }}");
        Assert.Equal(2, file.Read().Count());
        Assert.Equal((1, null), (file.LeftOut, file.BrokenAt));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("  \n")]
    public void A_single_review_and_a_page_of_them_are_files_too(string start)
    {
        Assert.Single(FileOf(start + Review(1)).Read());
        var page = FileOf($"{start}<html><script type=\"application/ld+json\">{Review(1)}</script><script type=\"application/ld+json\">{{ broken</script><SCRIPT type='application/ld+json'>[{Review(2)}]</SCRIPT></html>");
        Assert.Equal(2, page.Read().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("this is none")]
    public void What_is_no_json_at_all_is_said(string text)
    {
        var file = FileOf(text);
        Assert.Empty(file.Read());
        Assert.StartsWith("it is no JSON from byte 0 on", file.BrokenAt, StringComparison.Ordinal);
    }

    private static ClaimReviewFile FileOf(string text) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static string Item(int number) => $$"""{ "@type": "DataFeedItem", "dateCreated": "2022-11-03", "url": "https://check.example/{{number}}", "item": [ {{Review(number)}} ] }""";

    private static string Review(int number) => $$"""
        { "@type": "ClaimReview", "url": "https://check.example/{{number}}", "claimReviewed": "The bridge cost {{number}} crowns.",
          "author": { "@type": "Organization", "name": "Checked" }, "reviewRating": { "@type": "Rating", "alternateName": "Mostly false" } }
        """;

    /// <summary>A feed that is made while it is read.</summary>
    private sealed class EndlessFeed(byte[] head, byte[] item, int items) : Stream
    {
        private readonly long _end = head.Length + ((long)item.Length * items);
        private long _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => _end;

        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var got = 0;
            for (; got < count && _at < _end + 3; got++, _at++)
                buffer[offset + got] = _at < head.Length ? head[_at] : _at < _end ? item[(_at - head.Length) % item.Length] : "] }"u8[(int)(_at - _end)];
            return got;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
