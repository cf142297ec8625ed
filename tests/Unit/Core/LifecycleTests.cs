using FactCheck.Core.Claims;
using FactCheck.Core.Documents;
using FactCheck.Core.Review;

namespace FactCheck.Tests.Unit.Core;

/// <summary>Each table in full: what it does not list is refused.</summary>
public sealed class LifecycleTests
{
    [Fact]
    public void A_document_goes_forward_only() => Same(DocumentLifecycle.Allows,
        (DocumentState.Ingested, DocumentState.Extracted),
        (DocumentState.Ingested, DocumentState.Failed),
        (DocumentState.Failed, DocumentState.Extracted));

    [Fact]
    public void A_claim_goes_forward_only_and_may_skip() => Same(ClaimLifecycle.Allows,
        (ClaimState.Detected, ClaimState.Verified),
        (ClaimState.Detected, ClaimState.InReview),
        (ClaimState.Detected, ClaimState.Resolved),
        (ClaimState.Detected, ClaimState.Failed),
        (ClaimState.Verified, ClaimState.InReview),
        (ClaimState.Verified, ClaimState.Resolved),
        (ClaimState.InReview, ClaimState.Resolved),
        (ClaimState.Failed, ClaimState.Verified),
        (ClaimState.Failed, ClaimState.InReview),
        (ClaimState.Failed, ClaimState.Resolved));

    [Fact]
    public void A_task_is_decided_by_whoever_holds_it_or_by_reuse_and_can_be_taken_back() => Same(ReviewLifecycle.Allows,
        (ReviewState.Pending, ReviewState.Leased),
        (ReviewState.Pending, ReviewState.Decided),
        (ReviewState.Pending, ReviewState.AwaitingApproval),
        (ReviewState.Pending, ReviewState.Merged),
        (ReviewState.Leased, ReviewState.Leased),
        (ReviewState.Leased, ReviewState.Pending),
        (ReviewState.Leased, ReviewState.Decided),
        (ReviewState.Leased, ReviewState.AwaitingApproval),
        (ReviewState.AwaitingApproval, ReviewState.Pending),
        (ReviewState.AwaitingApproval, ReviewState.Decided),
        (ReviewState.Decided, ReviewState.Pending));

    [Fact]
    public void A_lease_that_ran_out_leaves_the_task_pending()
    {
        var task = Records.Task() with { State = ReviewState.Leased, Lease = new("ada", Records.Noon) };
        Assert.Equal(ReviewState.Leased, task.StateAt(Records.Noon.AddMilliseconds(-1)));
        Assert.Equal(ReviewState.Pending, task.StateAt(Records.Noon));
        Assert.Equal(ReviewState.Decided, (task with { State = ReviewState.Decided }).StateAt(Records.Noon));
    }

    private static void Same<TState>(Func<TState, TState, bool> allows, params (TState From, TState To)[] expected) where TState : struct, Enum =>
        Assert.Equal(expected.Order(), (from a in Enum.GetValues<TState>() from b in Enum.GetValues<TState>() where allows(a, b) select (a, b)).Order());
}
