using FactCheck.Core.Verification;
using FactCheck.Hosting.Mapping;

namespace FactCheck.Tests.Unit.Verification.Sources;

public sealed class SourceWordsTests
{
    [Theory]
    [InlineData(SourceOutcome.Answered, 3, null, "answered with 3")]
    [InlineData(SourceOutcome.Answered, 0, null, "answered: it has nothing")]
    [InlineData(SourceOutcome.Answered, 2, "1 without address", "answered with 2 (1 without address)")]
    [InlineData(SourceOutcome.NotAsked, 0, "the claim has no word to search for", "not asked (the claim has no word to search for)")]
    [InlineData(SourceOutcome.TimedOut, 0, "no answer in 8 s", "no answer: time-out (no answer in 8 s)")]
    public void What_came_of_asking_is_said(SourceOutcome outcome, int count, string? detail, string words) =>
        Assert.Equal(words, SourceWords.Of(Asked(outcome, count, detail)));

    [Fact]
    public void Every_way_to_fail_has_its_words_and_is_never_told_as_an_answer()
    {
        var failures = Enum.GetValues<SourceOutcome>().Where(outcome => Asked(outcome, 0, null).IsSilent).ToList();
        Assert.Equal(9, failures.Count);
        var words = failures.Select(outcome => SourceWords.Of(Asked(outcome, 0, null))).ToList();
        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.All(words, said => Assert.StartsWith("no answer: ", said, StringComparison.Ordinal));
        Assert.DoesNotContain(words, said => said.Contains("unknown", StringComparison.Ordinal));
    }

    [Fact]
    public void Silent_sources_are_named_and_others_are_not()
    {
        Assert.Equal("s: time-out, s: it refused",
            SourceWords.OfSilent([Asked(SourceOutcome.TimedOut, 0, null), Asked(SourceOutcome.Answered, 0, null), Asked(SourceOutcome.Refused, 0, "HTTP 403"), Asked(SourceOutcome.NotAsked, 0, null)]));
        Assert.Null(SourceWords.OfSilent([Asked(SourceOutcome.Answered, 0, null)]));
    }

    private static SourceAsked Asked(SourceOutcome outcome, int count, string? detail) => new("s", outcome, count, TimeSpan.Zero, false, detail);
}
