using FactCheck.Language.Stance;
using FactCheck.Language.Stance.Figures;

namespace FactCheck.Tests.Unit.Language.Stance;

public sealed class StanceFiguresTests
{
    [Fact]
    public void A_number_in_a_name_is_no_figure() =>
        Assert.Equal([12], AlignedText.Read("After Covid-19 an F-16 hit 12 houses.").Where(item => item.Figure is not null).Select(item => item.Figure!.Value));

    [Theory]
    [InlineData("The dispute strains relations between the two countries.", 0)]
    [InlineData("Two countries signed the treaty on harbours.", 1)]
    [InlineData("The storm hit the 14 countries of the coast.", 1)]
    public void How_many_there_are_is_a_figure_and_which_is_none(string claim, int figures) =>
        Assert.Equal(figures, new StanceClaim(claim, null).Reading.Figures.Count);

    [Fact]
    public void Whoever_saw_nobody_of_somebody_does_not_contradict_that_there_were_no_contacts()
    {
        var judgement = StructuredStanceClassifier.Judge(
            new StanceClaim("Sorvia had no contacts with the rebels.", null),
            new StancePassage("The rebels held talks with Ombria, and such contacts go on, but they saw neither ministers nor anyone from Sorvia.", null, null));
        Assert.False(judgement.Stance == FactCheck.Core.Verification.Stance.Refutes, judgement.Why);
    }
}
