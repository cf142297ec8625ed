using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Paging;
using FactCheck.Core.Verification;

namespace FactCheck.Core.Review;

/// <summary>Review tasks, each with its audit trail. An adapter must pass <c>ReviewTaskStoreContract</c>.</summary>
/// <remarks>
/// Ids compare byte for byte. Times are UTC with millisecond precision. Throws only <see cref="FactCheckException"/>s and cancellation;
/// a database that is away gives <see cref="StoreUnavailableException"/> within 15 s. A record of another workspace is not found.
/// <see cref="IOutbox{T}.ReopenAsync"/> reopens tasks that changed after its <c>since</c>.
/// </remarks>
public interface IReviewTaskStore : IOutbox<ReviewTask>
{
    /// <summary>Stores the task unless its id is stored already, which leaves that one as it is.</summary>
    /// <returns>The task as it is in the store now.</returns>
    Task<ReviewTask> AddAsync(ReviewTask task, CancellationToken cancellation);

    /// <summary>The task with its audit trail.</summary>
    /// <exception cref="NotFoundException">No task of the workspace has this id.</exception>
    Task<ReviewTask> GetAsync(WorkspaceId workspace, ReviewTaskId id, CancellationToken cancellation);

    /// <summary>Tasks that match, highest priority first, then longest waiting, ties by id ascending.</summary>
    /// <exception cref="InvalidPageTokenException">The token is not one this query returned.</exception>
    Task<Page<ReviewTask>> ListAsync(ReviewTaskQuery query, PageRequest page, CancellationToken cancellation);

    /// <summary>Replaces the task if it is still at <paramref name="expectedRevision"/>; the stored revision becomes one more. Of many at once, one wins.</summary>
    /// <returns>The task as it is in the store now.</returns>
    /// <exception cref="ConflictException">It has moved on; nothing was changed.</exception>
    /// <exception cref="NotFoundException">No task of the workspace has this id.</exception>
    Task<ReviewTask> UpdateAsync(ReviewTask task, long expectedRevision, CancellationToken cancellation);
}

/// <summary>Which tasks to list. Absent parts do not restrict.</summary>
public sealed record ReviewTaskQuery
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>Only in this state as of <see cref="Now"/>: tasks whose lease ran out are pending.</summary>
    public ReviewState? State { get; init; }

    /// <summary>When leases are looked at. Not part of what makes two queries equal for page tokens.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Only held by this person now.</summary>
    public string? Holder { get; init; }

    /// <summary>Only of this document.</summary>
    public DocumentId? DocumentId { get; init; }

    /// <summary>Only with this proposed verdict.</summary>
    public Verdict? ProposedVerdict { get; init; }
}
