using FactCheck.Language.Stance;

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
}
