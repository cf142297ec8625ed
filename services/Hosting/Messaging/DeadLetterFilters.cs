using System.Runtime.Serialization;
using System.Text.Json;
using MassTransit;

namespace FactCheck.Hosting.Messaging;

/// <summary>Takes the place of the bus's <c>_error</c> queue: a message whose tries are used up becomes a dead letter.</summary>
internal sealed class FaultedMessageFilter(string queue, DeadLetterSink letters, CancellationToken stopping) : IFilter<ExceptionReceiveContext>
{
    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        var fault = context.Exception.GetBaseException() is { } cause && context.Exception is AggregateException ? cause : context.Exception;
        // A host that stops cuts tries short: that says nothing about the message, so it goes back to the broker.
        if (stopping.IsCancellationRequested && FaultKinds.Of(fault) is FaultKind.Transient or FaultKind.NotFound)
            throw new OperationCanceledException("The host stops.", fault, stopping);

        var unreadable = !context.IsFaulted && fault is SerializationException or JsonException;
        await letters.StoreAsync(context, queue, unreadable ? DeadLetterText.Unreadable : DeadLetterText.ReasonOf(fault),
            DeadLetterText.DetailOf(fault));
        if (!context.IsFaulted)
            await context.NotifyFaulted(context.Exception); // else the bus takes it for a message without consumer
        await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("deadLetter");
}

/// <summary>Takes the place of the bus's <c>_skipped</c> queue: a message of a type that no consumer of the queue takes.</summary>
internal sealed class SkippedMessageFilter(string queue, DeadLetterSink letters) : IFilter<ReceiveContext>
{
    public async Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        await letters.StoreAsync(context, queue, DeadLetterText.NoConsumer, "No consumer of this queue takes messages of this type.");
        await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("deadLetter");
}

/// <summary>Drains a queue's poison queue, whatever is in it: what RabbitMQ gave up becomes a dead letter of the queue.</summary>
internal sealed class PoisonMessageFilter(string queue, DeadLetterSink letters) : IFilter<ReceiveContext>
{
    // Nothing follows: the message is not read, only kept.
    public Task Send(ReceiveContext context, IPipe<ReceiveContext> next) => letters.StoreAsync(context, queue, DeadLetterText.DeliveryLimit,
        "The broker gave the message up: it came back too often, because the process crashed or could not store the dead letter.");

    public void Probe(ProbeContext context) => context.CreateFilterScope("poison");
}
