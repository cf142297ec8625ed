using FactCheck.Language.Stance;
using FactCheck.Language.Stance.Weighing;

namespace FactCheck.Tests.Unit.Language.Stance;

using Stance = FactCheck.Core.Verification.Stance;

/// <summary>Where the stance model's contradiction is not borne out by anything.</summary>
public sealed class StanceDoubtsTests
{
    [Theory]
    [InlineData("The council of Oldford invited the envoy of Norway on Sunday.", "Norway's envoy was called in by the council of Oldford on Sunday to hear a protest.")]
    [InlineData("Rebels in Peru hold 138 foreigners.", "The army of Peru has the names of 222 people and is in touch with their families.")] // figures of other things
    public void Another_wording_is_no_contradiction(string claim, string passage) => Assert.NotNull(Doubt(claim, passage, Stance.Refutes, 0.45));

    [Theory]
    [InlineData("The council of Oldford met the envoy of Norway.", "The council of Oldford did not meet Norway's envoy.")] // a denial
    [InlineData("Prices in Oldford rose.", "Oldford's prices have sunk and fell again.")] // an opposite
    [InlineData("Rebels in Peru hold 138 people hostage.", "The army says that rebels in Peru hold 222 people hostage.")] // a figure of the same thing
    public void What_words_or_figures_bear_out_is_one(string claim, string passage) => Assert.Null(Doubt(claim, passage, Stance.Refutes, 0.45));

    [Fact]
    public void A_model_that_is_sure_is_taken_at_its_word() =>
        Assert.Null(Doubt("The council of Oldford invited the envoy of Norway on Sunday.", "The council of Oldford spent its Sunday alone.", Stance.Refutes, 0.8));

    [Theory]
    [InlineData(Stance.Supports)]
    [InlineData(Stance.Refutes)]
    public void A_claim_that_names_nothing_is_decided_by_no_model(Stance stance) =>
        Assert.Equal("the claim names nothing by which to tell that the passage is about it", Doubt("It had no contacts with the delegation.", "The embassy was contacted by a visitor.", stance, 0.9));

    [Theory]
    [InlineData("Simona Halperin complained of Norway's conduct in Oldford.", "\"Seven citizens of Norway are missing,\" the ambassador said.", 0.5, "it does not name 'Simona Halperin', and only the stance model reads it so")]
    [InlineData("The summit was held in Vienna.", "The summit took place in Prague.", 0.75, "it does not name 'Vienna', and only the stance model reads it so")]
    [InlineData("The summit was held in Vienna.", "It was held in Prague.", 0.75, null)] // "it" may stand for it
    [InlineData("To receive them gives legitimacy to terrorism.", "Among the hostages of a group known for terrorism are 21 people, two of them children.", 0.5, "it has few of the claim's words, and only the stance model reads it so")]
    [InlineData("Among the captives are 12 Germans, 15 Russians and six French citizens.", "The captives include Germans and Russians, two of them children.", 0.5, "it has no figure for '12 Germans', and only the stance model reads it so")]
    [InlineData("Dr Amin Saleh won the Hargrave Prize.", "Dr Amin Saleh was nominated for the Hargrave Prize.", 0.9, "it tells of 'nominated', not of 'won'")]
    [InlineData("Governor Tessa Holm signed the water bill.", "Governor Tessa Holm vetoed the water bill.", 0.9, "'vetoed' is the opposite of 'signed', and only the stance model reads it as the same")]
    [InlineData("Dr Amin Saleh won the Hargrave Prize.", "The Hargrave Prize is Dr Saleh's.", 0.9, null)]
    public void A_support_that_lacks_what_the_claim_says_is_in_doubt(string claim, string passage, double share, string? doubt) =>
        Assert.Equal(doubt, Doubt(claim, passage, Stance.Supports, share));

    [Theory]
    [InlineData("No one was killed in the fire at the Grand Palace hotel.", "Four guests were treated for burns after the fire at the Grand Palace hotel.", "it says nothing of what the claim denies, 'killed', and only the stance model reads it so")]
    [InlineData("The ministry in Oldford denied paying ransom.", "The ministry in Oldford paid ransom.", "that something is so does not show that nobody denied it")]
    public void Silence_on_what_is_denied_contradicts_nothing(string claim, string passage, string doubt) =>
        Assert.Equal(doubt, Doubt(claim, passage, Stance.Refutes, 0.9));

    [Fact]
    public void What_structure_finds_too_is_never_in_doubt() =>
        Assert.Null(Doubt("The flood in Norway killed 1,400 people.", "The flood in Norway killed 900 people.", Stance.Refutes, 0.45));

    private static string? Doubt(string claim, string passage, Stance stance, double share)
    {
        var shares = stance == Stance.Refutes ? new StanceShares(0.05, share, 0.95 - share) : new StanceShares(share, 0.05, 0.95 - share);
        return StanceDoubts.Of(StanceReading.Of(new StanceClaim(claim, new DateOnly(2023, 10, 30)), new StancePassage(passage, null, new DateOnly(2023, 10, 30))), stance, shares);
    }
}
