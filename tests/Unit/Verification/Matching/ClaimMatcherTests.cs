using FactCheck.Verification.Matching;

namespace FactCheck.Tests.Unit.Verification.Matching;

public sealed class ClaimMatcherTests : IDisposable
{
    private readonly ClaimMatcher _matcher = new(meanings: null);

    [Fact]
    public void A_claim_is_found_as_soon_as_it_is_added()
    {
        Assert.Empty(Match("The dam broke"));
        Add("dam", "The dam at Orm broke in 1976.");
        Assert.Equal("dam", Match("The dam broke").Single().Claim.Id);
        Add("bridge", "The bridge at Orm collapsed.");
        Assert.Equal("bridge", Match("A bridge collapsed")[0].Claim.Id);
    }

    [Fact]
    public void The_same_figures_words_and_names_are_the_same_and_say_why()
    {
        Add("dam", "The dam at Orm broke in 1976 and 40 people died.");
        var match = Match("The dam at Orm broke in 1976 and 40 people died").Single();
        Assert.Equal(Sameness.Same, match.Sameness);
        Assert.Contains("“40”", match.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The dam at Orm broke in 1976 and 60 people died")]
    [InlineData("The dam at Orm broke in 1986 and 40 people died")]
    [InlineData("The dam at Orm never broke in 1976 and 40 people died")]
    public void Nearly_the_same_words_with_another_figure_period_or_a_denial_never_match(string text)
    {
        Add("dam", "The dam at Orm broke in 1976 and 40 people died.");
        Assert.Equal(Sameness.Different, Match(text).Single().Sameness);
    }

    [Fact]
    public void Equal_scores_come_by_id()
    {
        Add("b", "The dam broke.");
        Add("a", "The dam broke.");
        Assert.Equal(["a", "b"], Match("dam broke").Select(match => match.Claim.Id));
    }

    public void Dispose() => _matcher.Dispose();

    private void Add(string id, string claim) => _matcher.Add([new(id, claim, null)], TestContext.Current.CancellationToken);

    private IReadOnlyList<ClaimMatch> Match(string text) => _matcher.Match(text, 20, TestContext.Current.CancellationToken);
}
