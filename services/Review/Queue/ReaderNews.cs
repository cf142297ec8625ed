using System.Threading.Channels;
using FactCheck.Core.Identity;
using FactCheck.Hosting.Calls;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.Review.Queue;

/// <summary>What readers of other processes should hear soon. Whoever posts does not wait; when the bus is away the oldest news is dropped.</summary>
internal sealed class ReaderNews
{
    private const int MostWaiting = 10_000;

    private readonly Channel<object> _channel = Channel.CreateBounded<object>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>This process.</summary>
    internal string Origin { get; } = Guid.NewGuid().ToString("N");

    internal ChannelReader<object> Waiting => _channel.Reader;

    internal void Post(object message) => _channel.Writer.TryWrite(message);
}

/// <summary>Sends the news.</summary>
internal sealed partial class ReaderNewsPump(ReaderNews news, Sessions sessions, IBus bus, TimeProvider time, ILogger<ReaderNewsPump> logger) : BackgroundService
{
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        sessions.EndedHere += Tell;
        try
        {
            await foreach (var message in news.Waiting.ReadAllAsync(stoppingToken))
                await SendAsync(message, stoppingToken);
        }
        finally
        {
            sessions.EndedHere -= Tell;
        }
    }

    private void Tell(string session) => news.Post(new SessionEnded { WorkspaceId = WorkspaceId.Default, SessionId = session });

    private async Task SendAsync(object message, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(SendTimeout, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        try
        {
            await bus.Publish(message, limit.Token);
        }
        catch (Exception away) when (!cancellation.IsCancellationRequested) // pages look again by themselves
        {
            LogNotTold(logger, away.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Other processes were not told of a change ({Fault})")]
    private static partial void LogNotTold(ILogger logger, string fault);
}

/// <summary>On news of another process, tells the pages that are open in this one.</summary>
internal sealed class TellReadersConsumer(QueueChanges changes, ReaderNews news, Sessions sessions) : IConsumer<ReviewTaskChanged>, IConsumer<SessionEnded>
{
    public Task Consume(ConsumeContext<ReviewTaskChanged> context)
    {
        if (context.Message.Origin != news.Origin)
            changes.TellHere(context.Message.WorkspaceId, context.Message.TaskId);
        return Task.CompletedTask;
    }

    public Task Consume(ConsumeContext<SessionEnded> context)
    {
        sessions.EndElsewhere(context.Message.SessionId);
        return Task.CompletedTask;
    }
}
