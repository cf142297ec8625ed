using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;

namespace FactCheck.Core.Verification;

/// <summary>The claims that are looked at again, and how far new passages were looked at. An adapter must pass <c>ClaimWatchStoreContract</c>.</summary>
/// <remarks>
/// Ids compare byte for byte. Times are UTC with millisecond precision. Throws only <see cref="FactCheckException"/>s and cancellation;
/// a database that is away gives <see cref="StoreUnavailableException"/> within 15 s. A record of another workspace is not found.
/// </remarks>
public interface IClaimWatchStore
{
    /// <summary>Stores the watch unless its claim is watched already, which leaves that one as it is.</summary>
    /// <returns>The watch as it is in the store now.</returns>
    Task<ClaimWatch> AddAsync(ClaimWatch watch, CancellationToken cancellation);

    /// <summary>The watch of the claim.</summary>
    /// <exception cref="NotFoundException">No claim of the workspace with this id is watched.</exception>
    Task<ClaimWatch> GetAsync(WorkspaceId workspace, ClaimId id, CancellationToken cancellation);

    /// <summary>Replaces the watch, with the words by which it is found, if it is still at <paramref name="expectedRevision"/>.</summary>
    /// <returns>The watch at its new revision.</returns>
    /// <exception cref="ConflictException">It has moved on; nothing was changed.</exception>
    /// <exception cref="NotFoundException">No claim of the workspace with this id is watched.</exception>
    Task<ClaimWatch> UpdateAsync(ClaimWatch watch, long expectedRevision, CancellationToken cancellation);

    /// <summary>Watches of all workspaces that are due at this moment and that nobody has taken, longest due first, ties by id; at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<ClaimWatch>> ListDueAsync(DateTimeOffset now, int limit, CancellationToken cancellation);

    /// <summary>Watches of the workspace that have at least so many of the words, those with most first, ties by id; at most <paramref name="limit"/>.</summary>
    /// <param name="workspace">The tenant.</param>
    /// <param name="words">Each counts once; at most 500 are looked for.</param>
    /// <param name="atLeast">1 or more; less counts as 1.</param>
    /// <param name="limit">None when 0 or less.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<IReadOnlyList<ClaimWatch>> FindAsync(WorkspaceId workspace, IReadOnlyCollection<string> words, int atLeast, int limit, CancellationToken cancellation);

    /// <summary>Watches of the workspace, last added first, ties by id ascending.</summary>
    /// <exception cref="InvalidPageTokenException">The token is not one this query returned.</exception>
    Task<Page<ClaimWatch>> ListAsync(WorkspaceId workspace, PageRequest page, CancellationToken cancellation);

    /// <summary>The position in the store of passages up to which they were looked at; 0 before any was.</summary>
    Task<long> GetPositionAsync(CancellationToken cancellation);

    /// <summary>Moves that position forward; one that is not beyond the stored one changes nothing.</summary>
    Task AdvanceAsync(long position, CancellationToken cancellation);
}
