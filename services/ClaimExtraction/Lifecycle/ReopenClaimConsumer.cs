using FactCheck.Core.Claims;
using FactCheck.Hosting.Peers;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.ClaimExtraction.Lifecycle;

/// <summary>On <see cref="ReviewReopened"/>, takes the person's verdict off the task's claims again; those that joined since are marked as in review.</summary>
/// <remarks>Safe to repeat and to come late: what counts is how the task stands now.</remarks>
internal sealed class ReopenClaimConsumer(ReviewClient tasks, ClaimProgress progress) : IConsumer<ReviewReopened>
{
    public async Task Consume(ConsumeContext<ReviewReopened> context)
    {
        var message = context.Message;
        var task = await tasks.GetAsync(message.WorkspaceId, message.TaskId, context.CancellationToken);
        foreach (var id in task.ClaimIds)
            await progress.ChangeAsync(message.WorkspaceId, id,
                claim =>
                {
                    var placed = claim.TaskId == message.TaskId ? claim : claim with { TaskId = message.TaskId };
                    return task.DecidedVerdict is null && placed.DecidedVerdict is not null
                        ? placed with { DecidedVerdict = null, State = ClaimState.InReview } : ClaimProgress.Advance(placed, ClaimState.InReview);
                },
                context.CancellationToken);
    }
}
