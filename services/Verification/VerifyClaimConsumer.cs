using FactCheck.Core.Verification;
using FactCheck.Hosting.Telemetry;
using FactCheck.Messages;
using FactCheck.Verification.Judging;
using FactCheck.Verification.Rechecks;
using MassTransit;

namespace FactCheck.Verification;

/// <summary>On <see cref="ClaimExtracted"/>, judges the claim as of its document's date and announces the result.</summary>
/// <remarks>Safe to repeat: the first result of a claim as of a date has one id, and a stored one is left as it is.</remarks>
internal sealed class VerifyClaimConsumer(ClaimSubjects subjects, ClaimVerifier verifier, ResultRecorder recorder, ClaimWatches watches, TimeProvider time)
    : IConsumer<ClaimExtracted>
{
    public async Task Consume(ConsumeContext<ClaimExtracted> context)
    {
        using var stage = PipelineTelemetry.Stage("verify", time);
        var message = context.Message;
        var claim = await subjects.FindAsync(message.WorkspaceId, message.ClaimId, asOf: null, context.CancellationToken);
        await watches.BeginAsync(claim, context.CancellationToken);
        var result = await verifier.VerifyAsync(claim, context.CancellationToken);
        var first = ResultIdentity.FirstOf(message.ClaimId, result.AsOf, verifier.Method);
        var stored = await recorder.ProposeAsync(result with { Id = first }, context.CancellationToken);
        await watches.RecordFirstAsync(stored, context.CancellationToken);
    }
}
