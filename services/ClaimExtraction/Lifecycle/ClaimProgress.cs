using FactCheck.Core.Claims;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;

namespace FactCheck.ClaimExtraction.Lifecycle;

/// <summary>Moves a claim on when something happened to it elsewhere.</summary>
internal sealed class ClaimProgress(IClaimStore claims)
{
    private const int MaxAttempts = 5; // events about one claim come seldom; five in a row is the broker's business again

    /// <summary>Changes the claim; a change made meanwhile by another event is read and built upon.</summary>
    /// <param name="workspace">The tenant.</param>
    /// <param name="id">The claim.</param>
    /// <param name="change">The claim changed; the same instance: nothing to do. May be called more than once.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ConflictException">Others changed it each time.</exception>
    internal async Task ChangeAsync(WorkspaceId workspace, ClaimId id, Func<Claim, Claim> change, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var claim = await claims.GetAsync(workspace, id, cancellation);
            var changed = change(claim);
            if (ReferenceEquals(changed, claim))
                return;
            try
            {
                await claims.UpdateAsync(changed, claim.Revision, cancellation);
                return;
            }
            catch (ConflictException) when (attempt < MaxAttempts)
            {
            }
        }
    }

    /// <summary>The claim in a later state; unchanged where the table does not lead there.</summary>
    internal static Claim Advance(Claim claim, ClaimState to) =>
        ClaimLifecycle.Allows(claim.State, to) ? claim with { State = to, FailureReason = null } : claim;
}
