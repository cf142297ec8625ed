using FactCheck.Language.Stance;

namespace FactCheck.Tests.Unit.Language.Stance;

/// <summary>A stance that decides nothing says why too: which words are there, and which are not.</summary>
public sealed class ReasonTests
{
    [Theory]
    [InlineData("The council of Oldford closed the mill.", "Rain fell on Newtown all week.", "it does not name 'Oldford'")]
    [InlineData("The Danish army bought tanks.", "Rain fell on Newtown all week.", "it does not name 'Danish'")]
    [InlineData("Cats like fresh milk and cheese.", "Rain fell all week.", "it has nothing of the claim's 'Cats', 'like' and 'fresh'")]
    [InlineData("More than 300 homes were flooded in Oldford.", "The council of Oldford met on Monday.", "it has no figure for 'More than 300 homes were flooded'")]
    [InlineData("The council of Oldford closed the mill in March 2021.", "The council of Oldford closed the mill in April 2021.", "it is about another time: 'April 2021', not 'March 2021'")]
    [InlineData("The council of Oldford closed the old mill.", "The council of Oldford met on Monday.", "on the same matter, but it says neither that nor the contrary: it has the claim's 'Oldford' and 'council', not its 'closed', 'old' and 'mill'")]
    public void It_names_the_words(string claim, string passage, string why) =>
        Assert.Equal(why, StructuredStanceClassifier.Judge(new StanceClaim(claim, new DateOnly(2023, 10, 30)), new StancePassage(passage, null, new DateOnly(2023, 10, 30))).Why);
}
