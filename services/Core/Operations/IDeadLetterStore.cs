using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;

namespace FactCheck.Core.Operations;

/// <summary>Dead letters of one service. An adapter must pass <c>DeadLetterStoreContract</c>.</summary>
/// <remarks>Throws only <see cref="FactCheckException"/>s and cancellation; a database that is away gives <see cref="StoreUnavailableException"/> within 15 s.</remarks>
public interface IDeadLetterStore
{
    /// <summary>Stores the letter; one with the same id is replaced, but keeps its replay count.</summary>
    Task PutAsync(DeadLetter letter, CancellationToken cancellation);

    /// <summary>The letter.</summary>
    /// <exception cref="NotFoundException">No letter has this id.</exception>
    Task<DeadLetter> GetAsync(DeadLetterId id, CancellationToken cancellation);

    /// <summary>Letters in the state (all when absent), last failed first, ties by id ascending.</summary>
    /// <exception cref="InvalidPageTokenException">The token is not one this query returned.</exception>
    Task<Page<DeadLetter>> ListAsync(DeadLetterState? state, PageRequest page, CancellationToken cancellation);

    /// <summary>Moves a letter on; replaying counts. Only a dead letter moves.</summary>
    /// <returns>The letter as it is in the store now.</returns>
    /// <exception cref="NotFoundException">No letter has this id.</exception>
    /// <exception cref="InvalidTransitionException">It is not dead; of two at once, one gets this.</exception>
    Task<DeadLetter> MoveAsync(DeadLetterId id, DeadLetterState to, CancellationToken cancellation);

    /// <summary>How many are dead, counted up to <paramref name="limit"/>.</summary>
    Task<int> CountDeadAsync(int limit, CancellationToken cancellation);
}
