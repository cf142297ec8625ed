using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Evaluation;

namespace FactCheck.Tests.Evaluation.Tasks;

public sealed class ClustersTaskTests
{
    [Theory]
    [InlineData(false, 0.6)]
    [InlineData(true, 0.6)]
    public void Of_our_own_pairs_none_is_joined_that_may_differ(bool useModels, double leastRecall)
    {
        var lines = LabelledLines.Own("clusters");
        Assert.True(lines.Count >= 60);
        var evaluation = Run(lines, useModels);
        var wrong = evaluation.Predictions.Where(row => row["joined"]!.GetValue<bool>() && !row["gold_same"]!.GetValue<bool>()).Select(row => row["id"]!.ToJsonString());
        Assert.Equal("", string.Join(' ', wrong));
        var measures = evaluation.Measures.ToDictionary(measure => measure.Name);
        Assert.Equal(1, measures["join precision"].Value);
        Assert.InRange(measures["join recall"].Value, leastRecall, 1);
        Assert.True(measures["join precision"].Value > measures["join precision"].Baseline);
    }

    [Fact]
    public void A_text_without_a_claim_joins_nothing() =>
        Assert.All(Run([BatchLine.Parse("""{"id":1,"text":"Who knows?","other":"The flood in Elmport killed 40 people.","same":false}""")], useModels: false).Predictions,
            row => Assert.False(row["joined"]!.GetValue<bool>()));

    private static FactCheck.Standalone.Evaluation.Evaluation Run(IReadOnlyList<BatchLine> lines, bool useModels)
    {
        using var engines = new Engines(useModels);
        return ClustersTask.Task.Run(new(lines, []), engines, TestContext.Current.CancellationToken);
    }
}
