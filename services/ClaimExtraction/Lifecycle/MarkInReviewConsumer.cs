using FactCheck.Core.Claims;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.ClaimExtraction.Lifecycle;

/// <summary>On <see cref="ReviewTaskEnqueued"/>, says on the claim which task it is checked in.</summary>
/// <remarks>Safe to repeat.</remarks>
internal sealed class MarkInReviewConsumer(ClaimProgress progress) : IConsumer<ReviewTaskEnqueued>
{
    public Task Consume(ConsumeContext<ReviewTaskEnqueued> context) => progress.ChangeAsync(
        context.Message.WorkspaceId, context.Message.ClaimId,
        claim =>
        {
            var advanced = ClaimProgress.Advance(claim, ClaimState.InReview);
            return claim.TaskId == context.Message.TaskId ? advanced : advanced with { TaskId = context.Message.TaskId };
        },
        context.CancellationToken);
}
