using FactCheck.Core.Documents;
using FactCheck.Core.Errors;
using FactCheck.Hosting.Peers;
using Grpc.Core;
using Microsoft.Extensions.Options;

namespace FactCheck.Ingestion.Intake;

/// <summary>Refuses documents while the services behind can't keep up, so that nothing grows without bound.</summary>
internal sealed partial class BacklogGate(
    IDocumentStore documents, ClaimExtractionClient claims, IOptions<IngestionOptions> options, TimeProvider time, ILogger<BacklogGate> logger)
    : IDisposable
{
    private readonly SemaphoreSlim _counting = new(1);
    private long _countedAt = long.MinValue;
    private int _unread;
    private int _unverified;
    private int _admittedSince;

    /// <summary>Returns when one more document may come in.</summary>
    /// <exception cref="OverloadedException">The backlog is full.</exception>
    internal async Task AdmitAsync(CancellationToken cancellation)
    {
        await RefreshAsync(cancellation);
        // Between two counts every document admitted is one more that waits.
        if (_unread + Interlocked.Increment(ref _admittedSince) > options.Value.MaxUnreadDocuments)
            throw new OverloadedException("Too many documents wait to be read.", options.Value.BacklogRetryDelay);
        if (_unverified > options.Value.MaxUnverifiedClaims)
            throw new OverloadedException("Too many claims wait for verification.", options.Value.BacklogRetryDelay);
    }

    public void Dispose() => _counting.Dispose();

    private async Task RefreshAsync(CancellationToken cancellation)
    {
        if (IsFresh())
            return;
        await _counting.WaitAsync(cancellation);
        try
        {
            if (IsFresh())
                return;
            _unread = await documents.CountIngestedAsync(options.Value.MaxUnreadDocuments + 1, cancellation);
            _unverified = await CountUnverifiedAsync(cancellation);
            Interlocked.Exchange(ref _admittedSince, 0);
            Interlocked.Exchange(ref _countedAt, time.GetTimestamp());
        }
        finally
        {
            _counting.Release();
        }
    }

    private bool IsFresh()
    {
        var countedAt = Interlocked.Read(ref _countedAt);
        return countedAt != long.MinValue && time.GetElapsedTime(countedAt) < options.Value.BacklogRefresh;
    }

    private async Task<int> CountUnverifiedAsync(CancellationToken cancellation)
    {
        try
        {
            return await claims.CountUnverifiedAsync(cancellation);
        }
        catch (RpcException away) when (away.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded)
        {
            // While ClaimExtraction is away nothing is read either, so the count of unread documents bounds the backlog.
            LogPeerAway(logger, away.StatusCode);
            return 0;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The claims' backlog is unknown: ClaimExtraction says {Status}")]
    private static partial void LogPeerAway(ILogger logger, StatusCode status);
}
