using MassTransit;

namespace FactCheck.Hosting.Messaging;

/// <summary>Measures how long a message waited in its queue.</summary>
internal sealed class QueueLagFilter(string queue, MessagingTelemetry telemetry, TimeProvider time) : IFilter<ConsumeContext>
{
    public Task Send(ConsumeContext context, IPipe<ConsumeContext> next)
    {
        // Sender and receiver may be two machines whose clocks differ: a lag is never negative.
        if (context.SentTime is { } sent && time.GetUtcNow().UtcDateTime - sent.ToUniversalTime() is var lag)
            telemetry.Started(queue, lag > TimeSpan.Zero ? lag : TimeSpan.Zero);
        return next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("queueLag");
}
