using FactCheck.Core.Review;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Peers;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.Review.Queue;

/// <summary>On <see cref="VerdictChanged"/>, puts the newer proposal on the claim's open task, or tells on a decided one that the machine now says otherwise.</summary>
/// <remarks>Safe to repeat and to come out of order: an older proposal never replaces a newer one. Before the claim's task is there, it makes it.</remarks>
internal sealed class ReplaceProposalConsumer(ClaimExtractionClient claims, VerificationClient results, TaskIntake intake, Announcer<ReviewTask> announcer)
    : IConsumer<VerdictChanged>
{
    public async Task Consume(ConsumeContext<VerdictChanged> context)
    {
        var message = context.Message;
        var claim = await claims.GetAsync(message.WorkspaceId, message.ClaimId, context.CancellationToken);
        var result = await results.GetResultAsync(message.WorkspaceId, message.ResultId, context.CancellationToken);
        await announcer.AnnounceAsync([await intake.TakeInAsync(claim, result, context.CancellationToken)], context.CancellationToken);
    }
}
