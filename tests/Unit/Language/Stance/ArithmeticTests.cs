using FactCheck.Language.Stance;
using FactCheck.Language.Stance.Figures;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Tests.Unit.Language.Stance;

public sealed class ArithmeticTests
{
    private static StanceJudgement? Judge(string claim, string passage) =>
        Arithmetic.Judge(new PassageReading(ReadText.Of(claim, null), new StancePassage(passage, null, null)));

    [Theory]
    [InlineData("In total 27 boats were lost.", "12 boats were lost on Monday and 15 boats on Tuesday.", "12 + 15 = 27")]
    [InlineData("There are 30 horses left.", "The farm had 45 horses and sold 15 horses.", "45 - 15 = 30")]
    [InlineData("Each hall holds 20 boats.", "The yard keeps 60 boats in 3 halls.", "60 / 3 = 20")]
    public void What_follows_from_the_figures_is_supported_and_the_sum_is_shown(string claim, string passage, string sum)
    {
        var judgement = Judge(claim, passage)!;
        Assert.Equal("Supports", judgement.Stance.ToString());
        Assert.Equal(sum, judgement.Why);
    }

    [Fact]
    public void A_total_that_does_not_follow_is_refuted_weakly()
    {
        var judgement = Judge("In total 31 boats were lost.", "12 boats were lost on Monday and 15 boats on Tuesday.")!;
        Assert.Equal("Refutes", judgement.Stance.ToString());
        Assert.InRange(judgement.Strength, 0.1, 0.4);
    }

    [Fact]
    public void Figures_of_other_things_are_not_added_up() =>
        Assert.Null(Judge("In total 27 boats were lost.", "12 houses burned on Monday and 15 sheds on Tuesday."));

    [Theory]
    [InlineData("61 boats were in the harbour in all.", "There were 38 yachts and 23 barges in the harbour.", "38 + 23 = 61")]
    [InlineData("Ansa Veer walked for 4 hours.", "Ansa Veer walked 12 kilometres at 3 kilometres per hour.", "12 / 3 = 4")]
    public void All_figures_together_may_be_of_things_with_other_names(string claim, string passage, string sum) => Assert.Equal(sum, Judge(claim, passage)!.Why);

    [Theory]
    [InlineData("66 boats were in the harbour in all.", "There were 38 yachts and 23 barges in the harbour.")]
    [InlineData("The 40 largest mills use as much as 2.5 billion lamps.", "The 40 largest mills use much. 2.5 billion lamps use as much, says the office.")]
    [InlineData("The yard keeps 9 boats and 14 rafts.", "The yard keeps 23 boats and 14 rafts.")]
    [InlineData("More than 8,000 parents per year are asked in 11 towns.", "Asked were 8,231 parents in 11 towns.")]
    public void What_may_come_out_by_chance_or_stands_there_is_not_reckoned(string claim, string passage) => Assert.Null(Judge(claim, passage));
}
