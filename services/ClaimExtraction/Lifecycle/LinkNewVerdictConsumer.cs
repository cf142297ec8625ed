using FactCheck.Hosting.Peers;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.ClaimExtraction.Lifecycle;

/// <summary>On <see cref="VerdictChanged"/>, puts the new verdict with its date and evidence on the claim. Its state and what a person decided stay.</summary>
/// <remarks>Safe to repeat and to come out of order: an older result never replaces a newer one.</remarks>
internal sealed class LinkNewVerdictConsumer(VerificationClient results, ClaimProgress progress) : IConsumer<VerdictChanged>
{
    public async Task Consume(ConsumeContext<VerdictChanged> context)
    {
        var message = context.Message;
        var verification = await LinkEvidenceConsumer.VerificationAsync(results, message.WorkspaceId, message.ResultId, context.CancellationToken);
        await progress.ChangeAsync(message.WorkspaceId, message.ClaimId, claim => LinkEvidenceConsumer.Link(claim, verification), context.CancellationToken);
    }
}
