using System.Diagnostics;
using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Time;
using FactCheck.Messages;
using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Messaging;

/// <summary>Stores messages that nobody will handle, and tells so. Either both is done, or this throws and the broker keeps the message.</summary>
internal sealed partial class DeadLetterSink(
    IDeadLetterStore store,
    IOptions<MessagingOptions> messaging,
    IOptions<RetryOptions> retry,
    IHostApplicationLifetime lifetime,
    MessagingTelemetry telemetry,
    TimeProvider time,
    ILogger<DeadLetterSink> logger)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TellTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Stores the message as a dead letter of the queue and publishes <see cref="MessageDeadLettered"/>. Safe to repeat.</summary>
    /// <exception cref="OperationCanceledException">The host stops; the message goes back to the broker.</exception>
    public async Task StoreAsync(ReceiveContext context, string queue, string reason, string detail)
    {
        var bytes = context.Body.GetBytes();
        var head = EnvelopeHead.Read(bytes);
        var letter = LetterFor(context, bytes, head, queue, reason, detail);
        var giveUpAt = messaging.Value.TransportForgets ? DateTimeOffset.MaxValue : time.GetUtcNow() + retry.Value.StoreDeadLetterFor;
        for (var delay = FirstDelay; ; delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay)
        {
            try
            {
                await store.PutAsync(letter, lifetime.ApplicationStopping);
                await TellAsync(context, letter, head);
                break;
            }
            catch (Exception fault) when (!lifetime.ApplicationStopping.IsCancellationRequested && time.GetUtcNow() + delay < giveUpAt)
            {
                NotStored(logger, letter.Id, queue, delay, DeadLetterText.ReasonOf(fault));
                await Task.Delay(delay, time, lifetime.ApplicationStopping);
            }
        }
        telemetry.Died(letter);
        Died(logger, letter.Id, queue, letter.MessageType, letter.Reason, letter.Detail, letter.TraceId);
    }

    /// <summary>The same message of the same queue gives the same letter: an unreadable one is known by its bytes.</summary>
    private DeadLetter LetterFor(ReceiveContext context, byte[] bytes, EnvelopeHead head, string queue, string reason, string detail)
    {
        var (body, contentType) = DeadLetterText.Encode(bytes, context.ContentType?.ToString() ?? "");
        return new()
        {
            Id = new(ContentId.Derive("dlt", queue, head.MessageId?.ToString() ?? ContentId.Sha256(body))),
            Workspace = head.Workspace,
            Queue = queue,
            MessageType = head.MessageType,
            Body = body,
            ContentType = contentType,
            Reason = reason,
            Detail = detail,
            TraceId = TraceIdOf(context, head),
            FailedAt = time.Now(),
            State = DeadLetterState.Dead,
        };
    }

    private async Task TellAsync(ReceiveContext context, DeadLetter letter, EnvelopeHead head)
    {
        if (letter.MessageType == nameof(MessageDeadLettered))
            return; // a listener that always fails must not keep itself busy
        using var timeout = new CancellationTokenSource(TellTimeout, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, lifetime.ApplicationStopping);
        var listeners = await context.PublishEndpointProvider.GetPublishSendEndpoint<MessageDeadLettered>();
        await listeners.Send(new MessageDeadLettered
        {
            WorkspaceId = letter.Workspace,
            Queue = messaging.Value.WithoutPrefix(letter.Queue),
            Reason = letter.Reason,
            DocumentId = head.Document,
            ClaimId = head.Claim,
        }, limit.Token);
    }

    private static string TraceIdOf(ReceiveContext context, EnvelopeHead head) =>
        context.TransportHeaders.TryGetHeader(MessagingTelemetry.TraceparentHeader, out var header) && header is string traceparent
        && ActivityContext.TryParse(traceparent, null, out var sender) ? sender.TraceId.ToHexString()
        : head.TraceId.Length > 0 ? head.TraceId
        : Activity.Current?.TraceId.ToHexString() ?? "";

    [LoggerMessage(Level = LogLevel.Error,
        Message = "Dead letter {Letter}: {MessageType} of {Queue}, {Reason} ({Detail}), trace {TraceId}")]
    private static partial void Died(ILogger logger, DeadLetterId letter, string queue, string messageType, string reason, string detail, string traceId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Dead letter {Letter} of {Queue} is not stored yet ({Reason}); again in {Delay}")]
    private static partial void NotStored(ILogger logger, DeadLetterId letter, string queue, TimeSpan delay, string reason);
}
