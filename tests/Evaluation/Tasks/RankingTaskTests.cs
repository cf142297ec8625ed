using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Evaluation;

namespace FactCheck.Tests.Evaluation.Tasks;

public sealed class RankingTaskTests
{
    [Theory]
    [InlineData(false, 0.75)]
    [InlineData(true, 0.9)]
    public void Passages_for_our_own_claims_are_found(bool useModels, double least) =>
        Assert.InRange(Run(RetrievalTask.Task, useModels)["nDCG@10"].Value, least, 1);

    [Theory]
    [InlineData(false, 0.75)]
    [InlineData(true, 0.9)]
    public void Our_own_posts_find_the_claims_they_repeat(bool useModels, double least) =>
        Assert.InRange(Run(MatchingTask.Task, useModels)["MAP@5"].Value, least, 1);

    [Fact]
    public void What_is_said_to_be_the_same_is() => Assert.Equal(1, Run(MatchingTask.Task, useModels: true)["same precision"].Value);

    [Fact]
    public void A_text_that_finds_nothing_is_a_miss()
    {
        using var engines = new Engines(useModels: false);
        var evaluation = MatchingTask.Task.Run(new([BatchLine.Parse("""{"id":1,"text":"Zyx wvu.","relevant":["a"]}""")],
            [BatchLine.Parse("""{"id":"a","claim":"The bridge over the river Orm is closed."}""")]), engines, TestContext.Current.CancellationToken);
        Assert.Equal(0, evaluation.Measures.Single(measure => measure.Name == "MAP@5").Value);
    }

    private static Dictionary<string, Measure> Run(EvaluationTask task, bool useModels)
    {
        using var engines = new Engines(useModels);
        return task.Run(new(LabelledLines.Own(task.Name), []), engines, TestContext.Current.CancellationToken).Measures.ToDictionary(measure => measure.Name);
    }
}
