using System.ClientModel;
using FactCheck.Core.Verification;
using FactCheck.Verification.Sources;
using Microsoft.Extensions.AI;

namespace FactCheck.Verification.Engines;

/// <summary>Keeps what an endpoint says of a failure off spans and logs: it may repeat what it was given.</summary>
internal sealed class QuietChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken);
        }
        // Whatever somebody else's server makes somebody else's client throw means that the model did not answer; not cancellation.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw Of(failure);
        }
    }

    // Not used; by this way nothing would be kept quiet.
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    private static SourceFailedException Of(Exception failure) => failure switch
    {
        ClientResultException { Status: > 0 } refused => new(SourceOutcome.Unreachable, $"HTTP {refused.Status}"),
        AggregateException { InnerException: { } inner } => Of(inner),
        _ => SourceFaults.Of(failure) is { } known ? new(known.Outcome, known.Message)
            : failure.InnerException is { } inner ? Of(inner)
            : new(SourceOutcome.Malformed, $"it answered in an unknown way ({failure.GetType().Name})"),
    };
}
