using FactCheck.Core.Claims;
using FactCheck.Hosting.Mapping;
using FactCheck.Language.Articles;
using FactCheck.Language.CheckWorthiness;
using FactCheck.Language.Comparison;
using FactCheck.Language.Quantities;
using FactCheck.Language.Stance;
using FactCheck.Language.Stance.Figures;

namespace FactCheck.Tests.Unit.Language.Quantities;

using Stance = FactCheck.Core.Verification.Stance;

/// <summary>Amounts that name no number are kept as such, from the text to the verdict.</summary>
public sealed class VagueAmountTests
{
    [Theory]
    [InlineData("Dozens of kiosks burned down.", "Dozens", 12, Comparator.AtLeast)]
    [InlineData("The frost killed scores of lambs.", "scores", 20, Comparator.AtLeast)]
    [InlineData("Hundreds of nurses walked out.", "Hundreds", 100, Comparator.AtLeast)]
    [InlineData("The flood left thousands homeless.", "thousands", 1000, Comparator.AtLeast)]
    [InlineData("It sold several hundred tickets.", "several hundred", 100, Comparator.AtLeast)]
    [InlineData("A handful of shops opened.", "A handful", 5, Comparator.About)]
    [InlineData("Tens of thousands of birds rest there.", "Tens of thousands", 10_000, Comparator.AtLeast)]
    [InlineData("The dam cost hundreds of millions of euros.", "hundreds of millions of euros", 100_000_000, Comparator.AtLeast)]
    public void A_word_for_many_is_a_vague_amount(string text, string words, double value, Comparator comparator)
    {
        var figure = Assert.Single(QuantityReader.Read(text));
        Assert.Equal((words, value, comparator, true), (figure.Span.Of(text), figure.Value, figure.Comparator, figure.IsVague));
    }

    [Theory]
    [InlineData("3 dozen eggs broke.")]
    [InlineData("About 200 nurses walked out.")]
    [InlineData("More than a thousand tickets were sold.")]
    [InlineData("At least 12 shops opened.")]
    public void A_number_is_none(string text) => Assert.False(Assert.Single(QuantityReader.Read(text)).IsVague);

    [Fact]
    public void It_goes_over_the_wire()
    {
        var figure = Assert.Single(QuantityReader.Read("Dozens of kiosks burned down."));
        Assert.Equal(figure, figure.ToProto().ToCore());
        Assert.True(figure.ToProto().Vague);
    }

    [Fact]
    public void A_claim_keeps_the_word_and_says_what_is_open()
    {
        var claims = Claims("Dozens of kiosks burned down in Lima on Monday. Later 40 kiosks burned down in Quito.");
        Assert.Contains("Dozens", claims[0].NormalizedText, StringComparison.Ordinal);
        Assert.Equal(["“Dozens”: how many is not said"], claims[0].Ambiguities);
        Assert.Empty(claims[1].Ambiguities);
    }

    [Fact]
    public void Said_twice_it_is_one_claim_and_not_the_one_of_a_number()
    {
        Assert.Single(Assert.Single(Claims("Dozens of kiosks burned down in Lima.\n\nPolice sealed the street off.\n\nDozens of kiosks burned down in Lima."),
            claim => claim.Quantities.Count > 0).Repeats);
        Assert.Equal(2, Claims("Dozens of kiosks burned down in Lima.\n\nPolice sealed the street off.\n\nAt least 12 kiosks burned down in Lima.").Count(claim => claim.Quantities.Count > 0));
    }

    [Theory]
    [InlineData("Dozens of people died in the fire in Elmport.", "The fire in Elmport killed 20 people.", Stance.Neutral)]
    [InlineData("Dozens of people died in the fire in Elmport.", "The fire in Elmport killed 9 people.", Stance.Neutral)]
    [InlineData("Dozens of people died in the fire in Elmport.", "The fire in Elmport killed 40 people.", Stance.Supports)]
    [InlineData("Dozens of people died in the fire in Elmport.", "The fire in Elmport killed dozens of people.", Stance.Supports)]
    [InlineData("Dozens of people died in the fire in Elmport.", "The fire in Elmport killed 3 people.", Stance.Refutes)]
    [InlineData("Some 20 people died in the fire in Elmport.", "The fire in Elmport killed dozens of people.", Stance.Neutral)]
    [InlineData("Fewer than 20 people died in the fire in Elmport.", "The fire in Elmport killed dozens of people.", Stance.Neutral)]
    [InlineData("Hundreds of people died in the flood in Elmport.", "The flood in Elmport killed 80 people.", Stance.Neutral)]
    [InlineData("Exactly 80 people died in the flood in Elmport.", "The flood in Elmport killed hundreds of people.", Stance.Neutral)]
    public void A_number_near_it_neither_refutes_it_nor_is_refuted_by_it(string claim, string passage, Stance stance)
    {
        var judgement = StructuredStanceClassifier.Judge(new StanceClaim(claim, null), new StancePassage(passage, null, null));
        Assert.True(stance == judgement.Stance, $"{judgement.Stance}: {judgement.Why}");
    }

    [Theory]
    [InlineData("dozens", "20", "Open")]
    [InlineData("20", "dozens", "Open")]
    [InlineData("dozens", "11", "Open")]
    [InlineData("dozens", "3", "Disagrees")]
    [InlineData("3", "dozens", "Disagrees")]
    [InlineData("dozens", "4,000", "Disagrees")]
    [InlineData("dozens", "at least 30", "Agrees")]
    [InlineData("dozens", "hundreds", "Open")]
    [InlineData("hundreds", "dozens", "Open")]
    [InlineData("dozens", "thousands", "Open")]
    [InlineData("dozens", "tens of thousands", "Disagrees")]
    [InlineData("several hundred", "600", "Agrees")]
    [InlineData("at least 20", "dozens", "Agrees")]
    [InlineData("more than 400", "dozens", "Open")]
    [InlineData("a handful", "4", "Agrees")]
    [InlineData("a handful", "9", "Open")]
    [InlineData("a handful", "30", "Disagrees")]
    public void Amounts_relate_by_what_the_word_may_mean(string claim, string passage, string relation) =>
        Assert.Equal(relation, Bounds.Compare(Of(claim), Of(passage)).ToString());

    [Theory]
    [InlineData("Dozens of people died in the fire.", "Dozens of people died in the fire.", "same")]
    [InlineData("Dozens of people died in the fire.", "20 people died in the fire.", "open")]
    [InlineData("20 people died in the fire.", "Dozens of people died in the fire.", "open")]
    [InlineData("At least 12 people died in the fire.", "Dozens of people died in the fire.", "open")]
    [InlineData("3 people died in the fire.", "Dozens of people died in the fire.", "different")]
    [InlineData("Dozens of people died in the fire.", "4,000 people died in the fire.", "different")]
    public void Claims_are_one_only_where_both_are_as_vague(string text, string known, string expected)
    {
        var agreement = new TruthConditions(reader: null).Compare(text, known, TestContext.Current.CancellationToken);
        Assert.Equal(expected, agreement.Different.Count > 0 ? "different" : agreement.Open.Count > 0 ? "open" : "same");
    }

    private static Quantity Of(string amount) => Assert.Single(QuantityReader.Read(amount == "several hundred" ? "several hundred people" : $"{amount} of the people"));

    private static IReadOnlyList<ClaimReading> Claims(string text) =>
        new ArticleReader(new RuleCheckWorthinessClassifier()).Read(new ArticleText(text, null, new DateOnly(2024, 5, 15)), TestContext.Current.CancellationToken).Claims;
}
