using FactCheck.Standalone.Evaluation;

namespace FactCheck.Tests.Evaluation.Tasks;

public sealed class ScoresTests
{
    [Fact]
    public void F1_is_the_harmonic_mean_of_precision_and_recall() =>
        // Precision 2/3, recall 2/4.
        Assert.Equal(2 * (2.0 / 3) * 0.5 / ((2.0 / 3) + 0.5), Scores.F1([(true, true), (true, true), (true, false), (false, true), (false, true), (false, false)]), 1e-9);

    [Fact]
    public void Average_precision_rewards_positives_at_the_top() =>
        Assert.Equal((1 + (2.0 / 3)) / 2, Scores.AveragePrecision([(0.9, true), (0.5, false), (0.1, true)]), 1e-9);

    [Fact]
    public void Macro_F1_counts_each_label_alike() =>
        Assert.Equal((0.8 + 0) / 2, Scores.MacroF1<string>([("a", "a"), ("a", "a"), ("a", "b")]), 1e-9);

    [Fact]
    public void The_bootstrap_interval_holds_the_measure_and_repeats()
    {
        var cases = Enumerable.Range(0, 100).Select(i => i % 4 == 0 ? 1.0 : 0).ToArray();
        var first = Bootstrap.Measure("mean", cases, sample => sample.Average());
        Assert.Equal(first, Bootstrap.Measure("mean", cases, sample => sample.Average()));
        Assert.InRange(0.25, first.Interval!.Value.Low, first.Interval.Value.High);
        Assert.InRange(first.Interval.Value.High - first.Interval.Value.Low, 0.1, 0.25);
    }
}
