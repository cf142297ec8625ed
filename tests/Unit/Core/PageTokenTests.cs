using FactCheck.Core.Errors;
using FactCheck.Core.Paging;

namespace FactCheck.Tests.Unit.Core;

public sealed class PageTokenTests
{
    [Fact]
    public void A_token_gives_back_its_key() =>
        Assert.Equal(["2023-10-30", "clm-1"], PageToken.Decode("q", PageToken.Encode("q", "2023-10-30", "clm-1"), 2)!);

    [Fact]
    public void The_empty_token_is_the_first_page() => Assert.Null(PageToken.Decode("q", "", 2));

    [Theory]
    [InlineData("x")]
    [InlineData("%%%")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_garbled_token_is_refused(string token) =>
        Assert.Throws<InvalidPageTokenException>(() => PageToken.Decode("q", token, 2));

    [Fact]
    public void A_token_of_another_query_is_refused() =>
        Assert.Throws<InvalidPageTokenException>(() => PageToken.Decode("other", PageToken.Encode("q", "1", "2"), 2));

    [Fact]
    public void A_token_with_another_order_is_refused() =>
        Assert.Throws<InvalidPageTokenException>(() => PageToken.Decode("q", PageToken.Encode("q", "1"), 2));
}
