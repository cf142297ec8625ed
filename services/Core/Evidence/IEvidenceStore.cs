using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;

namespace FactCheck.Core.Evidence;

/// <summary>Passages and published fact-checks. An adapter must pass <c>EvidenceStoreContract</c>.</summary>
/// <remarks>
/// Ids compare byte for byte. Times are UTC with millisecond precision. Throws only <see cref="FactCheckException"/>s and cancellation;
/// a database that is away gives <see cref="StoreUnavailableException"/> within 15 s. A record of another workspace is not found.
/// </remarks>
public interface IEvidenceStore
{
    /// <summary>Stores the passages not stored yet; one whose id exists is left as it is. Repeating the call completes one cut short.</summary>
    /// <returns>How many were new.</returns>
    Task<int> AddAsync(IReadOnlyList<EvidencePassage> passages, CancellationToken cancellation);

    /// <summary>The passage.</summary>
    /// <exception cref="NotFoundException">No passage of the workspace has this id.</exception>
    Task<EvidencePassage> GetAsync(WorkspaceId workspace, EvidenceId id, CancellationToken cancellation);

    /// <summary>
    /// Passages of all workspaces behind a position, in the order they were stored, for an index that follows the store.
    /// None is missed, whoever writes at the same time; a passage may come more than once. Never stuck: while there are passages
    /// not returned yet, following the positions leads to them.
    /// </summary>
    /// <param name="position">From a previous call; 0 to begin.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The passages and the position behind the last of them.</returns>
    Task<(IReadOnlyList<EvidencePassage> Passages, long Position)> ListAfterAsync(long position, int limit, CancellationToken cancellation);

    /// <summary>Stores the fact-checks not stored yet; one whose id exists is left as it is.</summary>
    /// <returns>How many were new.</returns>
    Task<int> AddFactChecksAsync(IReadOnlyList<PublishedFactCheck> factChecks, CancellationToken cancellation);

    /// <summary>Published fact-checks whose claim has every word of <paramref name="text"/> (all when empty), last published first (absent dates last), ties by id ascending.</summary>
    /// <exception cref="InvalidPageTokenException">The token is not one this query returned.</exception>
    Task<Page<PublishedFactCheck>> ListFactChecksAsync(WorkspaceId workspace, string text, PageRequest page, CancellationToken cancellation);
}
