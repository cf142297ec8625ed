using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Paging;
using FactCheck.Core.Time;

namespace FactCheck.Core.Claims;

/// <summary>Claims found in documents, with their evidence links. An adapter must pass <c>ClaimStoreContract</c>.</summary>
/// <remarks>
/// Ids compare byte for byte. Times are UTC with millisecond precision. Throws only <see cref="FactCheckException"/>s and cancellation;
/// a database that is away gives <see cref="StoreUnavailableException"/> within 15 s. A record of another workspace is not found.
/// <see cref="IOutbox{T}.ReopenAsync"/> reopens check-worthy claims in state Detected or Verified.
/// </remarks>
public interface IClaimStore : IOutbox<Claim>
{
    /// <summary>
    /// Stores the claims of a document that are not stored yet, then the fact that the document is read to the end; a claim or an
    /// extraction whose id exists is left as it is. All claims are stored or none; where a database without transactions loses its
    /// connection midway, the extraction is not stored, and repeating the call completes it.
    /// </summary>
    /// <returns>The claims as they are in the store now, in the order given.</returns>
    /// <exception cref="ArgumentException">A claim belongs to another document or workspace than the extraction, or two have one id; nothing was stored.</exception>
    Task<IReadOnlyList<Claim>> AddAsync(Extraction extraction, IReadOnlyList<Claim> claims, CancellationToken cancellation);

    /// <summary>The claim.</summary>
    /// <exception cref="NotFoundException">No claim of the workspace has this id.</exception>
    Task<Claim> GetAsync(WorkspaceId workspace, ClaimId id, CancellationToken cancellation);

    /// <summary>Claims that match. Of one document: by start, then id. Otherwise: last extracted first, ties by id ascending.</summary>
    /// <exception cref="InvalidPageTokenException">The token is not one this query returned.</exception>
    Task<Page<Claim>> ListAsync(ClaimQuery query, PageRequest page, CancellationToken cancellation);

    /// <summary>
    /// Claims that share at least one of these <see cref="Claim.MatchKeys"/>: those that share most first, then last extracted first, ties by id
    /// ascending; at most <paramref name="limit"/>. Of each key only the 50 last extracted claims are looked at, so that a common one costs no more.
    /// </summary>
    Task<IReadOnlyList<Claim>> FindByKeysAsync(WorkspaceId workspace, IReadOnlyCollection<string> keys, int limit, CancellationToken cancellation);

    /// <summary>Replaces the claim if it is still at <paramref name="expectedRevision"/>; the stored revision becomes one more.</summary>
    /// <returns>The claim as it is in the store now.</returns>
    /// <exception cref="ConflictException">It has moved on; nothing was changed.</exception>
    /// <exception cref="NotFoundException">No claim of the workspace has this id.</exception>
    Task<Claim> UpdateAsync(Claim claim, long expectedRevision, CancellationToken cancellation);

    /// <summary>How far a document's claims have come. A document never heard of has no extraction and no claims.</summary>
    Task<ExtractionProgress> GetProgressAsync(WorkspaceId workspace, DocumentId document, CancellationToken cancellation);

    /// <summary>How many check-worthy claims of all workspaces wait for verification (state Detected), counted up to <paramref name="limit"/>.</summary>
    Task<int> CountDetectedAsync(int limit, CancellationToken cancellation);
}

/// <summary>Which claims to list. Absent parts do not restrict.</summary>
public sealed record ClaimQuery
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>Only of this document; also sets the order.</summary>
    public DocumentId? DocumentId { get; init; }

    /// <summary>Only those that joined this claim, the first of those that say the same; itself not included.</summary>
    public ClaimId? ClusterId { get; init; }

    /// <summary>Only by this claimant, compared exactly.</summary>
    public string? Claimant { get; init; }

    /// <summary>Only of this type.</summary>
    public ClaimType? Type { get; init; }

    /// <summary>Only in this state.</summary>
    public ClaimState? State { get; init; }

    /// <summary>Only with at least this check-worthiness, in [0, 1].</summary>
    public double MinCheckWorthiness { get; init; }

    /// <summary>Only claims whose normalized text has every word of this (<see cref="SearchWords"/>); empty does not restrict.</summary>
    public string Text { get; init; } = "";

    /// <summary>Only from documents published on or between these days.</summary>
    public DateRange? Published { get; init; }
}
