using FactCheck.Core.Errors;
using FactCheck.Core.Operations;
using FactCheck.Core.Time;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Calls;

/// <summary>Deletes answers whose <c>request_id</c> has run out, once an hour.</summary>
internal sealed partial class RequestAnswerCleaner(
    IRequestStore requests, IOptions<CallLimits> limits, TimeProvider time, ILogger<RequestAnswerCleaner> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await requests.DeleteBeforeAsync(time.Now() - limits.Value.RequestIdLifetime, stoppingToken);
            }
            catch (StoreUnavailableException away)
            {
                LogStoreAway(logger, away);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Expired request ids stay for another hour: the store is away")]
    private static partial void LogStoreAway(ILogger logger, Exception away);
}
