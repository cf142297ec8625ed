using FactCheck.Core.Claims;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.ClaimExtraction.Lifecycle;

/// <summary>On the failure of <c>verify-claim</c>, says on the claim that it could not be verified. The dead letter has the details.</summary>
/// <remarks>Safe to repeat, and to come late: a claim that was verified after all stays as it is.</remarks>
internal sealed class MarkUnverifiableConsumer(ClaimProgress progress) : IConsumer<MessageDeadLettered>
{
    private const string Queue = "verify-claim";

    public async Task Consume(ConsumeContext<MessageDeadLettered> context)
    {
        if (context.Message is not { Queue: Queue, ClaimId: { } id } message)
            return;
        await progress.ChangeAsync(message.WorkspaceId, id,
            claim => ClaimLifecycle.Allows(claim.State, ClaimState.Failed)
                ? claim with { State = ClaimState.Failed, FailureReason = $"It could not be verified ({message.Reason})." }
                : claim,
            context.CancellationToken);
    }
}
