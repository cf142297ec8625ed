using FactCheck.Language.Stance;
using FactCheck.Language.Stance.Vouching;

namespace FactCheck.Tests.Unit.Language.Stance;

/// <summary>Equal figures decide nothing until the words around them say the same.</summary>
public sealed class FigureWordsAroundTests
{
    private static StanceJudgement Judge(string claim, string passage) =>
        StructuredStanceClassifier.Judge(new StanceClaim(claim, null), new StancePassage(passage, null, null));

    [Theory]
    [InlineData("The army denied that soldiers killed 40 villagers in Mekar.", "Refutes", true)]
    [InlineData("The army dismissed reports that soldiers killed 40 villagers in Mekar.", "Refutes", true)]
    [InlineData("The claim that soldiers killed 40 villagers in Mekar is false.", "Refutes", false)]
    [InlineData("There is no proof that soldiers killed 40 villagers in Mekar.", "Refutes", false)]
    [InlineData("The army denied it at first, but soldiers killed 40 villagers in Mekar.", "Supports", false)]
    [InlineData("The army denied that soldiers killed 90 villagers in Mekar.", "Neutral", false)]
    [InlineData("The opposition claimed the army and its soldiers killed 40 villagers in Mekar.", "Neutral", false)]
    [InlineData("The raid of the soldiers in Mekar claimed the lives of 40 villagers.", "Supports", false)]
    public void A_denial_and_an_allegation_are_told_from_the_fact(string passage, string stance, bool isDoubted)
    {
        var judgement = Judge("Soldiers killed 40 villagers in Mekar.", passage);
        Assert.True(judgement.Stance.ToString() == stance, judgement.Why);
        Assert.Equal(isDoubted, judgement.Doubt == Denials.Doubt);
    }

    [Theory]
    [InlineData("The council did not close 12 schools.", "The council closed 12 schools.", "Refutes")]
    [InlineData("The council closed 12 schools.", "The council never closed 12 schools.", "Refutes")]
    [InlineData("The council did not close 12 schools.", "The council did not close 12 schools in the end.", "Supports")]
    [InlineData("The council did not close 12 schools.", "The council closed 30 schools.", "Neutral")]
    [InlineData("The council closed 12 schools.", "The council closed 12 schools, not 30.", "Supports")]
    [InlineData("Water prices in Norway rose by 4 percent.", "Water prices in Norway dropped by 4 percent.", "Refutes")]
    [InlineData("Water prices in Norway rose by 4 percent.", "Water prices in Norway rose to 4 percent of wages.", "Neutral")]
    [InlineData("Rents fell from 900 to 600 crowns in Castra.", "In Castra rents fell to 600 crowns.", "Neutral")]
    [InlineData("The strike in France closed 60 schools.", "The strike in France closed 20 schools in Paris.", "Neutral")]
    [InlineData("The strike in France closed 60 schools.", "The strike in France closed 20 schools.", "Refutes")]
    [InlineData("Nearly 500 ships passed the canal.", "The canal was passed by 512 ships.", "Neutral")]
    [InlineData("Nearly 500 ships passed the canal.", "The canal was passed by 487 ships.", "Supports")]
    public void Negation_direction_step_place_and_nearness_are_read_too(string claim, string passage, string stance)
    {
        var judgement = Judge(claim, passage);
        Assert.True(judgement.Stance.ToString() == stance, judgement.Why);
    }

    [Theory]
    [InlineData("The dam in Orlen burst in March 2021.", "The dam in Orlen burst in April 2021.", "Neutral")]
    [InlineData("The dam in Orlen burst in March 2021.", "The dam in Orlen burst on 4 March 2021.", "Supports")]
    [InlineData("The treaty was signed in Lomar on 3 June.", "The treaty was signed in Lomar on 5 June.", "Neutral")]
    [InlineData("The treaty was signed in Lomar on 3 June.", "On 5 June the paper told that the treaty was signed in Lomar on 3 June.", "Supports")]
    [InlineData("The port of Belport was sold to Orlen Steel.", "The port of Belport was sold to Orlen Steel in May 2021.", "Supports")]
    [InlineData("The port of Belport was sold to Orlen Steel.", "The port of Belport may be sold to Orlen Steel.", "Neutral")]
    public void A_month_is_no_other_month_and_May_is_no_may(string claim, string passage, string stance) =>
        Assert.Equal(stance, Judge(claim, passage).Stance.ToString());

    [Theory]
    [InlineData("The opposition claimed soldiers did it.", true)]
    [InlineData("Villagers claim the mayor knew.", true)]
    [InlineData("He knew, the mayor claims.", true)]
    [InlineData("The flood claimed 1,612 lives.", false)]
    [InlineData("A group claimed responsibility.", false)]
    [InlineData("Jobless claims rose in May.", false)]
    [InlineData("The prize was claimed by a baker.", false)]
    public void Claiming_lives_or_a_prize_is_no_allegation(string text, bool isAlleged) => Assert.Equal(isAlleged, Modality.IsAlleged(text));

    [Theory]
    [InlineData("A picture that circulates widely on social media shows the bridge in ruins.", true)]
    [InlineData("The clip was shared hundreds of times with the claim that the bridge fell.", true)]
    [InlineData("A quote attributed to the mayor says that 40 wells ran dry.", true)]
    [InlineData("Facebook posts say that the harbour was sold.", true)]
    [InlineData("The footage purports to show the fire.", true)]
    [InlineData("Blood circulates through the body.", false)]
    [InlineData("40 deaths are attributed to the heat.", false)]
    [InlineData("The two ministries shared an office with the customs.", false)]
    [InlineData("The number of Facebook users rose to 2 billion.", false)]
    public void What_goes_round_is_an_allegation(string text, bool isAlleged) => Assert.Equal(isAlleged, Modality.IsAlleged(text));
}
