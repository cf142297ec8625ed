using FactCheck.Core.Errors;
using FactCheck.Ingestion.Intake;

namespace FactCheck.Tests.Unit.Ingestion;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("https://example.org", "https://example.org/")]
    [InlineData("  https://example.org/a  ", "https://example.org/a")]
    [InlineData("HTTPS://EXAMPLE.org/Path", "https://example.org/Path")]
    [InlineData("http://example.org:80/a", "http://example.org/a")]
    [InlineData("https://example.org:443/a", "https://example.org/a")]
    [InlineData("https://example.org:8443/a", "https://example.org:8443/a")]
    [InlineData("https://example.org/a#part", "https://example.org/a")]
    [InlineData("https://example.org/a?", "https://example.org/a")]
    [InlineData("https://example.org/a?utm_source=x&utm_medium=y", "https://example.org/a")]
    [InlineData("https://example.org/a?id=1&utm_source=x&page=2", "https://example.org/a?id=1&page=2")]
    [InlineData("https://example.org/a?UTM_Source=x&FBCLID=1&gclid=2", "https://example.org/a")]
    [InlineData("https://example.org/a?utmost=1", "https://example.org/a?utmost=1")]
    [InlineData("https://example.org/a?b=2&a=1", "https://example.org/a?b=2&a=1")]
    [InlineData("https://example.org/a/../b", "https://example.org/b")]
    [InlineData("https://example.org/?q=a%26utm_source%3Dx", "https://example.org/?q=a%26utm_source%3Dx")]
    public void One_page_has_one_spelling(string url, string canonical) => Assert.Equal(canonical, CanonicalUrl.Of(url, "url"));

    [Theory]
    [InlineData("https://example.org/a?utm_source=x#y")]
    [InlineData("http://EXAMPLE.org:80")]
    [InlineData("https://xn--bcher-kva.example/?a=ü")]
    public void A_canonical_address_stays_as_it_is(string url)
    {
        var once = CanonicalUrl.Of(url, "url");
        Assert.Equal(once, CanonicalUrl.Of(once, "url"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("example.org/a")]
    [InlineData("/a")]
    [InlineData("//example.org/a")]
    [InlineData("ftp://example.org/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("http://")]
    [InlineData("http://user:password@example.org/")]
    [InlineData("http://user@example.org/")]
    public void What_is_no_web_address_is_refused_by_the_fields_name(string url)
    {
        var refused = Assert.Throws<InvalidRequestException>(() => CanonicalUrl.Of(url, "fetch_url"));
        Assert.Equal("fetch_url", Assert.Single(refused.Violations).Field);
    }
}
