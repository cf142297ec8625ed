using System.Diagnostics;
using System.Net.Mime;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Paging;
using MassTransit;
using MassTransit.Serialization;
using Microsoft.Extensions.Logging;

namespace FactCheck.Hosting.Messaging;

/// <summary>What a person does with the messages that this service could not handle.</summary>
public sealed partial class DeadLetters
{
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(10);

    private readonly IDeadLetterStore _store;
    private readonly IBus _bus;
    private readonly EndpointPolicy _endpoints;
    private readonly TimeProvider _time;
    private readonly ILogger<DeadLetters> _logger;

    internal DeadLetters(IDeadLetterStore store, IBus bus, EndpointPolicy endpoints, TimeProvider time, ILogger<DeadLetters> logger) =>
        (_store, _bus, _endpoints, _time, _logger) = (store, bus, endpoints, time, logger);

    /// <summary>The letter.</summary>
    /// <exception cref="NotFoundException">No letter has this id.</exception>
    public Task<DeadLetter> GetAsync(DeadLetterId id, CancellationToken cancellation) => _store.GetAsync(id, cancellation);

    /// <summary>Letters in the state (all when absent), last failed first.</summary>
    /// <exception cref="InvalidPageTokenException">The token is not one this query returned.</exception>
    public Task<Page<DeadLetter>> ListAsync(DeadLetterState? state, PageRequest page, CancellationToken cancellation) =>
        _store.ListAsync(state, page, cancellation);

    /// <summary>Gives the message up; its letter is kept for the record.</summary>
    /// <returns>The letter as it is now.</returns>
    /// <exception cref="NotFoundException">No letter has this id.</exception>
    /// <exception cref="InvalidTransitionException">It is not dead.</exception>
    public Task<DeadLetter> DiscardAsync(DeadLetterId id, CancellationToken cancellation) =>
        _store.MoveAsync(id, DeadLetterState.Discarded, cancellation);

    /// <summary>Sends the message back to the queue it was taken from and to no other, within its trace. If it fails again, its letter is dead again.</summary>
    /// <returns>The letter as it was when sent.</returns>
    /// <exception cref="NotFoundException">No letter has this id.</exception>
    /// <exception cref="InvalidTransitionException">It is not dead, or this service no longer has the queue.</exception>
    /// <exception cref="DependencyUnavailableException">The broker did not take it within 10 s; the letter is still dead.</exception>
    public async Task<DeadLetter> ReplayAsync(DeadLetterId id, CancellationToken cancellation)
    {
        var letter = await _store.GetAsync(id, cancellation);
        if (!_endpoints.Queues.Contains(letter.Queue))
            throw new InvalidTransitionException($"This service has no queue '{letter.Queue}' any more.", "QUEUE_UNKNOWN");

        // Moved before it is sent: sent first, it could fail again and be stored as dead before it is marked as replayed.
        var replayed = await _store.MoveAsync(id, DeadLetterState.Replayed, cancellation);
        try
        {
            await SendAsync(letter, cancellation);
        }
        catch (Exception fault)
        {
            await _store.PutAsync(letter, CancellationToken.None);
            cancellation.ThrowIfCancellationRequested();
            throw new DependencyUnavailableException("BROKER_UNAVAILABLE", $"The message could not be sent to '{letter.Queue}'.", fault);
        }
        Replayed(_logger, id, letter.Queue, letter.TraceId);
        return replayed;
    }

    private async Task SendAsync(DeadLetter letter, CancellationToken cancellation)
    {
        var (body, contentType) = DeadLetterText.Decode(letter.Body, letter.ContentType);
        var head = EnvelopeHead.Read(body);
        using var activity = MessagingTelemetry.Continue("replay dead letter", ParentOf(letter, head));
        using var timeout = new CancellationTokenSource(SendTimeout, _time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);

        // The queue's own exchange: to name the queue itself would declare it anew, with other arguments.
        var endpoint = await _bus.GetSendEndpoint(new Uri($"exchange:{letter.Queue}"));
        await endpoint.Send(new SerializedMessageBody(), Pipe.Execute<SendContext<SerializedMessageBody>>(context =>
        {
            context.Serializer = new CopyBodySerializer(
                contentType.Length > 0 ? new ContentType(contentType) : context.Serializer.ContentType, new BytesMessageBody(body));
            context.MessageId = head.MessageId ?? context.MessageId;
            if (Activity.Current?.Id is { } traceparent)
                context.Headers.Set(MessagingTelemetry.TraceparentHeader, traceparent);
            if (context.TryGetPayload<RabbitMqSendContext>(out var rabbit))
                rabbit.Mandatory = true; // a queue that is gone is an error, not a place to lose messages in
        }), limit.Token);
    }

    private static ActivityContext ParentOf(DeadLetter letter, EnvelopeHead head)
    {
        if (ActivityContext.TryParse(head.Traceparent, null, isRemote: true, out var sender))
            return sender;
        return letter.TraceId.Length == 32
            ? new(ActivityTraceId.CreateFromString(letter.TraceId), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, isRemote: true)
            : default;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Dead letter {Letter} sent back to {Queue}, trace {TraceId}")]
    private static partial void Replayed(ILogger logger, DeadLetterId letter, string queue, string traceId);
}
