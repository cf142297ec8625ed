using FactCheck.Ingestion.Intake;

namespace FactCheck.Tests.Unit.Ingestion.Intake;

public sealed class PageAddressTests
{
    [Theory]
    [InlineData("https://example.org/a?page=2", "https://example.org/a", "https://example.org/a")]
    [InlineData("https://m.example.org/a", "https://www.example.org/a", "https://www.example.org/a")]
    [InlineData("https://amp.example.org/a", "https://example.org/a?utm_source=amp", "https://example.org/a")]
    [InlineData(null, "https://example.org/a", "https://example.org/a")]
    [InlineData("https://example.org/a", null, "https://example.org/a")]
    [InlineData(null, null, null)]
    public void A_pages_canonical_address_is_its_address(string? url, string? canonical, string? address) => Assert.Equal(address, PageAddress.Of(url, canonical));

    [Theory]
    [InlineData("https://other.example/a")]
    [InlineData("https://blog.example.org/a")]
    [InlineData("https://example.org/")]
    [InlineData("https://user:secret@example.org/a")]
    [InlineData("mailto:a@example.org")]
    public void A_page_may_not_speak_for_another_site_nor_for_the_whole(string canonical) =>
        Assert.Equal("https://example.org/story", PageAddress.Of("https://example.org/story", canonical));

    [Fact]
    public void An_address_longer_than_any_is_no_address() =>
        Assert.Equal("https://example.org/story", PageAddress.Of("https://example.org/story", $"https://example.org/{new string('a', 5_000)}"));
}
