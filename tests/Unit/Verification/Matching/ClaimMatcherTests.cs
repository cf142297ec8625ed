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

    [Theory]
    [InlineData("Ann Marsh wanted the ferry.", "Ann Marsh wants to close schools.")] // the person alone
    [InlineData("We are tired.", "We are the tallest people in the valley.")] // nothing to compare
    [InlineData("These men have praised Ann Marsh as a great mayor.", "On whether he met Ann Marsh.")]
    [InlineData("Bread is one of the dearest goods in Ruvia.", "In Ruvia the dearest goods of all are prescription glasses sold by chemists.")]
    public void What_shares_a_name_or_nothing_is_not_the_same_without_the_claims_words(string text, string claim)
    {
        Add("known", claim);
        Assert.NotEqual(Sameness.Same, Match(text).Single().Sameness);
    }

    [Theory]
    [InlineData("Right now we are the tallest people in the whole valley.", "We are the tallest people in the valley.")]
    [InlineData("Ann Marsh said that she never met the owner of the ferry.", "Ann Marsh never met the ferry's owner.")]
    public void What_says_the_claims_words_is_the_same(string text, string claim)
    {
        Add("known", claim);
        Assert.Equal(Sameness.Same, Match(text).Single().Sameness);
    }

    [Fact]
    public void Copies_of_a_claim_with_other_quotation_marks_are_as_close_and_come_as_they_were_added()
    {
        Add("b", "The mayor called the dam \"a failed project\".");
        Add("a", "The mayor called the dam 'a failed project'.");
        var found = Match("The mayor: this dam is a “failed project”");
        Assert.Equal(["b", "a"], found.Select(match => match.Claim.Id));
        Assert.Equal(found[0].Score, found[1].Score);
    }

    [Fact]
    public void A_misspelt_name_is_closer_to_the_claim_that_has_it()
    {
        Add("other", "Mayor Harriet Aldous closed the dam at Orm.");
        Add("same", "Mayor Rasmussen closed the dam at Orm.");
        Assert.Equal("same", Match("mayor rasmusen closed the dam at orm")[0].Claim.Id);
    }

    [Fact]
    public void A_removed_claim_is_not_found_and_the_others_are()
    {
        Add("dam", "The dam at Orm broke.");
        Add("dyke", "The dyke at Orm broke.");
        _matcher.Remove(new HashSet<string> { "dam" });
        Assert.Equal("dyke", Assert.Single(Match("The dam at Orm broke")).Claim.Id);
        Add("dam", "The dam at Orm was closed.");
        Assert.Equal("The dam at Orm was closed.", Match("The dam at Orm was closed")[0].Claim.Claim);
    }

    public void Dispose() => _matcher.Dispose();

    private void Add(string id, string claim) => _matcher.Add([new(id, claim, null)], TestContext.Current.CancellationToken);

    private IReadOnlyList<ClaimMatch> Match(string text) => _matcher.Match(text, 20, TestContext.Current.CancellationToken);
}
