using FactCheck.Core.Verification;
using FactCheck.Verification.Judging;

namespace FactCheck.Tests.Unit.Verification;

public sealed class VerdictConfidenceTests
{
    [Fact]
    public void It_grows_with_what_speaks_for_the_verdict_and_falls_with_what_speaks_against()
    {
        Assert.True(VerdictConfidence.Of(Verdict.Supported, 0.9, 0.1) > VerdictConfidence.Of(Verdict.Supported, 0.5, 0.1));
        Assert.True(VerdictConfidence.Of(Verdict.Refuted, 0.1, 0.9) > VerdictConfidence.Of(Verdict.Refuted, 0.6, 0.9));
        Assert.True(VerdictConfidence.Of(Verdict.NotEnoughEvidence, 0.1, 0.1) > VerdictConfidence.Of(Verdict.NotEnoughEvidence, 0.5, 0.1));
        Assert.True(VerdictConfidence.Of(Verdict.ConflictingEvidence, 0.9, 0.9) > VerdictConfidence.Of(Verdict.ConflictingEvidence, 0.9, 0.4));
    }

    [Fact]
    public void It_is_a_probability()
    {
        foreach (var verdict in Enum.GetValues<Verdict>())
            foreach (var supports in new[] { 0, 0.5, 1 })
                Assert.InRange(VerdictConfidence.Of(verdict, supports, 1 - supports), 0, 1);
    }
}
