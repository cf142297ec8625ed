using FactCheck.Language.Comparison;

namespace FactCheck.Tests.Unit.Language.Comparison;

/// <summary>What keeps two claims from being the same, without the model that reads subjects.</summary>
public sealed class TruthConditionsTests
{
    [Theory]
    [InlineData("The mayor of Elmport doubled her salary in 2022", "Elmport's mayor has doubled her salary in 2022.")]
    [InlineData("Crime rose by 14 percent.", "Crime rose 14%.")]
    [InlineData("More than 1,400 people died in the flood.", "Over 1400 people died in the flood.")]
    [InlineData("About 1,400 people died in the flood.", "1,380 people died in the flood.")]
    [InlineData("A third of the voters stayed at home.", "33.3 percent of the voters stayed at home.")]
    [InlineData("French farmers block roads.", "Farmers in France block roads.")]
    [InlineData("Ruvia is among the richest countries.", "Ruvia is one of the richest countries.")]
    [InlineData("Almost all shops are closed in Ruvia.", "In Ruvia nearly all shops are closed.")]
    public void Other_words_for_the_same_agree(string text, string known)
    {
        var agreement = Compare(text, known);
        Assert.Empty(agreement.Different);
        Assert.Empty(agreement.Open);
    }

    [Theory]
    [InlineData("Crime rose by 14 percent.", "Crime rose by 40 percent.", "40 percent")]
    [InlineData("The stadium cost 900 million euros.", "The stadium cost 90 million euros.", "90 million euros")]
    [InlineData("At most 40 people died.", "At least 40 people died.", "At least 40")]
    [InlineData("The senator did not vote for the law.", "The senator voted for the law.", "not")]
    [InlineData("Nobody died in the fire.", "A man died in the fire.", "nobody")]
    [InlineData("Crime fell in Elmport.", "Crime rose in Elmport.", "rose")]
    [InlineData("The party won the vote.", "The party lost the vote.", "lost")]
    [InlineData("Prices rose in 2021.", "Prices rose in 2019.", "2019")]
    [InlineData("Prices rose in March 2021.", "Prices rose in May 2021.", "2021-05")]
    [InlineData("A bridge collapsed in Germany.", "A bridge collapsed in France.", "France")]
    [InlineData("The captives include 12 Americans.", "The captives include 12 Germans.", "Germans")]
    [InlineData("Swedish farmers block roads.", "French farmers block roads.", "French")]
    public void What_can_t_both_be_true_is_different_and_says_by_what(string text, string known, string what)
    {
        var difference = Assert.Single(Compare(text, known).Different.Distinct());
        Assert.Contains(what, difference, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Crime rose.", "Crime rose by 40 percent.")]
    [InlineData("Crime rose by 40 percent.", "Crime rose.")]
    [InlineData("1,400 people died.", "More than 1,400 people died.")]
    [InlineData("Prices rose.", "Prices rose in 2019.")]
    [InlineData("Prices rose in 2019.", "Prices rose.")]
    [InlineData("A bridge collapsed.", "A bridge collapsed in France.")]
    [InlineData("Ruvia is one of the richest countries in the world.", "Ruvia is the richest country in the world.")]
    [InlineData("Ruvia is the most heavily taxed country.", "Ruvia is among the most taxed countries.")]
    [InlineData("We spend more on schools than any other country.", "We spend more on schools than almost any other country.")]
    [InlineData("Nearly every shop is closed.", "Every shop is closed.")]
    [InlineData("The senator voted for the law.", "Senator Ola Brandt voted for the law.")]
    public void What_only_one_says_leaves_it_open(string text, string known)
    {
        var agreement = Compare(text, known);
        Assert.Empty(agreement.Different);
        Assert.NotEmpty(agreement.Open);
    }

    [Fact]
    public void What_is_denied_in_another_part_of_a_post_is_another_matter() =>
        Assert.Empty(Compare("This shop sells plastic rice, don't eat it!", "A shop sells rice made of plastic.").Different);

    private static Agreement Compare(string text, string known) => new TruthConditions(reader: null).Compare(text, known, TestContext.Current.CancellationToken);
}
