using FactCheck.ClaimExtraction.Lifecycle;
using FactCheck.Core.Claims;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;

namespace FactCheck.ClaimExtraction.Clusters;

/// <summary>What people say about matches: it is remembered, and moves the claim into a cluster or out of it.</summary>
internal sealed class MatchDesk(IClaimStore claims, ClaimProgress progress)
{
    private const int MovedAtOnce = 200;

    /// <summary>Says whether a claim and another are the same; both keep the answer. Safe to repeat; the last answer holds.</summary>
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
        // Said of the first claim of a cluster: the other is the one that leaves it.
        await progress.ChangeAsync(workspace, otherId, claim => Noted(claim, id, isSame, person), cancellation);
        if (isSame && cluster != id)
            await MoveAsync(workspace, id, cluster, cancellation);
        return await claims.GetAsync(workspace, id, cancellation);
    }

    // Those that had joined the claim go where it goes.
    private async Task MoveAsync(WorkspaceId workspace, ClaimId from, ClaimId to, CancellationToken cancellation)
    {
        while (await claims.ListAsync(new() { Workspace = workspace, ClusterId = from }, new(MovedAtOnce), cancellation) is { Items: [_, ..] members })
            foreach (var member in members)
                await progress.ChangeAsync(workspace, member.Id, claim => claim.ClusterId == from ? claim with { ClusterId = to == claim.Id ? null : to } : claim, cancellation);
    }

    private static Claim Noted(Claim other, ClaimId claim, bool isSame, string person) =>
        WithAnswer(other, claim, isSame, person) is { } answered ? answered with { ClusterId = !isSame && other.ClusterId == claim ? null : other.ClusterId } : other;

    private static Claim Answered(Claim claim, ClaimId other, ClaimId cluster, bool isSame, string person)
    {
        if (WithAnswer(claim, other, isSame, person) is not { } answered)
            return claim;
        var joined = isSame ? cluster : claim.ClusterId == cluster ? null : claim.ClusterId;
        return answered with { ClusterId = joined == claim.Id ? null : joined };
    }

    // The claim with the answer; null where it has it already.
    private static Claim? WithAnswer(Claim claim, ClaimId other, bool isSame, string person)
    {
        var link = claim.Links.FirstOrDefault(link => link.With == other) ?? new ClaimLink(other, isSame, "A person said so.");
        return link.Accepted == isSame && link.AnsweredBy == person ? null
            : claim with { Links = [.. claim.Links.Where(known => known.With != other).Prepend(link with { Accepted = isSame, AnsweredBy = person })] };
    }
}
