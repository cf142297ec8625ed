using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Hosting.Peers;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.ClaimExtraction.Lifecycle;

/// <summary>On <see cref="ClaimVerified"/>, puts the proposed verdict and the evidence links on the claim.</summary>
/// <remarks>Safe to repeat and to come out of order: an older result never replaces a newer one.</remarks>
internal sealed class LinkEvidenceConsumer(VerificationClient results, ClaimProgress progress) : IConsumer<ClaimVerified>
{
    public async Task Consume(ConsumeContext<ClaimVerified> context)
    {
        var message = context.Message;
        var verification = await VerificationAsync(results, message.WorkspaceId, message.ResultId, context.CancellationToken);
        await progress.ChangeAsync(message.WorkspaceId, message.ClaimId, claim => Link(claim, verification), context.CancellationToken);
    }

    internal static async Task<ClaimVerification> VerificationAsync(
        VerificationClient results, WorkspaceId workspace, VerificationResultId id, CancellationToken cancellation)
    {
        var result = await results.GetResultAsync(workspace, id, cancellation);
        return new()
        {
            ResultId = result.Id,
            VerifiedAt = result.VerifiedAt,
            AsOf = result.AsOf,
            Verdict = result.Verdict,
            Evidence = result.Evidence,
        };
    }

    internal static Claim Link(Claim claim, ClaimVerification verification)
    {
        var isOld = claim.Verification is { } linked
            && (linked.ResultId == verification.ResultId || linked.VerifiedAt > verification.VerifiedAt);
        var advanced = ClaimProgress.Advance(claim, ClaimState.Verified);
        return isOld ? advanced : advanced with { Verification = verification };
    }
}
