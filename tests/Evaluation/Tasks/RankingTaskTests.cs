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
    public void Copies_of_a_claim_count_as_one_in_a_measure_of_their_own()
    {
        using var engines = new Engines(useModels: false);
        var measures = MatchingTask.Task.Run(new([BatchLine.Parse("""{"id":1,"text":"The mayor of Elmport called the dam a failed project.","relevant":[1]}""")],
            [BatchLine.Parse("""{"id":1,"claim":"The mayor of Elmport called the dam \"a failed project\"."}"""), BatchLine.Parse("""{"id":2,"claim":"The mayor of Elmport called the dam 'a failed project'."}""")]),
            engines, TestContext.Current.CancellationToken).Measures.ToDictionary(measure => measure.Name);
        Assert.Equal((0.5, 1), (measures["same precision"].Value, measures["same precision, copies as one"].Value));
    }

    [Fact]
    public void Lines_are_ranked_on_every_core_and_keep_their_order()
    {
        using var together = new CountdownEvent(Environment.ProcessorCount);
        var lines = Enumerable.Range(0, 100).Select(i => (BatchLine.Parse($$"""{"id":{{i}}}"""), new HashSet<string>())).ToList();
        var made = RankingLines.Each(lines, (line, _) =>
        {
            // Nobody goes on before as many are at work as there are cores.
            if (!together.IsSet)
            {
                together.Signal();
                Assert.True(together.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
            }
            return (int)line.Id!;
        }, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 100), made);
    }

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
