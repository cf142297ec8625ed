namespace FactCheck.Core.Operations;

/// <summary>The stored records whose present state still has to be announced: the record's state is the outbox.</summary>
/// <remarks>Spans all workspaces. A record is stored, or updated, with <c>Announced = false</c> where its new state is an event.</remarks>
public interface IOutbox<TRecord>
{
    /// <summary>Records not announced whose last change is older than <paramref name="changedBefore"/>, oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<TRecord>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation);

    /// <summary>
    /// Marks each record as announced if it is still at the revision given; one that has moved on is left, since its newer state
    /// is not announced yet. Changes neither revision nor time of change.
    /// </summary>
    Task MarkAnnouncedAsync(IReadOnlyCollection<TRecord> records, CancellationToken cancellation);

    /// <summary>
    /// Marks as not announced every record whose announcement may not have been acted on, for a bus that forgets when its process ends.
    /// Which ones, the port says; where it can't be told from the state, those changed after <paramref name="since"/>.
    /// </summary>
    /// <returns>How many records that were.</returns>
    Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation);
}
