using FactCheck.Core.Errors;
using Microsoft.Extensions.Options;

namespace FactCheck.Review.Publishing;

/// <summary>Lets few exports be written at once: anybody may ask for one, and each reads everything.</summary>
internal sealed class ExportGate(IOptions<PublishingOptions> options)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);

    private int _inside;

    /// <summary>Does the work, if there is room.</summary>
    /// <exception cref="OverloadedException">There is none.</exception>
    internal async Task PassAsync(Func<Task> work)
    {
        try
        {
            if (Interlocked.Increment(ref _inside) > options.Value.MaxExports)
                throw new OverloadedException("As many exports as may be are being written.", RetryAfter);
            await work();
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }
}
