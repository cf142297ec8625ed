using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Evaluation;

namespace FactCheck.Tests.Evaluation.Tasks;

public sealed class ArticleTaskTests
{
    [Fact]
    public void Our_own_pages_are_read_better_than_by_taking_all()
    {
        using var engines = new Engines(useModels: false);
        var evaluation = ArticleTask.Task.Run(new(LabelledLines.Own("article"), []), engines, TestContext.Current.CancellationToken);
        var measure = evaluation.Measures.Single(measure => measure.Name == "F1");
        Assert.InRange(measure.Value, 0.97, 1);
        Assert.True(measure.Baseline < 0.9, $"{measure.Baseline}");
    }

    [Theory]
    [InlineData("a b c d e", "a b c d e", 2, 2, 2)]
    [InlineData("a b c d e", "x a b c d", 1, 2, 2)]
    [InlineData("a b", "a, b!", 1, 1, 1)]
    [InlineData("a b c d", "", 0, 0, 1)]
    [InlineData("a b c d a b c d", "a b c d", 1, 1, 5)]
    public void Runs_of_four_words_are_counted(string gold, string found, int hits, int read, int wanted) =>
        Assert.Equal(new(hits, read, wanted), ShingleMatch.Of(gold, found));

    [Fact]
    public void A_page_that_nothing_was_read_from_counts_as_not_found()
    {
        ShingleMatch[] matches = [new(4, 4, 4), new(0, 0, 4)];
        Assert.Equal((1, 0.5), (ShingleMatch.MeanPrecision(matches), ShingleMatch.MeanRecall(matches)));
    }
}
