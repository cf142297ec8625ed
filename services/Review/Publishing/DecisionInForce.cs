using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Publishing;
using FactCheck.Core.Review;

namespace FactCheck.Review.Publishing;

/// <summary>A task's decision as readers have it now: what was corrected, updated or retracted since counts.</summary>
internal sealed class DecisionInForce(IPublicationStore publications)
{
    /// <summary>The decision; null where nothing is decided, or it was retracted.</summary>
    internal async Task<ReviewDecision?> OfAsync(ReviewTask task, CancellationToken cancellation)
    {
        if (task is not { State: ReviewState.Decided, Decision: { } decision })
            return null;
        if (await PublicationOfAsync(task, cancellation) is not { Current: var current } || current.DecidedAt != decision.DecidedAt)
            return decision;
        return current.Kind switch
        {
            PublicationKind.Published => decision,
            PublicationKind.Retracted => null,
            _ => AsPublished(decision, current),
        };
    }

    /// <summary>What is published of the task; null: nothing, or publishing was cut short.</summary>
    internal async Task<Publication?> PublicationOfAsync(ReviewTask task, CancellationToken cancellation)
    {
        if (task.PublishedAt is null)
            return null;
        try
        {
            return await publications.GetAsync(task.Workspace, PublicationIdentity.IdOf(task.Id), cancellation);
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    private static ReviewDecision AsPublished(ReviewDecision decision, PublicationVersion current)
    {
        var evidence = current.Citations.Select(citation => citation.EvidenceId).OfType<EvidenceId>().ToList();
        var addresses = current.Citations.Select(citation => citation.Url).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return decision with
        {
            Verdict = current.Verdict,
            Justification = current.Justification,
            EvidenceIds = evidence,
            Choices =
            [
                .. decision.Choices.Where(choice => choice.Use == EvidenceUse.Rejected
                    || (choice.EvidenceId is { } id ? evidence.Contains(id) : addresses.Contains(choice.Url!))),
            ],
        };
    }
}
