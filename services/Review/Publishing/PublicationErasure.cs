using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Publishing;
using FactCheck.Core.Review;
using FactCheck.Core.Time;

namespace FactCheck.Review.Publishing;

/// <summary>Takes a person out of everything that was published, in every version; what was decided stays.</summary>
internal sealed class PublicationErasure(IPublicationStore publications, TimeProvider time)
{
    /// <summary>Blanks this name as reviewer, approver, publisher and claimant of the workspace's publications, letter for letter.</summary>
    /// <remarks>Safe to repeat. Pages, feeds and exports change at once; a changed publication counts as modified, so that caches ask anew.</remarks>
    /// <returns>How many publications were changed.</returns>
    internal async Task<int> EraseAsync(WorkspaceId workspace, string name, CancellationToken cancellation)
    {
        // Read first, changed then: a changed one moves to the front of the list.
        var found = new List<Publication>();
        var token = "";
        do
        {
            var page = await publications.ListAsync(new() { Workspace = workspace }, new PageRequest(PageRequest.MaxSize, token), cancellation);
            found.AddRange(page.Items.Where(publication => publication.Versions.Any(version => Without(version, name) != version)));
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        foreach (var publication in found)
        {
            await publications.UpdateAsync(publication with
            {
                Versions = [.. publication.Versions.Select(version => Without(version, name))],
                ModifiedAt = time.Now(),
            }, publication.Revision, cancellation);
        }
        return found.Count;
    }

    private static PublicationVersion Without(PublicationVersion version, string name) => version with
    {
        By = version.By == name ? AuditChain.Erased : version.By,
        Reviewer = version.Reviewer == name ? null : version.Reviewer,
        ApprovedBy = version.ApprovedBy == name ? null : version.ApprovedBy,
        Claimant = version.Claimant == name ? null : version.Claimant,
    };
}
