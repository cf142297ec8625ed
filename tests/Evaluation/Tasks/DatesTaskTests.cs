using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Evaluation;

namespace FactCheck.Tests.Evaluation.Tasks;

public sealed class DatesTaskTests
{
    [Fact]
    public void Our_own_dates_are_read()
    {
        var evaluation = Run(LabelledLines.Own("dates"));
        Assert.All(evaluation.Measures, measure => Assert.InRange(measure.Value, 0.95, 1));
    }

    [Theory]
    [InlineData("""{"text":"It was on Monday.","published_at":"2024-05-15","dates":[{"start":10,"end":16,"resolved":"2024-05-13"}]}""", 1, 1)]
    [InlineData("""{"text":"It was on Monday.","published_at":"2024-05-15","dates":[{"start":7,"end":16,"resolved":"2024-05-13"}]}""", 1, 0)]
    [InlineData("""{"text":"It was on Monday.","published_at":"2024-05-15","dates":[{"start":10,"end":16,"resolved":"2024-05-20"}]}""", 0, 0)]
    [InlineData("""{"text":"It was in early 2020.","dates":[{"start":10,"end":20,"resolved":"2020","narrowed":true}]}""", 1, 1)]
    [InlineData("""{"text":"On Monday, in 2020.","dates":[{"start":14,"end":18,"resolved":"2020"}],"ignored":[{"start":3,"end":9}]}""", 1, 1)]
    public void A_value_is_right_where_the_days_are_the_same(string line, double value, double valueOfExactSpans)
    {
        var measures = Run([BatchLine.Parse(line)]).Measures;
        Assert.Equal((value, valueOfExactSpans), (measures[2].Value, measures[3].Value));
    }

    private static FactCheck.Standalone.Evaluation.Evaluation Run(IReadOnlyList<BatchLine> lines)
    {
        using var engines = new Engines(useModels: false);
        return DatesTask.Task.Run(new(lines, []), engines, TestContext.Current.CancellationToken);
    }
}
