using FactCheck.Core.Errors;
using FactCheck.Core.Publishing;
using FactCheck.Core.Review;
using FactCheck.Core.Time;

namespace FactCheck.Review.Publishing;

/// <summary>Takes a person out of what was published, in every version; what was decided stays.</summary>
internal sealed class PublicationErasure(IPublicationStore publications, TimeProvider time)
{
    private const int MaxAttempts = 5; // an editor changes it meanwhile

    /// <summary>Blanks the name in what is published of the task, letter for letter.</summary>
    /// <remarks>Safe to repeat. Pages, feeds and exports change at once; it counts as modified, so that caches ask anew.</remarks>
    /// <param name="task">The task; one of which nothing is published is left.</param>
    /// <param name="person">Of a reviewer, approver or publisher; null: none of them.</param>
    /// <param name="claimant">Of a claimant; null: not that.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>Whether there was something to blank.</returns>
    internal async Task<bool> EraseAsync(ReviewTask task, string? person, string? claimant, CancellationToken cancellation)
    {
        for (var attempt = 1; task.PublishedAt is not null; attempt++)
        {
            try
            {
                var publication = await publications.GetAsync(task.Workspace, PublicationIdentity.IdOf(task.Id), cancellation);
                var blanked = publication.Versions.Select(version => Without(version, person, claimant)).ToList();
                if (blanked.SequenceEqual(publication.Versions))
                    return false;
                await publications.UpdateAsync(publication with { Versions = blanked, ModifiedAt = time.Now() }, publication.Revision, cancellation);
                return true;
            }
            catch (ConflictException) when (attempt < MaxAttempts)
            {
                // Read again.
            }
            catch (NotFoundException)
            {
                return false; // publishing was cut short: what is published later is made from the erased task
            }
        }
        return false;
    }

    private static PublicationVersion Without(PublicationVersion version, string? person, string? claimant) => version with
    {
        By = version.By == person ? AuditChain.Erased : version.By,
        Reviewer = version.Reviewer == person ? null : version.Reviewer,
        ApprovedBy = version.ApprovedBy == person ? null : version.ApprovedBy,
        Claimant = version.Claimant is { } name && name == claimant ? AuditChain.Erased : version.Claimant, // absent would be the article itself
    };
}
