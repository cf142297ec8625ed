using FactCheck.Core.Claims;
using FactCheck.Core.Review;
using FactCheck.Core.Telemetry;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Peers;
using FactCheck.Hosting.Telemetry;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.Review.Queue;

/// <summary>On <see cref="ClaimVerified"/>, puts the claim into the queue, or the newer proposal on its task.</summary>
/// <remarks>Safe to repeat: a task's id derives from its claim, and an older proposal never replaces a newer one.</remarks>
internal sealed class EnqueueReviewConsumer(
    ClaimExtractionClient claims, VerificationClient results, IReviewTaskStore tasks, Announcer<ReviewTask> announcer, TimeProvider time)
    : IConsumer<ClaimVerified>
{
    private const string Machine = "system";

    public async Task Consume(ConsumeContext<ClaimVerified> context)
    {
        using var stage = PipelineTelemetry.Stage("enqueue", time);
        var message = context.Message;
        var claim = await claims.GetAsync(message.WorkspaceId, message.ClaimId, context.CancellationToken);
        var result = await results.GetResultAsync(message.WorkspaceId, message.ResultId, context.CancellationToken);
        var stored = await tasks.AddAsync(NewTask(claim, result, time.Now()), context.CancellationToken);
        if (stored.State != ReviewState.Decided && stored.Proposal.ResultId != result.Id && await IsNewerAsync(stored, result, context.CancellationToken))
            stored = await tasks.UpdateAsync(Reproposed(stored, result, time.Now()), stored.Revision, context.CancellationToken);
        // Announced anew when the claim came again: whoever lost the news the first time gets it now.
        await announcer.AnnounceAsync([stored with { Announced = false }], context.CancellationToken);
    }

    private async Task<bool> IsNewerAsync(ReviewTask task, VerificationResult result, CancellationToken cancellation) =>
        (await results.GetResultAsync(task.Workspace, task.Proposal.ResultId, cancellation)).VerifiedAt < result.VerifiedAt;

    private static ReviewTask NewTask(Claim claim, VerificationResult result, DateTimeOffset now)
    {
        var id = TaskIdentity.IdOf(claim.Id);
        var trace = TraceContext.Current;
        return new ReviewTask
        {
            Workspace = claim.Workspace,
            Id = id,
            ClaimId = claim.Id,
            DocumentId = claim.DocumentId,
            ClaimText = claim.Reading.NormalizedText,
            Claimant = claim.Reading.Claimant,
            Publisher = claim.Publisher,
            Priority = claim.Reading.CheckWorthiness,
            Proposal = ToProposal(result),
            State = ReviewState.Pending,
            Audit = AuditChain.Append(id, [], now, Machine, "enqueued", result.Id.Value, trace.TraceId),
            CreatedAt = now,
            UpdatedAt = now,
            Trace = trace,
        };
    }

    private static ReviewTask Reproposed(ReviewTask task, VerificationResult result, DateTimeOffset now) => task with
    {
        Proposal = ToProposal(result),
        UpdatedAt = now,
        Audit = AuditChain.Append(task.Id, task.Audit, now, Machine, "proposed", result.Id.Value, TraceContext.Current.TraceId),
    };

    private static Proposal ToProposal(VerificationResult result) => new(result.Id, result.Verdict, result.Confidence, result.Justification,
        result.AsOf, result.Evidence.Count(link => link.Stance != Stance.Neutral), result.Method);
}
