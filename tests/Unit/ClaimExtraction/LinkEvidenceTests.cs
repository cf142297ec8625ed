using FactCheck.ClaimExtraction.Lifecycle;
using FactCheck.Core.Claims;
using FactCheck.Core.Verification;
using FactCheck.Tests.Unit.Core;

namespace FactCheck.Tests.Unit.ClaimExtraction;

public sealed class LinkEvidenceTests
{
    private static readonly ClaimVerification Older = At("ver-1", 0, Verdict.Refuted);
    private static readonly ClaimVerification Newer = At("ver-2", 5, Verdict.Supported);

    [Fact]
    public void The_first_result_is_linked()
    {
        var linked = LinkEvidenceConsumer.Link(Records.BareClaim(), Older);
        Assert.Equal((ClaimState.Verified, Older), (linked.State, linked.Verification!));
    }

    [Fact]
    public void A_newer_result_replaces_an_older_one() =>
        Assert.Same(Newer, LinkEvidenceConsumer.Link(Records.BareClaim() with { Verification = Older }, Newer).Verification);

    [Fact]
    public void An_older_result_never_replaces_a_newer_one()
    {
        var claim = Records.BareClaim() with { Verification = Newer, State = ClaimState.InReview };
        Assert.Same(claim, LinkEvidenceConsumer.Link(claim, Older));
    }

    [Fact]
    public void The_same_result_again_changes_nothing()
    {
        var claim = LinkEvidenceConsumer.Link(Records.BareClaim(), Older);
        Assert.Same(claim, LinkEvidenceConsumer.Link(claim, At("ver-1", 0, Verdict.Refuted)));
    }

    [Fact]
    public void A_result_that_comes_late_does_not_take_the_claim_back()
    {
        var decided = Records.BareClaim() with { State = ClaimState.Resolved, DecidedVerdict = Verdict.Refuted };
        var linked = LinkEvidenceConsumer.Link(decided, Newer);
        Assert.Equal((ClaimState.Resolved, Verdict.Refuted, Newer), (linked.State, linked.DecidedVerdict!.Value, linked.Verification!));
    }

    [Fact]
    public void A_failed_claim_that_is_verified_after_all_has_not_failed()
    {
        var linked = LinkEvidenceConsumer.Link(Records.BareClaim() with { State = ClaimState.Failed, FailureReason = "x" }, Older);
        Assert.Equal((ClaimState.Verified, null), (linked.State, linked.FailureReason));
    }

    private static ClaimVerification At(string id, int minute, Verdict verdict) => new()
    {
        ResultId = new(id),
        VerifiedAt = Records.Noon.AddMinutes(minute),
        AsOf = Records.Noon,
        Verdict = verdict,
        Evidence = [],
    };
}
