using FactCheck.Core.Claims;
using FactCheck.Hosting.Peers;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.ClaimExtraction.Lifecycle;

/// <summary>On <see cref="ReviewDecided"/>, puts the person's verdict on the task's claims, beside the machine's proposal.</summary>
/// <remarks>Safe to repeat and to come late: a decision that was taken back meanwhile is not put on.</remarks>
internal sealed class ResolveClaimConsumer(ReviewClient tasks, ClaimProgress progress) : IConsumer<ReviewDecided>
{
    public async Task Consume(ConsumeContext<ReviewDecided> context)
    {
        var message = context.Message;
        var task = await tasks.GetAsync(message.WorkspaceId, message.TaskId, context.CancellationToken);
        if (task.DecidedVerdict is not { } verdict)
            return;
        foreach (var id in task.ClaimIds)
            await progress.ChangeAsync(message.WorkspaceId, id,
                claim =>
                {
                    var advanced = ClaimProgress.Advance(claim, ClaimState.Resolved);
                    return claim.DecidedVerdict == verdict && claim.TaskId == message.TaskId
                        ? advanced : advanced with { DecidedVerdict = verdict, TaskId = message.TaskId };
                },
                context.CancellationToken);
    }
}
