using FactCheck.Core.Claims;
using FactCheck.Hosting.Peers;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.ClaimExtraction.Lifecycle;

/// <summary>On <see cref="ReviewDecided"/>, puts the person's verdict on the claim, beside the machine's proposal.</summary>
/// <remarks>Safe to repeat.</remarks>
internal sealed class ResolveClaimConsumer(ReviewClient tasks, ClaimProgress progress) : IConsumer<ReviewDecided>
{
    public async Task Consume(ConsumeContext<ReviewDecided> context)
    {
        var message = context.Message;
        var verdict = await tasks.GetDecidedVerdictAsync(message.WorkspaceId, message.TaskId, context.CancellationToken);
        await progress.ChangeAsync(message.WorkspaceId, message.ClaimId,
            claim =>
            {
                var advanced = ClaimProgress.Advance(claim, ClaimState.Resolved);
                return claim.DecidedVerdict == verdict && claim.TaskId == message.TaskId
                    ? advanced : advanced with { DecidedVerdict = verdict, TaskId = message.TaskId };
            },
            context.CancellationToken);
    }
}
