using FactCheck.Core.Claims;
using FactCheck.Hosting.Peers;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.ClaimExtraction.Lifecycle;

/// <summary>On <see cref="ReviewReopened"/>, takes the person's verdict off the task's claims again.</summary>
/// <remarks>Safe to repeat and to come late: what counts is how the task stands now.</remarks>
internal sealed class ReopenClaimConsumer(ReviewClient tasks, ClaimProgress progress) : IConsumer<ReviewReopened>
{
    public async Task Consume(ConsumeContext<ReviewReopened> context)
    {
        var message = context.Message;
        var task = await tasks.GetAsync(message.WorkspaceId, message.TaskId, context.CancellationToken);
        foreach (var id in task.ClaimIds)
            await progress.ChangeAsync(message.WorkspaceId, id,
                claim => task.DecidedVerdict is null && claim.DecidedVerdict is not null && claim.TaskId == message.TaskId
                    ? claim with { DecidedVerdict = null, State = ClaimState.InReview } : claim,
                context.CancellationToken);
    }
}
