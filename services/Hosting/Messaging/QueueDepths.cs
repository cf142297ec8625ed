using FactCheck.Core.Errors;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace FactCheck.Hosting.Messaging;

/// <summary>How full one queue is.</summary>
/// <param name="Queue">Its name, without prefix.</param>
/// <param name="Waiting">Messages that the broker has and nobody took; absent for a bus in memory, which can't tell, and for a queue that is not there.</param>
/// <param name="InHand">Messages that this process is handling.</param>
/// <param name="Consumers">Processes that take from it; absent as <paramref name="Waiting"/> is.</param>
internal sealed record QueueDepth(string Queue, long? Waiting, int InHand, long? Consumers);

/// <summary>How full the queues of this host are: asked of the broker where there is one.</summary>
internal sealed class QueueDepths(IOptions<MessagingOptions> messaging, EndpointPolicy policy, InHandCount inHand)
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(3);
    private const ushort NoSuchQueue = 404;

    /// <summary>Whether a broker was asked; else only what is in hand is known.</summary>
    public bool AreOfBroker => messaging.Value.Transport == MessagingTransport.RabbitMQ;

    /// <summary>The queues by name, and behind each the one with what the broker gave up.</summary>
    /// <exception cref="DependencyUnavailableException">The broker is away (BROKER_UNAVAILABLE).</exception>
    public async Task<IReadOnlyList<QueueDepth>> ReadAsync(CancellationToken cancellation)
    {
        var queues = policy.Queues.Order(StringComparer.Ordinal).ToList();
        if (!AreOfBroker)
            return [.. queues.Select(queue => new QueueDepth(NameOf(queue), null, inHand.Of(queue), null))];
        // A connection for each look: it is seldom looked, and one that is kept would have to be watched.
        var factory = new ConnectionFactory { Uri = new Uri(messaging.Value.RabbitMQ.Address!), RequestedConnectionTimeout = ConnectTimeout, ClientProvidedName = "queue depths" };
        try
        {
            await using var connection = await factory.CreateConnectionAsync(cancellation);
            var depths = new List<QueueDepth>();
            foreach (var queue in queues.SelectMany(queue => new[] { queue, EndpointPolicy.PoisonQueueOf(queue) }))
                depths.Add(await ReadAsync(connection, queue, cancellation));
            return depths;
        }
        catch (Exception away) when (away is BrokerUnreachableException or AlreadyClosedException or OperationInterruptedException)
        {
            throw new DependencyUnavailableException("BROKER_UNAVAILABLE", "The broker does not answer.", away);
        }
    }

    // A channel for each: asking for a queue that is not there closes it.
    private async Task<QueueDepth> ReadAsync(IConnection connection, string queue, CancellationToken cancellation)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellation);
        try
        {
            var found = await channel.QueueDeclarePassiveAsync(queue, cancellation);
            return new(NameOf(queue), found.MessageCount, inHand.Of(queue), found.ConsumerCount);
        }
        catch (OperationInterruptedException absent) when (absent.ShutdownReason?.ReplyCode == NoSuchQueue)
        {
            return new(NameOf(queue), null, inHand.Of(queue), null);
        }
    }

    private string NameOf(string queue) => messaging.Value.QueuePrefix is { Length: > 0 } prefix ? queue[(prefix.Length + 1)..] : queue;
}
