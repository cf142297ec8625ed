using FactCheck.Messages;
using FactCheck.Verification.Matching;
using MassTransit;

namespace FactCheck.Verification.Privacy;

/// <summary>On <see cref="PersonBlanked"/>, each process drops from its memory the words that were blanked in the store.</summary>
/// <remarks>One that doesn't hear of it reads the store anew within the hour of its next search.</remarks>
internal sealed class RereadClaimsConsumer(EarlierClaimMatcher earlierClaims) : IConsumer<PersonBlanked>
{
    public Task Consume(ConsumeContext<PersonBlanked> context) =>
        context.Message.Kind == BlankResultsConsumer.Kind ? earlierClaims.RereadAsync(context.Message.WorkspaceId, context.CancellationToken) : Task.CompletedTask;
}
