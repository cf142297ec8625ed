using FactCheck.Core.Claims;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Hosting.Peers;
using FactCheck.Review.Publishing;

namespace FactCheck.Review.Queue;

/// <summary>Decided tasks about claims that are the same as this one, or may be; as they hold now, so that nothing is offered that was retracted.</summary>
internal sealed class ReuseFinder(ClaimExtractionClient claims, IReviewTaskStore tasks, DecisionInForce decisions)
{
    private const int MostOffers = 5;

    internal async Task<IReadOnlyList<ReuseOffer>> FindAsync(Claim claim, CancellationToken cancellation)
    {
        var offers = new List<ReuseOffer>();
        foreach (var link in claim.Links.Where(link => link.Accepted != false))
        {
            var other = await claims.GetAsync(claim.Workspace, link.With, cancellation);
            if (other.TaskId is not { } id || offers.Exists(offer => offer.TaskId == id) || offers.Count == MostOffers)
                continue;
            if (await DecidedAsync(claim.Workspace, id, cancellation) is { } task && await decisions.OfAsync(task, cancellation) is { } decision)
                offers.Add(new(task.Id, task.ClaimText, decision.Verdict, decision.CreditedTo ?? decision.Reviewer, link.Why, link.IsSame));
        }
        return offers;
    }

    private async Task<ReviewTask?> DecidedAsync(WorkspaceId workspace, ReviewTaskId id, CancellationToken cancellation)
    {
        try
        {
            var task = await tasks.GetAsync(workspace, id, cancellation);
            return task.State == ReviewState.Decided ? task : null;
        }
        catch (NotFoundException)
        {
            return null;
        }
    }
}
