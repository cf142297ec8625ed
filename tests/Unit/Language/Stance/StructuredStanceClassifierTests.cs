using FactCheck.Language.Stance;

namespace FactCheck.Tests.Unit.Language.Stance;

public sealed class StructuredStanceClassifierTests
{
    private static readonly DateOnly June10 = new(2021, 6, 10);

    private static StanceJudgement Judge(string claim, string passage, DateOnly? published = null) =>
        StructuredStanceClassifier.Judge(new StanceClaim(claim, June10), new StancePassage(passage, null, published ?? June10));

    [Theory]
    [InlineData("At least 1,400 people were killed in the flood in Norway.", "Supports")]
    [InlineData("The flood in Norway killed 1,405 people.", "Supports")]
    [InlineData("The death toll of the flood in Norway stands at 1,400.", "Supports")]
    [InlineData("More than 2,000 people died in the flood in Norway.", "Supports")]
    [InlineData("The flood in Norway claimed 1,612 lives.", "Supports")]
    [InlineData("Nearly 1,400 people were killed in the flood in Norway.", "Neutral")]
    [InlineData("At least 1,300 people were killed in the flood in Norway.", "Neutral")]
    [InlineData("About 1,200 people were killed in the flood in Norway.", "Refutes")]
    [InlineData("Fewer than 900 people were killed in the flood in Norway.", "Refutes")]
    [InlineData("The flood in Norway injured 1,800 people.", "Neutral")]
    [InlineData("The flood in Norway left 5,000 people missing.", "Neutral")]
    [InlineData("The flood in Chile killed 1,800 people.", "Neutral")]
    [InlineData("Officials in Norway met to talk about the flood.", "Neutral")]
    [InlineData("In Norway 300 soldiers were killed in the flood.", "Neutral")]
    [InlineData("About 1,500 people, not 900 as first reported, were killed in the flood in Norway.", "Supports")]
    [InlineData("The flood in Norway killed 1,500 people, although an earlier estimate was 900.", "Supports")]
    public void Figures_are_compared_by_what_they_count_and_by_their_bounds(string passage, string stance) =>
        Assert.Equal(stance, Judge("The flood in Norway killed more than 1,400 people.", passage).Stance.ToString());

    [Theory]
    [InlineData("Of the 300 passengers on the ferry, 40 are Danes, Lisbon police said.", "Supports")]
    [InlineData("Danes account for 40 of the 300 passengers held hostage, Lisbon police said.", "Supports")]
    [InlineData("Police in Lisbon put the number of Danish hostages at 25.", "Refutes")]
    [InlineData("The 300 hostages are on a ferry near Lisbon.", "Neutral")]
    [InlineData("Among those held in Lisbon are 12 Swedes.", "Neutral")]
    [InlineData("Lisbon police could not confirm that 25 Danes are held hostage.", "Neutral")]
    public void A_part_is_told_from_the_whole(string passage, string stance)
    {
        // The first passage says nothing of hostages itself; the second sentence does.
        var text = passage.Contains("hostage", StringComparison.Ordinal) ? passage : passage.Replace("passengers", "hostages", StringComparison.Ordinal);
        Assert.Equal(stance, Judge("The hostages on the ferry near Lisbon include 40 Danes.", text).Stance.ToString());
    }

    [Theory]
    [InlineData("Unemployment in Peru fell to 6 percent in May.", "Supports")]
    [InlineData("Unemployment in Peru fell to 9 percent in May.", "Refutes")]
    [InlineData("Unemployment in Peru fell by 6 percentage points in May.", "Neutral")]
    [InlineData("Inflation in Peru was 9 percent in May.", "Neutral")]
    [InlineData("Peru paid 9 million dollars to those out of work in May.", "Neutral")]
    public void Units_and_things_must_be_the_same(string passage, string stance) =>
        Assert.Equal(stance, Judge("Unemployment in Peru fell to 6 percent in May.", passage).Stance.ToString());

    [Theory]
    [InlineData("The mayor of Turin opened a tram line to the airport on Sunday, June 6.", "Supports")]
    [InlineData("A tram line to the airport was opened in Turin by the mayor on Sunday. Crowds cheered.", "Supports")]
    [InlineData("The mayor of Turin did not open the tram line to the airport.", "Refutes")]
    [InlineData("The mayor of Turin denied that a tram line to the airport was opened.", "Refutes")]
    [InlineData("The mayor of Turin closed the tram line to the airport.", "Refutes")]
    [InlineData("The mayor of Turin hopes to open a tram line to the airport.", "Neutral")]
    [InlineData("The mayor of Turin spoke at the airport.", "Neutral")]
    [InlineData("The mayor of Lyon opened a tram line to the airport.", "Neutral")]
    [InlineData("Tram drivers in Turin are on strike.", "Neutral")]
    [InlineData("", "Neutral")]
    public void Claims_without_figures_are_compared_by_words_and_negation(string passage, string stance) =>
        Assert.Equal(stance, Judge("The mayor of Turin opened a tram line to the airport on 6 June 2021.", passage).Stance.ToString());

    [Fact]
    public void Who_did_it_to_whom_matters() =>
        Assert.Equal("Refutes", Judge("Real Betis defeated Getafe in the cup final.", "Getafe defeated Real Betis in the cup final.").Stance.ToString());

    [Fact]
    public void A_text_written_before_the_event_says_nothing_of_it() =>
        Assert.Equal("Neutral", Judge("The mayor of Turin opened a tram line to the airport on 6 June 2021.",
            "The mayor of Turin opened a tram line to the airport.", new DateOnly(2019, 3, 1)).Stance.ToString());

    [Fact]
    public void An_earlier_lower_count_does_not_contradict_a_later_one() =>
        Assert.Equal("Neutral", Judge("The flood in Norway killed 1,400 people.", "The flood in Norway killed 900 people.", June10.AddDays(-8)).Stance.ToString());

    [Fact]
    public void What_somebody_says_supports_less_than_what_the_text_says()
    {
        var said = Judge("The mayor of Turin opened a tram line to the airport.", "The mayor of Turin opened a tram line to the airport, officials said.");
        var told = Judge("The mayor of Turin opened a tram line to the airport.", "The mayor of Turin opened a tram line to the airport.");
        Assert.True(said.Strength < told.Strength);
    }

    [Fact]
    public void The_reason_names_both_figures()
    {
        var judgement = Judge("The flood in Norway killed more than 1,400 people.", "At least 1,400 people were killed in the flood in Norway.");
        Assert.Contains("'At least 1,400 people were killed' agrees with 'more than 1,400 people'", judgement.Why, StringComparison.Ordinal);
        Assert.Equal(1400, judgement.Figure!.Value);
    }

    [Fact]
    public void The_title_may_name_what_the_passage_does_not()
    {
        var judgement = StructuredStanceClassifier.Judge(
            new StanceClaim("The flood in Norway killed more than 1,400 people.", June10),
            new StancePassage("The flood killed 1,600 people.", "Norway under water", June10));
        Assert.Equal("Supports", judgement.Stance.ToString());
    }
}
