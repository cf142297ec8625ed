using System.Text.Json;
using FactCheck.Core.Verification;
using FactCheck.Verification.Judging;
using FactCheck.Verification.Sources;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests.Unit.Verification.Sources;

public sealed class SourceTests
{
    [Theory]
    [InlineData("a.b", "1")]
    [InlineData("list[1].name", "two")]
    [InlineData("list[9].name", "")]
    [InlineData("list.name", "")]
    [InlineData("list[x]", "")]
    [InlineData("missing.a[0]", "")]
    [InlineData("", "{\"a\":{\"b\":1},\"list\":[{},{\"name\":\"two\"}]}")]
    public void A_path_finds_its_part_or_nothing(string path, string found)
    {
        using var json = JsonDocument.Parse("""{"a":{"b":1},"list":[{},{"name":"two"}]}""");
        var part = JsonPath.Find(json.RootElement, path);
        Assert.Equal(found, part.ValueKind == JsonValueKind.Undefined ? "" : part.ToString());
    }

    [Theory]
    [InlineData("More than 300 homes were flooded in Oldford.", "Oldford,homes,flooded")]
    [InlineData("The World Bank said Peru's economy grew by 3 % in 2022.", "World Bank,Peru,economy,grew")]
    [InlineData("12 % …", "")]
    [InlineData("\"A\" OR (b*) intitle:zebra", "intitle,zebra")]
    public void Names_and_telling_words_are_asked_for(string claim, string keywords) => Assert.Equal(keywords, string.Join(',', Keywords.Of(claim)));

    [Fact]
    public void What_is_unused_for_longest_goes_first_and_what_is_old_is_gone()
    {
        var time = new FakeTimeProvider();
        var cache = new BoundedCache<string>(TimeSpan.FromMinutes(1), 2, time);
        cache.Keep("a", "1");
        cache.Keep("b", "2");
        Assert.Equal("1", cache.Find("a"));
        cache.Keep("c", "3");
        Assert.Equal(("1", null, "3"), (cache.Find("a"), cache.Find("b"), cache.Find("c")));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(cache.Find("a"));
        cache.Keep("a", "4");
        cache.Keep("a", "5");
        Assert.Equal("5", cache.Find("a"));
        var none = new BoundedCache<string>(TimeSpan.Zero, 2, time);
        none.Keep("a", "1");
        Assert.Null(none.Find("a"));
    }

    [Fact]
    public async Task Requests_are_spaced_evenly()
    {
        var time = new FakeTimeProvider();
        var meter = new SourceMeter(new WikipediaOptions { RequestsPerSecond = 2, LongestWait = TimeSpan.FromSeconds(1) }, time);
        await meter.TakeTurnAsync(CancellationToken.None);
        var (second, third) = (meter.TakeTurnAsync(CancellationToken.None), meter.TakeTurnAsync(CancellationToken.None));
        var refused = await Assert.ThrowsAsync<SourceFailedException>(() => meter.TakeTurnAsync(CancellationToken.None));
        Assert.Equal(SourceOutcome.RateLimited, refused.Outcome);
        time.Advance(TimeSpan.FromMilliseconds(500));
        await second;
        Assert.False(third.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(500));
        await third;
    }

