using FactCheck.Core.Errors;
using FactCheck.Core.Paging;

namespace FactCheck.Hosting.Privacy;

/// <summary>How one kind of record is gone through to blank a person.</summary>
/// <param name="List">One page, in an order that blanking does not change.</param>
/// <param name="Blank">The record without the person; null when there is nothing to blank.</param>
/// <param name="Read">The record as it is now.</param>
/// <param name="Store">Stores the blanked record (first) in the place of what was read (second), unless that has moved on.</param>
public sealed record BlankingPass<T>(
    Func<PageRequest, CancellationToken, Task<Page<T>>> List, Func<T, T?> Blank,
    Func<T, CancellationToken, Task<T>> Read, Func<T, T, CancellationToken, Task> Store) where T : class
{
    private const int MaxAttempts = 5; // somebody works on the record meanwhile

    /// <summary>Goes through all records. Safe to repeat, and to cut short.</summary>
    /// <returns>How many were changed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var (changed, token) = (0, "");
        do
        {
            var (count, next) = await RunAsync(new PageRequest(PageRequest.MaxSize, token), cancellation);
            changed += count;
            token = next;
        }
        while (token.Length > 0);
        return changed;
    }

    /// <summary>Goes through one page.</summary>
    /// <returns>How many were changed, and the next page's token.</returns>
    public async Task<(int Changed, string NextPageToken)> RunAsync(PageRequest page, CancellationToken cancellation)
    {
        var listed = await List(page, cancellation);
        var changed = 0;
        foreach (var record in listed.Items)
            if (await RunAsync(record, cancellation))
                changed++;
        return (changed, listed.NextPageToken);
    }

    /// <summary>Blanks one record.</summary>
    /// <returns>Whether there was something to blank.</returns>
    /// <exception cref="ConflictException">Others changed it each time.</exception>
    public async Task<bool> RunAsync(T record, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (Blank(record) is not { } blanked)
                return false;
            try
            {
                await Store(blanked, record, cancellation);
                return true;
            }
            catch (ConflictException) when (attempt < MaxAttempts)
            {
                record = await Read(record, cancellation);
            }
        }
    }
}
