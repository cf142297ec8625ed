using FactCheck.Language.Stance;
using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Vouching;

namespace FactCheck.Tests.Unit.Language.Stance;

using Stance = FactCheck.Core.Verification.Stance;

/// <summary>Where a passage has the claim's words or figures and yet does not bear it out, or rates it false.</summary>
public sealed class SupportDoubtsTests
{
    private const string Closed = "The council of Oldford closed the ferry for good.";

    [Theory]
    [InlineData("Did the council of Oldford close the ferry for good?")]
    [InlineData("Mar 3, 2022  has the council of Oldford closed the ferry for good")] // a search engine's snippet
    public void A_question_says_nothing(string passage) => Assert.False(Bears(Closed, passage));

    [Theory]
    [InlineData("The council of Oldford has closed the ferry for good.")]
    [InlineData("Is there a way across? The council of Oldford closed the ferry for good.")]
    public void A_statement_does(string passage) => Assert.True(Bears(Closed, passage));

    [Theory]
    [InlineData("A photo shows the harbour of Oldford on fire.", "The harbour of Oldford was on fire.", "it speaks of the matter, not of the photo")]
    [InlineData("Old footage showing the harbour of Oldford on fire.", "The harbour of Oldford was on fire.", "it speaks of the matter, not of the footage")]
    [InlineData("A photo shows the harbour of Oldford on fire.", "A photo of the harbour of Oldford on fire was taken by a sailor.", null)]
    [InlineData("The photo agency of Oldford closed.", "The photo agency of Oldford closed.", null)] // not about a picture
    public void What_happened_does_not_show_what_a_picture_is_of(string claim, string passage, string? doubt) =>
        Assert.Equal(doubt, SupportDoubts.Of(Reading(claim, passage), Stance.Supports, passage));

    [Theory]
    [InlineData("Fact check: the council of Oldford closed the ferry for good.")]
    [InlineData("Claim: the council of Oldford closed the ferry for good.")]
    [InlineData("A viral post says the council of Oldford closed the ferry for good.")]
    [InlineData("The council of Oldford closed the ferry for good, the post reads.")]
    public void What_is_told_as_a_claim_is_not_vouched_for(string passage) => Assert.False(Bears(Closed, passage));

    [Fact]
    public void A_figure_that_no_word_says_counts_the_same_does_not_decide_alone()
    {
        var judgement = Judge("The mill in Oldford sold 1,846 carpets to hotels.", "The mill in Oldford, with hotels among its clients, had 1,846 orders.");
        Assert.Equal((Stance.Supports, "it gives that figure, or one near it, but its words do not say that it counts the same"), (judgement.Stance, judgement.Doubt));
        Assert.NotNull(SupportDoubts.Remaining(judgement.Doubt, 0.79));
        Assert.Null(SupportDoubts.Remaining(judgement.Doubt, 0.8));
        Assert.Equal("another", SupportDoubts.Remaining("another", 0.9));
    }

    [Theory]
    [InlineData("Claim: the council of Oldford closed the ferry for good. Rating: False")]
    [InlineData("A post says that the council of Oldford closed the ferry for good. This claim is false.")]
    [InlineData("The council of Oldford closed the ferry for good. Fact check by Lomar Facts: fake")]
    public void What_is_rated_false_is_contradicted(string passage)
    {
        var judgement = Judge(Closed, passage);
        Assert.Equal(Stance.Refutes, judgement.Stance);
        Assert.Null(judgement.Doubt);
        Assert.Contains("rates it", judgement.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Closed, "Claim: the council of Oldford closed the ferry for good. Rating: mostly false")] // something of it is true
    [InlineData(Closed, "Claim: the council of Oldford sold its town hall to a bank. Rating: False")] // another claim
    [InlineData("The council of Oldford did not close the ferry for good.", "Claim: the council of Oldford did not close the ferry for good. Rating: False")]
    [InlineData("The council of Oldford closed 12 ferries for good.", "Claim: the council of Oldford closed 40 ferries for good. Rating: False")] // another figure
    public void What_is_rated_otherwise_or_is_another_claim_is_not(string claim, string passage) =>
        Assert.DoesNotContain("rates it", Judge(claim, passage).Why, StringComparison.Ordinal);

    private static bool Bears(string claim, string passage) => Judge(claim, passage) is { Stance: Stance.Supports, Doubt: null };

    private static StanceJudgement Judge(string claim, string passage) =>
        StructuredStanceClassifier.Judge(new StanceClaim(claim, new DateOnly(2023, 10, 30)), new StancePassage(passage, null, new DateOnly(2023, 10, 30)));

    private static PassageReading Reading(string claim, string passage) => new(new StanceClaim(claim, null).Reading, new StancePassage(passage, null, null));
}
