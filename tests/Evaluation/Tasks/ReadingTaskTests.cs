using FactCheck.Core.Claims;
using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Evaluation;

namespace FactCheck.Tests.Evaluation.Tasks;

public sealed class ReadingTaskTests
{
    [Fact]
    public void Our_own_sentences_are_cut_right()
    {
        var evaluation = Run(SentencesTask.Task, useModels: false);
        Assert.All(evaluation.Measures, measure => Assert.InRange(measure.Value, 0.9, 1));
        Assert.All(evaluation.Measures, measure => Assert.True(measure.Baseline < measure.Value));
    }

    [Theory]
    [InlineData(false, 0.6)]
    [InlineData(true, 0.85)]
    public void Our_own_sources_and_cues_are_found(bool useModels, double least)
    {
        var evaluation = Run(AttributionTask.Task, useModels);
        Assert.All(evaluation.Measures.Where(measure => measure.Name is "source F1" or "cue F1"), measure => Assert.InRange(measure.Value, least, 1));
    }

    [Theory]
    [InlineData(false, 0.8)]
    [InlineData(true, 0.85)]
    public void Our_own_claims_are_found_with_figures_and_claimant(bool useModels, double least)
    {
        var evaluation = Run(ClaimsTask.Task, useModels);
        Assert.All(evaluation.Measures, measure => Assert.InRange(measure.Value, least, 1));
        Assert.True(evaluation.Measures[0].Baseline < evaluation.Measures[0].Value);
    }

    [Fact]
    public void What_pronouns_stand_for_is_told_by_the_models_and_by_nobody_else()
    {
        Assert.All(Run(ReferencesTask.Task, useModels: true).Measures, measure => Assert.InRange(measure.Value, 0.9, 1));
        Assert.True(double.IsNaN(Run(ReferencesTask.Task, useModels: false).Measures[0].Value));
    }

    [Fact]
    public void Spans_are_paired_with_what_shares_most_of_their_words()
    {
        const string Text = "one two three four five six";
        TextSpan[] gold = [new(0, 13), new(14, 27)];
        TextSpan[] found = [new(14, 23), new(0, 18), new(24, 27)];
        Assert.Equal([(0, 1), (1, 0)], LabelledSpans.Pairs(Text, gold, found, LabelledSpans.Alike).OrderBy(pair => pair.Gold));
        Assert.Empty(LabelledSpans.Pairs(Text, gold, found, 0.99));
    }

    [Theory]
    [InlineData("""{"text":"A. B.","sentences":[{"start":0,"end":9}]}""")]
    [InlineData("""{"text":"A. B.","sentences":[{"start":2,"end":2}]}""")]
    public void Gold_outside_of_the_text_is_an_error(string line) =>
        Assert.Throws<FactCheck.Standalone.Embedded.InputException>(() => SentencesTask.Task.Run(new([BatchLine.Parse(line)], []), new Engines(useModels: false), TestContext.Current.CancellationToken));

    private static FactCheck.Standalone.Evaluation.Evaluation Run(EvaluationTask task, bool useModels)
    {
        using var engines = new Engines(useModels);
        return task.Run(new(LabelledLines.Own(task.Name), []), engines, TestContext.Current.CancellationToken);
    }
}
