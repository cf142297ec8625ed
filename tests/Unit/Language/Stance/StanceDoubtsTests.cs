using FactCheck.Language.Stance;

namespace FactCheck.Tests.Unit.Language.Stance;

using Stance = FactCheck.Core.Verification.Stance;

/// <summary>Where the stance model's contradiction is not borne out by anything.</summary>
public sealed class StanceDoubtsTests
{
    [Theory]
    [InlineData("The council of Oldford invited the envoy of Norway on Sunday.", "Norway's envoy was called in by the council of Oldford on Sunday to hear a protest.")]
    [InlineData("Rebels in Peru hold 138 foreigners.", "The army of Peru has the names of 222 people and is in touch with their families.")] // figures of other things
    public void Another_wording_is_no_contradiction(string claim, string passage) => Assert.NotNull(Doubt(claim, passage, Stance.Refutes, 0.55));

    [Theory]
    [InlineData("The council of Oldford met the envoy of Norway.", "The council of Oldford did not meet Norway's envoy.")] // a denial
    [InlineData("Prices in Oldford rose.", "Oldford's prices have sunk and fell again.")] // an opposite
    [InlineData("Rebels in Peru hold 138 people hostage.", "The army says that rebels in Peru hold 222 people hostage.")] // a figure of the same thing
    public void What_words_or_figures_bear_out_is_one(string claim, string passage) => Assert.Null(Doubt(claim, passage, Stance.Refutes, 0.55));

    [Fact]
    public void A_model_that_is_sure_is_taken_at_its_word() =>
        Assert.Null(Doubt("The council of Oldford invited the envoy of Norway on Sunday.", "The council of Oldford spent its Sunday alone.", Stance.Refutes, 0.8));

    [Theory]
    [InlineData(Stance.Supports)]
    [InlineData(Stance.Refutes)]
    public void A_claim_that_names_nothing_is_decided_by_no_model(Stance stance) =>
        Assert.Equal("the claim names nothing by which to tell that the passage is about it", Doubt("It had no contacts with the delegation.", "The embassy was contacted by a visitor.", stance, 0.9));

    [Fact]
    public void What_structure_finds_too_is_never_in_doubt() =>
        Assert.Null(Doubt("The flood in Norway killed 1,400 people.", "The flood in Norway killed 900 people.", Stance.Refutes, 0.5));

    private static string? Doubt(string claim, string passage, Stance stance, double share)
    {
        var shares = stance == Stance.Refutes ? new StanceShares(0.05, share, 0.95 - share) : new StanceShares(share, 0.05, 0.95 - share);
        return StanceDoubts.Of(StanceReading.Of(new StanceClaim(claim, new DateOnly(2023, 10, 30)), new StancePassage(passage, null, new DateOnly(2023, 10, 30))), stance, shares);
    }
}
