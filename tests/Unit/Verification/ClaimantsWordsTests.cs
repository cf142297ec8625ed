using FactCheck.Verification.Judging;

namespace FactCheck.Tests.Unit.Verification;

public sealed class ClaimantsWordsTests
{
    private const string Cut = "Kestrel Mining cut its emissions by 30 percent.";

    [Theory]
    [InlineData(Cut, "Kestrel Mining said it had cut its emissions by 30 percent.", "Orlen Post", true)]
    [InlineData(Cut, "Kestrel Mining cut its emissions by 30 percent, the company said.", "Orlen Post", true)]
    [InlineData(Cut, "Emissions fell by 30 percent, according to Kestrel Mining.", "Orlen Post", true)]
    [InlineData(Cut, "Kestrel Mining cut its emissions by 30 percent.", "Kestrel Mining Ltd", true)]
    [InlineData(Cut, "Kestrel Mining cut its emissions by 30 percent, the water office said.", "Orlen Post", false)]
    [InlineData(Cut, "Kestrel Mining cut its emissions by 30 percent.", "Kestrel Mining Watch", false)]
    [InlineData("Kestrel Mining said that it cut its emissions.", "Kestrel Mining said that it cut its emissions.", "Kestrel Mining", false)]
    [InlineData("Emissions fell by 30 percent.", "Emissions fell by 30 percent, Kestrel Mining said.", "Orlen Post", true)]
    public void Who_makes_a_claim_is_no_independent_source_of_it(string claim, string passage, string publisher, bool isOwn) =>
        Assert.Equal(isOwn, ClaimantsWords.AreIn(Passages.Of(passage, publisher, "https://paper.example/1"), "Kestrel Mining", claim));

    [Fact]
    public void The_claimants_address_is_the_claimants() =>
        Assert.True(ClaimantsWords.AreIn(Passages.Of(Cut, null, "https://www.kestrel-mining.example/news"), "Kestrel Mining", Cut));
}
