using FactCheck.Language.Stance;
using FactCheck.Language.Stance.Figures;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Tests.Unit.Language.Stance;

public sealed class AlignedStanceTests
{
    private static string? Judge(string claim, string passage) =>
        AlignedStance.Judge(new PassageReading(ReadText.Of(claim, null), new StancePassage(passage, null, null)))?.Stance.ToString();

    [Theory]
    [InlineData("A ticket costs less than 30 crowns.", "Supports")]
    [InlineData("A ticket costs at least 25 crowns.", "Supports")]
    [InlineData("A ticket costs 25 crowns.", "Supports")]
    [InlineData("A ticket costs more than 25 crowns.", "Refutes")]
    [InlineData("A ticket costs 24 crowns.", "Refutes")]
    public void In_the_same_words_figures_decide_to_the_letter(string claim, string stance) =>
        Assert.Equal(stance, Judge(claim, "A ticket costs 25 crowns."));

    [Fact]
    public void A_figure_within_what_the_passage_allows_is_left_open() =>
        Assert.Equal("Neutral", Judge("A ticket costs 20 crowns.", "A ticket costs less than 25 crowns."));

    [Theory]
    [InlineData("A ticket costs 25 crowns.", "A return ticket for two persons by the night train costs 25 crowns.")]
    [InlineData("The choir toured Japan in 2019.", "The choir toured Japan in 2004.")]
    [InlineData("The mines may need 363 trucks.", "The mines may need another 215 trucks.")]
    [InlineData("A ticket costs nothing at all.", "A ticket costs nothing at all.")]
    public void Other_words_other_years_additions_and_claims_without_figures_are_left_to_others(string claim, string passage) =>
        Assert.Null(Judge(claim, passage));
}
