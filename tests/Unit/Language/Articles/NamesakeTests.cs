using FactCheck.Core.Claims;
using FactCheck.Language.Articles;
using FactCheck.Language.CheckWorthiness;

namespace FactCheck.Tests.Unit.Language.Articles;

/// <summary>A surname that two people of the text share is listed as ambiguous, never settled in silence.</summary>
public sealed class NamesakeTests
{
    private const string Two = "Robert Ketler and Nancy Ketler ran for mayor of Elmport in 2023. ";

    [Theory]
    [InlineData(Two + "Ketler won 4,000 votes.")]
    [InlineData(Two + "Elmport paid Ketler 4,000 euros.")]
    [InlineData("Robert and Nancy Ketler ran for mayor of Elmport in 2023. Ketler won 4,000 votes.")]
    [InlineData("Robert Ketler ran for mayor of Elmport in 2023. His sister Nancy Ketler ran too.\n\nKetler won 4,000 votes.")]
    public void In_the_wording_it_stays_and_is_told(string text)
    {
        var claim = Last(text);
        Assert.Contains("Ketler", claim.NormalizedText, StringComparison.Ordinal);
        Assert.DoesNotContain("Nancy", claim.NormalizedText, StringComparison.Ordinal);
        Assert.DoesNotContain("Robert", claim.NormalizedText, StringComparison.Ordinal);
        Assert.Contains("“Ketler” may be Robert Ketler or Nancy Ketler", claim.Ambiguities);
    }

    [Theory]
    [InlineData("\"Elmport spent 4,000 euros on lamps,\" Ketler said.")]
    [InlineData("Elmport spent 4,000 euros on lamps, according to Ketler.")]
    [InlineData("Ketler said that Elmport had spent 4,000 euros on lamps.")]
    public void Who_says_it_stays_a_surname_and_is_told(string sentence)
    {
        var claim = Last(Two + sentence);
        Assert.Equal("Ketler", claim.Claimant);
        Assert.Contains("“Ketler” may be Robert Ketler or Nancy Ketler", claim.Ambiguities);
    }

    [Theory]
    [InlineData("Nancy Ketler ran for mayor in 2023. Ketler said that Elmport had spent 4,000 euros.", "Nancy Ketler")]
    [InlineData(Two + "Mrs. Ketler said that Elmport had spent 4,000 euros.", "Nancy Ketler")]
    [InlineData(Two + "Mr Ketler said that Elmport had spent 4,000 euros.", "Robert Ketler")]
    [InlineData("Nancy Ketler ran. Nancy Ketler won. Robert Ketler watched. Later Nancy Ketler moved.\n\nKetler said that Elmport had spent 4,000 euros.", "Nancy Ketler")]
    [InlineData("Nancy Maria Ketler ran for mayor, and Nancy Ketler won in 2023. Ketler said that Elmport had spent 4,000 euros.", "Nancy Ketler")]
    public void Where_the_text_settles_it_nothing_is_open(string text, string claimant)
    {
        var claim = Last(text);
        Assert.Equal(claimant, claim.Claimant);
        Assert.Empty(claim.Ambiguities);
    }

    private static ClaimReading Last(string text) =>
        new ArticleReader(new RuleCheckWorthinessClassifier()).Read(new ArticleText(text, null, new DateOnly(2024, 5, 15)), TestContext.Current.CancellationToken).Claims[^1];
}
