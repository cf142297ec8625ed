using FactCheck.Core.Errors;
using FactCheck.Core.Privacy;
using FactCheck.Core.Publishing;
using FactCheck.Core.Review;
using FactCheck.Core.Time;
using FactCheck.Hosting.Messaging;

namespace FactCheck.Review.Publishing;

/// <summary>Takes a person out of what was published, in every version; what was decided stays.</summary>
internal sealed class PublicationErasure(IPublicationStore publications, Announcer<Publication> announcer, TimeProvider time)
{
    private const int MaxAttempts = 5; // an editor changes it meanwhile

    /// <summary>Blanks the names in what is published of the task.</summary>
    /// <remarks>Safe to repeat. Pages, feeds and exports change at once; it counts as modified, so that caches ask anew, and receivers of webhooks are told.</remarks>
    /// <returns>Whether there was something to blank.</returns>
    internal async Task<bool> EraseAsync(ReviewTask task, ErasedNames names, CancellationToken cancellation)
    {
        for (var attempt = 1; task.PublishedAt is not null; attempt++)
        {
            try
            {
                var publication = await publications.GetAsync(task.Workspace, PublicationIdentity.IdOf(task.Id), cancellation);
                if (publication.Without(names) is not { } blanked)
                    return false;
                var now = time.Now();
                var stored = await publications.UpdateAsync(blanked with { ModifiedAt = now, BlankedAt = now, Announced = false }, publication.Revision, cancellation);
                await announcer.AnnounceAsync([stored], cancellation);
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
}
