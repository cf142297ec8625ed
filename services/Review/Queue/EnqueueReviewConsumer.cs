using FactCheck.Core.Review;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Peers;
using FactCheck.Hosting.Telemetry;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.Review.Queue;

/// <summary>On <see cref="ClaimVerified"/>, puts the claim into the queue, joins it to the task of the same claim, or puts the newer proposal on its task.</summary>
/// <remarks>Safe to repeat: a task's id derives from its first claim, a claim joins once, and an older proposal never replaces a newer one.</remarks>
internal sealed class EnqueueReviewConsumer(
    ClaimExtractionClient claims, VerificationClient results, TaskIntake intake, Announcer<ReviewTask> announcer, TimeProvider time)
    : IConsumer<ClaimVerified>
{
    public async Task Consume(ConsumeContext<ClaimVerified> context)
    {
        using var stage = PipelineTelemetry.Stage("enqueue", time);
        var message = context.Message;
        var claim = await claims.GetAsync(message.WorkspaceId, message.ClaimId, context.CancellationToken);
        var result = await results.GetResultAsync(message.WorkspaceId, message.ResultId, context.CancellationToken);
        var stored = await intake.TakeInAsync(claim, result, context.CancellationToken);
        // Announced anew when the claim came again: whoever lost the news the first time gets it now.
        await announcer.AnnounceAsync([stored with { Announced = false }], context.CancellationToken);
    }
}
