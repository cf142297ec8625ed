using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Paging;

namespace FactCheck.Core.Review;

/// <summary>Review tasks, each with its audit trail. An adapter must pass <c>ReviewTaskStoreContract</c>.</summary>
/// <remarks>
/// Ids compare byte for byte. Times are UTC with millisecond precision. Throws only <see cref="FactCheckException"/>s and cancellation;
/// a database that is away gives <see cref="StoreUnavailableException"/> within 15 s. A record of another workspace is not found.
/// <see cref="IOutbox{T}.ReopenAsync"/> reopens tasks that changed after its <c>since</c>.
/// </remarks>
public interface IReviewTaskStore : IOutbox<ReviewTask>
{
    /// <summary>Tasks that one call of <see cref="ListAsync"/> or <see cref="CountAsync"/> looks at, at most.</summary>
    const int MostExamined = 500;

    /// <summary>Stores the task unless its id is stored already, which leaves that one as it is.</summary>
    /// <returns>The task as it is in the store now.</returns>
    Task<ReviewTask> AddAsync(ReviewTask task, CancellationToken cancellation);

    /// <summary>The task with its audit trail.</summary>
    /// <exception cref="NotFoundException">No task of the workspace has this id.</exception>
    Task<ReviewTask> GetAsync(WorkspaceId workspace, ReviewTaskId id, CancellationToken cancellation);

    /// <summary>
    /// Tasks that match, in the query's order: highest rank first, then longest waiting, ties by id ascending. A call looks at no more than
    /// <see cref="MostExamined"/> tasks, so that its cost does not grow with the queue: a page may hold fewer tasks than asked for, or none,
    /// and still have a token for the rest.
    /// </summary>
    /// <exception cref="InvalidPageTokenException">The token is not one this query returned.</exception>
    Task<Page<ReviewTask>> ListAsync(ReviewTaskQuery query, PageRequest page, CancellationToken cancellation);

    /// <summary>How many tasks match, of the first <see cref="MostExamined"/> that have the query's rarest term.</summary>
    Task<ReviewTaskCount> CountAsync(ReviewTaskQuery query, CancellationToken cancellation);

    /// <summary>Replaces the task if it is still at <paramref name="expectedRevision"/>; the stored revision becomes one more. Of many at once, one wins.</summary>
    /// <returns>The task as it is in the store now.</returns>
    /// <exception cref="ConflictException">It has moved on; nothing was changed.</exception>
    /// <exception cref="NotFoundException">No task of the workspace has this id.</exception>
    Task<ReviewTask> UpdateAsync(ReviewTask task, long expectedRevision, CancellationToken cancellation);
}

/// <summary>How many tasks there are.</summary>
/// <param name="Value">So many were found.</param>
/// <param name="IsExact">False: there may be more.</param>
public sealed record ReviewTaskCount(int Value, bool IsExact);
