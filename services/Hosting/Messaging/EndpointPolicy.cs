using System.Collections.Concurrent;
using MassTransit;
using MassTransit.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Messaging;

/// <summary>What holds for every queue: tries, dead letters, measuring, and how RabbitMQ keeps it. Consumers say nothing of the kind.</summary>
internal sealed class EndpointPolicy(
    IOptions<MessagingOptions> messaging,
    IOptions<RetryOptions> retry,
    DeadLetterSink letters,
    MessagingTelemetry telemetry,
    InHandCount inHand,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<EndpointPolicy> logger)
{
    private static readonly TimeSpan[] QuickTries = [TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(500)];

    private readonly ConcurrentDictionary<string, bool> _queues = new(StringComparer.Ordinal);

    /// <summary>The queues that this host consumes.</summary>
    public ICollection<string> Queues => _queues.Keys;

    /// <summary>Applies to a queue's endpoint before its consumers are added.</summary>
    public void Apply(string queue, IReceiveEndpointConfigurator endpoint)
    {
        if (FanOut.IsQueueOf(queue))
        {
            ApplyToFanOut(endpoint);
            return;
        }
        _queues[queue] = true;
        endpoint.PublishFaults = false; // nobody listens to them, and they carry exceptions' words
        if (endpoint is IRabbitMqReceiveEndpointConfigurator rabbit)
            Keep(queue, rabbit);

        endpoint.ConfigureError(pipe => pipe.UseFilter(new FaultedMessageFilter(queue, letters, lifetime.ApplicationStopping)));
        endpoint.ConfigureDeadLetter(pipe => pipe.UseFilter(new SkippedMessageFilter(queue, letters)));

        endpoint.UseFilter(new InHandFilter(queue, inHand));
        endpoint.UseFilter(new QueueLagFilter(queue, telemetry, time));
        var limits = retry.Value;
        Retry(queue, endpoint, FaultKind.Transient, RetryOptions.Waits(limits.FirstDelay, limits.LongestDelay, limits.TransientFor));
        Retry(queue, endpoint, FaultKind.NotFound, RetryOptions.Waits(limits.FirstDelay, limits.LongestDelay, limits.NotFoundFor));
        Retry(queue, endpoint, FaultKind.Unforeseen, QuickTries);
    }

    /// <summary>The queue to which RabbitMQ moves what it gives up.</summary>
    public static string PoisonQueueOf(string queue) => $"{queue}-poison";

    /// <summary>Makes dead letters of what RabbitMQ gave up.</summary>
    public void ApplyToPoison(string queue, IRabbitMqReceiveEndpointConfigurator endpoint)
    {
        endpoint.ConfigureConsumeTopology = false;
        endpoint.SetQuorumQueue();
        // RabbitMQ 4 drops after 20 deliveries unless told otherwise; here nothing may be dropped.
        endpoint.SetQueueArgument("x-delivery-limit", 1_000_000);
        endpoint.PrefetchCount = 1;
        endpoint.ConfigureReceive(pipe => pipe.UseFilter(new PoisonMessageFilter(queue, letters)));
    }

    private static void ApplyToFanOut(IReceiveEndpointConfigurator endpoint)
    {
        endpoint.PublishFaults = false;
        endpoint.DiscardFaultedMessages();
        endpoint.DiscardSkippedMessages();
    }

    private void Keep(string queue, IRabbitMqReceiveEndpointConfigurator endpoint)
    {
        endpoint.SetQuorumQueue();
        endpoint.SetQueueArgument("x-delivery-limit", messaging.Value.DeliveryLimit);
        endpoint.DeadLetterExchange = PoisonQueueOf(queue);
        // At least once: the message stays in its queue until the poison queue has it. RabbitMQ offers that with reject-publish only.
        endpoint.SetQueueArgument("x-dead-letter-strategy", "at-least-once");
        endpoint.SetQueueArgument("x-overflow", "reject-publish");
    }

    private void Retry(string queue, IReceiveEndpointConfigurator endpoint, FaultKind kind, TimeSpan[] waits) =>
        // The observer form, because it takes the token that ends the waiting when the host stops.
        _ = new MessageRetryConfigurationObserver(endpoint, lifetime.ApplicationStopping, tries =>
        {
            tries.Handle<Exception>(fault => FaultKinds.Of(fault) == kind);
            tries.Intervals(waits);
            tries.ConnectRetryObserver(new RetryObserver(queue, telemetry, logger));
        });
}
