using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Paging;

namespace FactCheck.Core.Verification;

/// <summary>Verification results: the history of every claim's proposed verdicts. An adapter must pass <c>VerificationStoreContract</c>.</summary>
/// <remarks>
/// Ids compare byte for byte. Times are UTC with millisecond precision. Throws only <see cref="FactCheckException"/>s and cancellation;
/// a database that is away gives <see cref="StoreUnavailableException"/> within 15 s. A record of another workspace is not found.
/// <see cref="IOutbox{T}.ReopenAsync"/> reopens nothing: a claim that is announced again leads to its result.
/// </remarks>
public interface IVerificationStore : IOutbox<VerificationResult>
{
    /// <summary>Stores the result unless its id is stored already, which leaves that one as it is.</summary>
    /// <returns>The result as it is in the store now.</returns>
    Task<VerificationResult> AddAsync(VerificationResult result, CancellationToken cancellation);

    /// <summary>The result.</summary>
    /// <exception cref="NotFoundException">No result of the workspace has this id.</exception>
    Task<VerificationResult> GetAsync(WorkspaceId workspace, VerificationResultId id, CancellationToken cancellation);

    /// <summary>
    /// Replaces the result if it is still at <paramref name="expectedRevision"/>; the stored revision becomes one more. Only for blanking a person:
    /// what was proposed, and on what, does not change.
    /// </summary>
    /// <returns>The result as it is in the store now.</returns>
    /// <exception cref="ConflictException">It has moved on; nothing was changed.</exception>
    /// <exception cref="NotFoundException">No result of the workspace has this id.</exception>
    Task<VerificationResult> UpdateAsync(VerificationResult result, long expectedRevision, CancellationToken cancellation);

    /// <summary>Results that match, newest first, ties by id ascending.</summary>
    /// <exception cref="InvalidPageTokenException">The token is not one this query returned.</exception>
    Task<Page<VerificationResult>> ListAsync(ResultQuery query, PageRequest page, CancellationToken cancellation);
}

/// <summary>Which results to list. Absent parts do not restrict.</summary>
public sealed record ResultQuery
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>Only of this claim.</summary>
    public ClaimId? ClaimId { get; init; }

    /// <summary>Only with this verdict.</summary>
    public Verdict? Verdict { get; init; }
}
