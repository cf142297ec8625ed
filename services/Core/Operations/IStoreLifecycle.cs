using FactCheck.Core.Errors;

namespace FactCheck.Core.Operations;

/// <summary>The database behind a host's stores.</summary>
public interface IStoreLifecycle
{
    /// <summary>Brings the schema or the indexes to this version, forward only. Safe to repeat and to run in several processes at once.</summary>
    /// <exception cref="StoreUnavailableException">The database did not answer.</exception>
    Task InitializeAsync(CancellationToken cancellation);

    /// <summary>Returns when the database answers.</summary>
    /// <exception cref="StoreUnavailableException">It did not, within 5 s.</exception>
    Task PingAsync(CancellationToken cancellation);
}
