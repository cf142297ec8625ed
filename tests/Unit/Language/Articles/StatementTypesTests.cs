using FactCheck.Language.Articles;

namespace FactCheck.Tests.Unit.Language.Articles;

public sealed class StatementTypesTests
{
    [Theory]
    [InlineData("The council of Sellin is wonderful.", "Opinion")]
    [InlineData("The board should resign.", "Opinion")]
    [InlineData("Prices in Sorvia will double next year.", "Prediction")]
    [InlineData("The bridge is going to collapse.", "Prediction")]
    [InlineData("The council of Sellin met on Monday.", null)]
    [InlineData("The council said that it will close 3 schools.", null)]
    [InlineData("Will Harrow leads the harbour board.", null)]
    [InlineData("A Wonderful Day is a film of 1946.", null)]
    [InlineData("The team asked what will follow.", null)]
    [InlineData("The choir is going to Japan.", null)]
    [InlineData("", null)]
    public void Only_plain_views_and_forecasts_are_told(string text, string? type) => Assert.Equal(type, StatementTypes.Of(text)?.ToString());
}
