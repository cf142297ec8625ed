using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Evaluation;

namespace FactCheck.Tests.Evaluation.Tasks;

public sealed class CheckWorthinessTaskTests
{
    [Theory]
    [InlineData(false, 0.85)]
    [InlineData(true, 0.9)]
    public void Our_own_sentences_are_told_apart(bool useModels, double least)
    {
        using var engines = new Engines(useModels);
        var evaluation = CheckWorthinessTask.Task.Run(new(LabelledLines.Own("check-worthiness"), []), engines, TestContext.Current.CancellationToken);
        Assert.All(evaluation.Measures.Where(measure => measure.Name is "F1" or "AP"), measure => Assert.InRange(measure.Value, least, 1));
        Assert.All(evaluation.Measures, measure => Assert.True(measure.Interval is var (low, high) && low <= measure.Value && measure.Value <= high));
    }
}
