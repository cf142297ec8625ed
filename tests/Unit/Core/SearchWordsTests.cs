using FactCheck.Core.Claims;

namespace FactCheck.Tests.Unit.Core;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("More than 1,400 people", "1400", "more", "people", "than")]
    [InlineData("1,2 and 3", "12", "3", "and")]
    [InlineData("Café CAFE cafe\u0301", "cafe")]
    [InlineData("Łódź İzmir Žižek Nguyễn", "izmir", "nguyen", "zizek", "łodz")]
    [InlineData("Ёлка ёлка", "елка")]
    [InlineData("ＦＵＬＬ １２", "12", "full")]
    [InlineData("don't", "dont")]
    [InlineData("the mayor's, 'quoted'", "mayors", "quoted", "the")]
    [InlineData("ﬁnance", "finance")]
    [InlineData("Москва — Минск", "минск", "москва")]
    [InlineData("…!?")]
    [InlineData("")]
    [InlineData("a,b", "a", "b")]
    [InlineData("7.5", "5", "7")]
    public void Words_are_folded_and_sorted(string text, params string[] words) => Assert.Equal(words, SearchWords.Of(text));

    [Fact]
    public void A_text_longer_than_any_article_is_read()
    {
        var text = string.Concat(Enumerable.Repeat("word1,", 200_000));
        Assert.Equal(["word1"], SearchWords.Of(text));
    }
}
