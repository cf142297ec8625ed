using FactCheck.Core.Operations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactCheck.Hosting.Messaging;

/// <summary>Keeps the gauge of dead letters that wait for a person.</summary>
internal sealed partial class DeadLetterCount(
    IDeadLetterStore store, MessagingTelemetry telemetry, TimeProvider time, ILogger<DeadLetterCount> logger) : BackgroundService
{
    private const int CountedUpTo = 10_000; // beyond, "10,000" says enough
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Interval, time, stoppingToken);
            try
            {
                telemetry.Waiting(await store.CountDeadAsync(CountedUpTo, stoppingToken));
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested) // a measurement is missing; the next one follows
            {
                var reason = DeadLetterText.ReasonOf(fault);
                NotCounted(logger, reason);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Dead letters could not be counted ({Reason})")]
    private static partial void NotCounted(ILogger logger, string reason);
}
