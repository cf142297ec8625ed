using FactCheck.Language.Articles;
using FactCheck.Language.CheckWorthiness;

namespace FactCheck.Tests.Unit.Language.CheckWorthiness;

public sealed class RuleCheckWorthinessClassifierTests
{
    private static readonly RuleCheckWorthinessClassifier Classifier = new();

    [Theory]
    [InlineData("The ministry said that 40 shops burned in Lima.", "figure")]
    [InlineData("The government expelled two envoys of Norway on Monday.", "event")]
    [InlineData("Wheat exports fell by 12 percent in 2022.", "figure")]
    public void Facts_are_worth_checking(string text, string reason)
    {
        var score = Score(text);
        Assert.True(score.Value >= Classifier.Threshold, $"{score.Value} {string.Join(',', score.Reasons)}");
        Assert.Contains(reason, score.Reasons);
    }

    [Theory]
    [InlineData("Who would have thought so?", "question")]
    [InlineData("I think we should be proud of that.", "opinion")]
    [InlineData("Good night.", "short")]
    [InlineData("Let's hope for better days to come.", "wish")]
    [InlineData("We will never give up.", "prediction")]
    [InlineData("A quorum is the number of members that has to be present for a vote.", "definition")]
    [InlineData("The term refers to loans of banks to one another overnight.", "definition")]
    [InlineData("Inflation is defined as a general rise of prices.", "definition")]
    [InlineData("Add the flour and stir for 12 minutes.", "instruction")]
    [InlineData("Add 200 grams of flour and stir.", "instruction")]
    [InlineData("Boil 4 eggs for ten minutes before the guests come.", "instruction")]
    [InlineData("Don't open the door of the cellar before the police come.", "instruction")]
    [InlineData("Listen to both sides and read the next one first.", "instruction")]
    public void What_cannot_be_checked_is_not(string text, string reason)
    {
        var score = Score(text);
        Assert.True(score.Value < Classifier.Threshold, $"{score.Value} {string.Join(',', score.Reasons)}");
        Assert.Contains(reason, score.Reasons);
    }

    [Theory]
    [InlineData("Call centres in Lima cut 400 jobs in 2022.")]
    [InlineData("A man who was hurt in the fire of 3 May died on Monday.")]
    [InlineData("Visit numbers fell by 12 percent in 2022.")]
    [InlineData("The minister refers to a report of 2021 that counts 40 dams.")]
    public void Facts_that_begin_like_a_definition_or_an_instruction_are_none(string text)
    {
        var score = Score(text);
        Assert.DoesNotContain("definition", score.Reasons);
        Assert.DoesNotContain("instruction", score.Reasons);
    }

    [Theory]
    [InlineData(SentenceRole.Headline, "headline")]
    [InlineData(SentenceRole.Caption, "caption")]
    [InlineData(SentenceRole.Boilerplate, "boilerplate")]
    public void What_is_not_running_text_scores_low_for_that_reason(SentenceRole role, string reason)
    {
        var score = Classifier.Classify([new SentenceContext { Text = "Fire kills 40 people in Lima", Role = role }], TestContext.Current.CancellationToken)[0];
        Assert.True(score.Value < 0.1);
        Assert.Equal([reason], score.Reasons);
    }

    private static CheckWorthinessScore Score(string text) =>
        Assert.Single(new ArticleReader(Classifier).Read(new ArticleText(text, null, new DateOnly(2023, 3, 1)), TestContext.Current.CancellationToken).Sentences).CheckWorthiness;
}
