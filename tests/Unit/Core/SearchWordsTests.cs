using FactCheck.Core.Claims;

namespace FactCheck.Tests.Unit.Core;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("The Mayor's boats, 1,400 of them", "1400 boats mayors of the them")]
    [InlineData("caf\u00e9 cafe\u0301 CAF\u00c9 cafe", "cafe")]
    [InlineData("Ёлка \u0439 \u0438\u0306", "елка и")]
    [InlineData("Ångström naïve Čapek Việt", "angstrom capek naive viet")]
    [InlineData("well-known, twice twice", "known twice well")]
    [InlineData(" ?! ", "")]
    public void Words_are_lower_case_without_accents_each_once_in_order(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.Of(text)));
}
