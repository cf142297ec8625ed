using FactCheck.ClaimExtraction.Lifecycle;
using FactCheck.Core.Claims;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;

namespace FactCheck.ClaimExtraction.Clusters;

/// <summary>What people say about matches: it is remembered, and moves the claim into a cluster or out of it.</summary>
internal sealed class MatchDesk(IClaimStore claims, ClaimProgress progress)
{
    /// <summary>Says whether a claim and another are the same. Safe to repeat; the last answer holds.</summary>
    /// <returns>The claim as it is now.</returns>
    /// <exception cref="NotFoundException">One of them is not stored.</exception>
    /// <exception cref="InvalidRequestException">Both are one claim.</exception>
    internal async Task<Claim> AnswerAsync(WorkspaceId workspace, ClaimId id, ClaimId otherId, bool isSame, string person, CancellationToken cancellation)
    {
        if (id == otherId)
            throw new InvalidRequestException("other_claim_id", "is the claim itself.");
        var other = await claims.GetAsync(workspace, otherId, cancellation);
        var cluster = other.ClusterId ?? other.Id;
        await progress.ChangeAsync(workspace, id, claim => Answered(claim, otherId, cluster, isSame, person), cancellation);
        return await claims.GetAsync(workspace, id, cancellation);
    }

    private static Claim Answered(Claim claim, ClaimId other, ClaimId cluster, bool isSame, string person)
    {
        var link = claim.Links.FirstOrDefault(link => link.With == other) ?? new ClaimLink(other, isSame, "A person said so.");
        if (link.Accepted == isSame && link.AnsweredBy == person)
            return claim;
        var links = claim.Links.Where(known => known.With != other).Prepend(link with { Accepted = isSame, AnsweredBy = person }).ToList();
        var joined = isSame ? cluster : claim.ClusterId == cluster ? null : claim.ClusterId;
        return claim with { Links = links, ClusterId = joined == claim.Id ? null : joined };
    }
}
