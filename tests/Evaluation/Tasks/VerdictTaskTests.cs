using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Evaluation;

namespace FactCheck.Tests.Evaluation.Tasks;

public sealed class VerdictTaskTests
{
    [Theory]
    [InlineData("stance", false, 0.75)]
    [InlineData("stance", true, 0.8)]
    [InlineData("verdict", false, 0.8)]
    [InlineData("verdict", true, 0.8)]
    public void Our_own_cases_are_told_apart(string task, bool useModels, double least)
    {
        using var engines = new Engines(useModels);
        var evaluation = EvaluationTasks.All.Single(one => one.Name == task).Run(new(LabelledLines.Own(task), []), engines, TestContext.Current.CancellationToken);
        Assert.InRange(evaluation.Measures.First(measure => measure.Name == "accuracy").Value, least, 1);
        Assert.Equal(useModels && task == "stance", evaluation.Measures.Any(measure => measure.Name.StartsWith("model alone", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0.5)]
    public void Calibration_counts_only_verdicts_with_a_confidence(bool useModels, double least)
    {
        using var engines = new Engines(useModels);
        var evaluation = CalibrationTask.Task.Run(new(LabelledLines.Own("calibration"), []), engines, TestContext.Current.CancellationToken);
        Assert.InRange(evaluation.Measures[0].Value, least, useModels ? 1 : 0);
        Assert.Equal(useModels, evaluation.Measures.Any(measure => measure.Name == "ECE"));
    }

    [Fact]
    public void Calibration_error_is_the_distance_of_confidence_and_share_right() =>
        Assert.Equal((2 * Math.Abs(0.85 - 0.5) + Math.Abs(0.25 - 1)) / 3, Scores.CalibrationError([(0.85, true), (0.85, false), (0.25, true)]), 1e-9);
}
