using System.ComponentModel.DataAnnotations;

namespace FactCheck.Hosting.Messaging;

/// <summary>How events travel between the services. Environment: <c>FACTCHECK_MESSAGING__*</c>.</summary>
public sealed class MessagingOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Messaging";

    /// <summary>What carries the events. Required, no default: a system that forgets must be chosen, not happen.</summary>
    public MessagingTransport? Transport { get; set; }

    /// <summary>The broker; read only when <see cref="Transport"/> says so.</summary>
    public RabbitMQOptions RabbitMQ { get; set; } = new();

    /// <summary>
    /// Messages that the broker hands to one queue's consumer in advance, in messages. Default 32. More hides latency but keeps messages
    /// from idle replicas; never below <see cref="ConcurrencyOrDefault"/>, which is used instead where it is larger.
    /// </summary>
    [Range(1, 1000)]
    public int Prefetch { get; set; } = 32;

    /// <summary>
    /// Messages of one queue handled at a time by one process. Default (absent): twice the processors. Messages over the limit wait in
    /// the queue. A message that waits for its next try keeps its place, so that an outage stops the queue instead of failing all of it.
    /// </summary>
    [Range(1, 1000)]
    public int? Concurrency { get; set; }

    /// <summary>
    /// How often RabbitMQ delivers one message anew, because the process crashed, stopped or gave it back, before it gives the message
    /// up as poison and it becomes a dead letter. Default 20. Messages handed out in advance count too. Changing it needs the queue to
    /// be deleted first: RabbitMQ refuses another value for a queue that exists.
    /// </summary>
    [Range(1, 10_000)]
    public int DeliveryLimit { get; set; } = 20;

    /// <summary>Put before every queue and exchange, so that two systems can share a broker. Default empty.</summary>
    [RegularExpression("^[a-z0-9-]{0,40}$", ErrorMessage = "Messaging:QueuePrefix must be at most 40 of a-z, 0-9 and '-'.")]
    public string QueuePrefix { get; set; } = "";

    /// <summary><see cref="Concurrency"/>, or what its absence means.</summary>
    internal int ConcurrencyOrDefault => Concurrency ?? Math.Max(2, 2 * Environment.ProcessorCount);

    /// <summary>The queue's own name.</summary>
    internal string WithoutPrefix(string queue) =>
        QueuePrefix.Length > 0 && queue.StartsWith($"{QueuePrefix}-", StringComparison.Ordinal) ? queue[(QueuePrefix.Length + 1)..] : queue;

    /// <summary>Whether messages are gone when the process ends, so that they have to be made again from the records.</summary>
    internal bool TransportForgets => Transport == MessagingTransport.InMemory;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Transport is null)
            yield return new("Messaging:Transport is required: InMemory or RabbitMQ (environment: FACTCHECK_MESSAGING__TRANSPORT).");
        if (Transport == MessagingTransport.RabbitMQ && !RabbitMQOptions.IsAddress(RabbitMQ.Address))
            yield return new("Messaging:RabbitMQ:Address is required with RabbitMQ: amqp://user:password@host:port/vhost or amqps://… "
                + "(environment: FACTCHECK_MESSAGING__RABBITMQ__ADDRESS).");
    }
}

/// <summary>What carries the events.</summary>
public enum MessagingTransport
{
    /// <summary>Within the process; forgotten when it ends, and made again from the records at the next start.</summary>
    InMemory = 1,

    /// <summary>Between processes, kept on disk.</summary>
    RabbitMQ = 2,
}

/// <summary>Where RabbitMQ is.</summary>
public sealed class RabbitMQOptions
{
    /// <summary>E.g. <c>amqp://user:password@host:5672/vhost</c>; amqps for TLS; without a path the vhost <c>/</c>. Holds a password: never logged.</summary>
    public string? Address { get; set; }

    internal static bool IsAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "amqp" or "amqps" && uri.Host.Length > 0;
}
