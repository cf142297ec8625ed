using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Paging;
using FactCheck.Core.Verification;

namespace FactCheck.Core.Publishing;

/// <summary>Publications, each with all its versions. An adapter must pass <c>PublicationStoreContract</c>.</summary>
/// <remarks>
/// Ids compare byte for byte. Times are UTC with millisecond precision. Throws only <see cref="FactCheckException"/>s and cancellation;
/// a database that is away gives <see cref="StoreUnavailableException"/> within 15 s. A record of another workspace is not found.
/// <see cref="IOutbox{T}.ReopenAsync"/> reopens publications that changed after its <c>since</c>.
/// </remarks>
public interface IPublicationStore : IOutbox<Publication>
{
    /// <summary>Stores the publication unless its id is stored already, which leaves that one as it is.</summary>
    /// <returns>The publication as it is in the store now.</returns>
    Task<Publication> AddAsync(Publication publication, CancellationToken cancellation);

    /// <summary>The publication with all its versions.</summary>
    /// <exception cref="NotFoundException">No publication of the workspace has this id.</exception>
    Task<Publication> GetAsync(WorkspaceId workspace, PublicationId id, CancellationToken cancellation);

    /// <summary>Publications that match, last changed first, ties by id ascending. One that changes while somebody pages moves to the front.</summary>
    /// <exception cref="InvalidPageTokenException">The token is not one this query returned.</exception>
    Task<Page<Publication>> ListAsync(PublicationQuery query, PageRequest page, CancellationToken cancellation);

    /// <summary>Replaces the publication if it is still at <paramref name="expectedRevision"/>; the stored revision becomes one more. Of many at once, one wins.</summary>
    /// <returns>The publication as it is in the store now.</returns>
    /// <exception cref="ConflictException">It has moved on; nothing was changed.</exception>
    /// <exception cref="NotFoundException">No publication of the workspace has this id.</exception>
    Task<Publication> UpdateAsync(Publication publication, long expectedRevision, CancellationToken cancellation);
}

/// <summary>Which publications to list, by what holds now. Absent parts do not restrict.</summary>
public sealed record PublicationQuery
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>Only with this verdict.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Only where the last version is of this kind.</summary>
    public PublicationKind? Kind { get; init; }

    /// <summary>Only of this claimant, letter for letter.</summary>
    public string? Claimant { get; init; }

    /// <summary>Only changed at this time or later.</summary>
    public DateTimeOffset? ChangedSince { get; init; }
}
