using MassTransit;
using Microsoft.Extensions.Logging;

namespace FactCheck.Hosting.Messaging;

/// <summary>Counts and logs further tries, without the exception's words: those may quote a document.</summary>
internal sealed partial class RetryObserver(string queue, MessagingTelemetry telemetry, ILogger logger) : IRetryObserver
{
    public Task PostCreate<T>(RetryPolicyContext<T> context) where T : class, PipeContext => Task.CompletedTask;

    public Task PostFault<T>(RetryContext<T> context) where T : class, PipeContext
    {
        telemetry.Retried(queue, FaultKinds.Of(context.Exception));
        var messageId = (context.Context as ConsumeContext)?.MessageId;
        var reason = DeadLetterText.ReasonOf(context.Exception);
        Retrying(logger, queue, messageId, context.RetryAttempt, context.Delay ?? TimeSpan.Zero, reason);
        return Task.CompletedTask;
    }

    public Task PreRetry<T>(RetryContext<T> context) where T : class, PipeContext => Task.CompletedTask;

    public Task RetryFault<T>(RetryContext<T> context) where T : class, PipeContext => Task.CompletedTask;

    public Task RetryComplete<T>(RetryContext<T> context) where T : class, PipeContext => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Message {MessageId} of {Queue} failed with {Reason}; try {Attempt} follows in {Delay}")]
    private static partial void Retrying(ILogger logger, string queue, Guid? messageId, int attempt, TimeSpan delay, string reason);
}
