using FactCheck.Core.Telemetry;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Peers;
using FactCheck.Hosting.Telemetry;
using FactCheck.Messages;
using FactCheck.Verification.Judging;
using MassTransit;

namespace FactCheck.Verification;

/// <summary>On <see cref="ClaimExtracted"/>, judges the claim as of its document's date and announces the result.</summary>
/// <remarks>Safe to repeat: the first result of a claim as of a date has one id, and a stored one is left as it is.</remarks>
internal sealed class VerifyClaimConsumer(
    ClaimExtractionClient claims, IngestionClient documents, ClaimVerifier verifier, ResultRecorder recorder, TimeProvider time)
    : IConsumer<ClaimExtracted>
{
    public async Task Consume(ConsumeContext<ClaimExtracted> context)
    {
        using var stage = PipelineTelemetry.Stage("verify", time);
        var message = context.Message;
        var claim = await claims.GetAsync(message.WorkspaceId, message.ClaimId, context.CancellationToken);
        var document = await documents.GetAsync(message.WorkspaceId, message.DocumentId, context.CancellationToken);
        var result = await verifier.VerifyAsync(new ClaimToVerify(
            claim.Workspace, claim.Id, claim.DocumentId, claim.Reading.NormalizedText, claim.Reading.Claimant,
            document.Url, document.Publisher, claim.Reading.Type,
            AsOf.DocumentDate(claim.PublishedAt, document.IngestedAt), TraceContext.Current), context.CancellationToken);
        var first = ResultIdentity.FirstOf(claim.Id, result.AsOf, result.Method);
        await recorder.RecordAsync(result with { Id = first }, context.CancellationToken);
    }
}