    [Fact]
    public async Task A_clock_that_is_set_back_silences_nobody()
    {
        var time = new SetClock { Clock = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero) };
        var source = new SourceMeter(new WikipediaOptions { RequestsPerSecond = 1, LongestWait = TimeSpan.Zero }, time);
        var site = new SiteMeter(new() { RequestsPerSecond = 1, LongestWait = TimeSpan.Zero, BreakAfter = 1, BreakDuration = TimeSpan.FromSeconds(1) }, time);
        var page = new Uri("https://one.example/1");
        await source.TakeTurnAsync(CancellationToken.None);
        source.Pause(TimeSpan.FromSeconds(1));
        await site.TakeTurnAsync(page, CancellationToken.None);
        site.Failed(page, TimeSpan.Zero);
        time.Clock -= TimeSpan.FromHours(1);
        time.Passed += TimeSpan.FromSeconds(1);
        await source.TakeTurnAsync(CancellationToken.None);
        await site.TakeTurnAsync(page, CancellationToken.None);
    }

    [Theory]
    [InlineData("https://post.example/1", true)]
    [InlineData("http://xn--bcher-kva.example/", true)]
    [InlineData("https://bücher.example/", true)]
    [InlineData("http://xn--\u00e9.example/", false)] // .NET takes it for an address and then can't say its host
    [InlineData("https://user:word@post.example/", false)]
    [InlineData("file:///etc/passwd", false)]
    public void An_address_has_a_host_that_can_be_looked_up(string url, bool isAddress)
    {
        Assert.Equal(isAddress, SourceText.AddressOf(url) is not null);
        // Passages may stand at such a place all the same: they came before, or with a document.
        Assert.NotNull(WebDomain.Of(url) ?? WebDomain.PageOf(url));
        Assert.False(PrimarySources.Is(Passages.Of("Rain fell.", url: url)));
    }

    [Theory]
    [InlineData("abc", 5, "abc")]
    [InlineData("abc", 2, "ab")]
    [InlineData("a\U0001F600c", 2, "a")]
    [InlineData("a\U0001F600c", 3, "a\U0001F600")]
    public void No_character_is_cut_in_half(string text, int most, string cut) => Assert.Equal(cut, SourceText.Cut(text, most));

    [Theory]
    [InlineData("2023-10-11", "2023-10-11T00:00:00Z")]
    [InlineData("2023-10-11T09:00:00+02:00", "2023-10-11T07:00:00Z")]
    [InlineData("11 October 2023", null)]
    [InlineData("12", null)]
    [InlineData("", null)]
    public void Times_are_ISO_8601(string text, string? time) =>
        Assert.Equal(time is null ? null : DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture), SourceText.TimeOf(text));

    public static TheoryData<string, SourcesOptions, string?> Settings() => new()
    {
        { "nothing on", new(), null },
        { "no contact", new() { Wikipedia = { Enabled = true } }, "Contact" },
        { "no real contact", new() { Contact = "me\r\nX-Evil: 1", Wikipedia = { Enabled = true } }, "Contact" },
        { "a mail address", new() { Contact = "desk@factcheck.example", Wikipedia = { Enabled = true } }, null },
        { "a web address", new() { Contact = "https://factcheck.example/bot", GoogleFactCheck = { Key = "k" } }, null },
        { "no address", new() { Contact = "a@b.example", Search = { ["news"] = new() { UrlTemplate = "news.example?q={query}" } } }, "UrlTemplate" },
        { "no place for the query", new() { Contact = "a@b.example", Search = { ["news"] = new() { UrlTemplate = "https://news.example/" } } }, "UrlTemplate" },
        { "words in the path, which is logged", new() { Contact = "a@b.example", Search = { ["news"] = new() { UrlTemplate = "https://news.example/{query}" } } }, "UrlTemplate" },
        { "a key without header", new() { Contact = "a@b.example", Search = { ["news"] = new() { UrlTemplate = "https://news.example/?q={query}", Key = "k" } } }, "KeyHeader" },
        { "a strange name", new() { Contact = "a@b.example", Search = { ["a b"] = new() { UrlTemplate = "https://news.example/?q={query}" } } }, "name" },
        { "a peer", new() { Contact = "a@b.example", FactCheck = { ["partner"] = new() { Address = "https://partner.example:5131" } } }, null },
        { "no peer's address", new() { Contact = "a@b.example", FactCheck = { ["partner"] = new() { Address = "partner" } } }, "Address" },
        { "out of range", new() { Contact = "a@b.example", Wikipedia = { Enabled = true, Retries = 99 } }, "Retries" },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void What_is_wrong_with_the_settings_is_named(string what, SourcesOptions options, string? fault)
    {
        var result = new SourcesValidation().Validate(null, options);
        Assert.True(fault is null ? result.Succeeded : result.Failed && result.FailureMessage.Contains(fault, StringComparison.Ordinal), $"{what}: {result.FailureMessage}");
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Clock { get; set; }

        public TimeSpan Passed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Clock;

        public override long GetTimestamp() => Passed.Ticks;
    }
}
