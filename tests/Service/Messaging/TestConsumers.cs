using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.Tests.Service.Messaging;

/// <summary>What a consumer does with its messages, and what it saw.</summary>
internal sealed class Script
{
    private readonly Channel<Seen> _handled = Channel.CreateUnbounded<Seen>();
    private readonly Channel<Seen> _tried = Channel.CreateUnbounded<Seen>();

    /// <summary>Called with each message; what it throws, the consumer throws.</summary>
    public Func<Seen, CancellationToken, Task> OnMessage { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Lets the consumer of <c>read-document</c> fail each time.</summary>
    public void FailReading(Func<Exception> fault) =>
        OnMessage = (seen, _) => seen.Queue == "read-document" ? throw fault() : Task.CompletedTask;

    /// <summary>Tries of each document, oldest first.</summary>
    public ConcurrentDictionary<string, int> Tries { get; } = new();

    public async Task HandleAsync(string queue, ConsumeContext<DocumentIngested> context)
    {
        var document = context.Message.DocumentId.Value;
        var seen = new Seen(queue, document, Tries.AddOrUpdate($"{queue} {document}", 1, (_, tries) => tries + 1), context.MessageId,
            context.Headers.Get<string>("MT-Activity-Id"), Activity.Current?.TraceId.ToHexString());
        _tried.Writer.TryWrite(seen);
        await OnMessage(seen, context.CancellationToken);
        _handled.Writer.TryWrite(seen);
    }

    /// <summary>The next message handled to the end.</summary>
    public async Task<Seen> NextHandledAsync() => await _handled.Reader.ReadAsync().AsTask().WaitAsync(TestHost.Patience);

    /// <summary>The next try, whether it will succeed or not.</summary>
    public async Task<Seen> NextTryAsync() => await _tried.Reader.ReadAsync().AsTask().WaitAsync(TestHost.Patience);

    /// <summary>Messages handled to the end that nobody awaited.</summary>
    public int HandledUnawaited => _handled.Reader.Count;
}

/// <summary>One delivery as a consumer saw it.</summary>
internal sealed record Seen(string Queue, string Document, int Try, Guid? MessageId, string? Traceparent, string? TraceId);

/// <summary>Takes from <c>read-document</c>.</summary>
internal sealed class ReadDocumentConsumer(Script script) : IConsumer<DocumentIngested>
{
    public Task Consume(ConsumeContext<DocumentIngested> context) => script.HandleAsync("read-document", context);
}

/// <summary>Takes from <c>note-failure</c> what becomes known of dead letters.</summary>
internal sealed class NoteFailureConsumer(Failures failures) : IConsumer<MessageDeadLettered>
{
    public Task Consume(ConsumeContext<MessageDeadLettered> context) => failures.HandleAsync(context.Message);
}

/// <summary>The failures that were told.</summary>
internal sealed class Failures
{
    private readonly Channel<MessageDeadLettered> _told = Channel.CreateUnbounded<MessageDeadLettered>();

    /// <summary>Whether handling them fails as well.</summary>
    public bool AreRefused { get; set; }

    public Task HandleAsync(MessageDeadLettered failure)
    {
        _told.Writer.TryWrite(failure);
        return AreRefused ? throw new ArgumentException("no") : Task.CompletedTask;
    }

    /// <summary>The next failure told.</summary>
    public async Task<MessageDeadLettered> NextAsync() => await _told.Reader.ReadAsync().AsTask().WaitAsync(TestHost.Patience);
}

/// <summary>Takes the same events from a queue of its own, <c>index-document</c>.</summary>
internal sealed class IndexDocumentConsumer(Script script) : IConsumer<DocumentIngested>
{
    public Task Consume(ConsumeContext<DocumentIngested> context) => script.HandleAsync("index-document", context);
}
