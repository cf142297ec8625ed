using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Paging;

namespace FactCheck.Core.Privacy;

/// <summary>Who was blanked, in each service's own store. An adapter must pass <c>ErasureStoreContract</c>.</summary>
/// <remarks>
/// Ids compare byte for byte. Times are UTC with millisecond precision. Throws only <see cref="FactCheckException"/>s and cancellation;
/// a database that is away gives <see cref="StoreUnavailableException"/> within 15 s. A record of another workspace is not found.
/// <see cref="IOutbox{T}.ReopenAsync"/> reopens erasures that changed after its <c>since</c>. Nothing deletes an erasure.
/// </remarks>
public interface IErasureStore : IOutbox<Erasure>
{
    /// <summary>Stores the erasure unless its id is stored already, which leaves that one as it is.</summary>
    /// <returns>The erasure as it is in the store now.</returns>
    Task<Erasure> AddAsync(Erasure erasure, CancellationToken cancellation);

    /// <summary>The erasure.</summary>
    /// <exception cref="NotFoundException">No erasure of the workspace has this id.</exception>
    Task<Erasure> GetAsync(WorkspaceId workspace, ErasureId id, CancellationToken cancellation);

    /// <summary>The workspace's erasures, of this role only where it is given; last asked for first, ties by id ascending.</summary>
    /// <exception cref="InvalidPageTokenException">The token is not one this query returned.</exception>
    Task<Page<Erasure>> ListAsync(WorkspaceId workspace, ErasedRole? role, PageRequest page, CancellationToken cancellation);

    /// <summary>Replaces the erasure if it is still at <paramref name="expectedRevision"/>; the stored revision becomes one more. Of many at once, one wins.</summary>
    /// <returns>The erasure as it is in the store now.</returns>
    /// <exception cref="ConflictException">It has moved on; nothing was changed.</exception>
    /// <exception cref="NotFoundException">No erasure of the workspace has this id.</exception>
    Task<Erasure> UpdateAsync(Erasure erasure, long expectedRevision, CancellationToken cancellation);
}
