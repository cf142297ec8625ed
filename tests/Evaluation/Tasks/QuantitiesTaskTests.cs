using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Evaluation;

namespace FactCheck.Tests.Evaluation.Tasks;

public sealed class QuantitiesTaskTests
{
    [Fact]
    public void Our_own_figures_are_read()
    {
        var evaluation = Run(LabelledLines.Own("quantities"));
        Assert.All(evaluation.Measures, measure => Assert.InRange(measure.Value, 0.95, 1));
        Assert.All(evaluation.Measures, measure => Assert.True(measure.Baseline < 0.5));
    }

    [Theory]
    [InlineData("""{"text":"It cost 5 euros.","quantities":[{"value":5,"unit":"USD"}]}""", 0)]
    [InlineData("""{"text":"It cost 5 euros.","quantities":[{"value":5,"unit":["USD","EUR"]}]}""", 1)]
    [InlineData("""{"text":"It cost 5 euros.","quantities":[{"value":5,"comparator":"at_least"}]}""", 0)]
    [InlineData("""{"text":"It cost 5 euros and weighs 3 kg.","labelled":"money","quantities":[{"value":5}]}""", 1)]
    [InlineData("""{"text":"It cost 5 euros and weighs 3 kg.","quantities":[{"value":5}]}""", 0)]
    public void A_line_is_right_where_every_figure_is_and_none_is_more(string line, double expected) =>
        Assert.Equal(expected, Run([BatchLine.Parse(line)]).Measures[0].Value);

    private static FactCheck.Standalone.Evaluation.Evaluation Run(IReadOnlyList<BatchLine> lines)
    {
        using var engines = new Engines(useModels: false);
        return QuantitiesTask.Task.Run(new(lines, []), engines, TestContext.Current.CancellationToken);
    }
}
