using FactCheck.Core.Claims;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.ClaimExtraction.Lifecycle;

/// <summary>On the failure of <c>verify-claim</c>, says on the claim that it could not be verified. The dead letter has the details.</summary>
/// <remarks>Safe to repeat, and to come late: a claim that was verified after all stays as it is.</remarks>
internal sealed class MarkUnverifiableConsumer(ClaimProgress progress) : IConsumer<Fault<ClaimExtracted>>
{
    public Task Consume(ConsumeContext<Fault<ClaimExtracted>> context)
    {
        var type = context.Message.Exceptions.FirstOrDefault()?.ExceptionType ?? "unknown";
        return progress.ChangeAsync(context.Message.Message.WorkspaceId, context.Message.Message.ClaimId,
            claim => ClaimLifecycle.Allows(claim.State, ClaimState.Failed)
                ? claim with { State = ClaimState.Failed, FailureReason = $"It could not be verified ({type})." }
                : claim,
            context.CancellationToken);
    }
}
