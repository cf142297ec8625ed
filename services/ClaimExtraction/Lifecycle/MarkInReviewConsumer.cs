using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Hosting.Peers;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.ClaimExtraction.Lifecycle;

/// <summary>On <see cref="ReviewTaskEnqueued"/>, says on the task's claims which task they are checked in.</summary>
/// <remarks>Safe to repeat.</remarks>
internal sealed class MarkInReviewConsumer(ReviewClient tasks, ClaimProgress progress) : IConsumer<ReviewTaskEnqueued>
{
    public async Task Consume(ConsumeContext<ReviewTaskEnqueued> context)
    {
        var message = context.Message;
        await MarkAsync(message.ClaimId);
        // Those that say the same joined the task later; the event names the first only.
        var task = await tasks.GetAsync(message.WorkspaceId, message.TaskId, context.CancellationToken);
        foreach (var id in task.ClaimIds.Where(id => id != message.ClaimId))
            await MarkAsync(id);

        Task MarkAsync(ClaimId id) => progress.ChangeAsync(message.WorkspaceId, id,
            claim =>
            {
                var advanced = ClaimProgress.Advance(claim, ClaimState.InReview);
                return claim.TaskId == message.TaskId ? advanced : advanced with { TaskId = message.TaskId };
            },
            context.CancellationToken);
    }
}
