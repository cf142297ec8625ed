using FactCheck.Hosting.Privacy;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.ClaimExtraction.Privacy;

/// <summary>On <see cref="PersonErased"/>, blanks the person in every claim.</summary>
/// <remarks>Safe to repeat.</remarks>
internal sealed class BlankClaimsConsumer(ErasureFollower follower, ClaimEraser eraser) : IConsumer<PersonErased>
{
    public Task Consume(ConsumeContext<PersonErased> context) => follower.FollowAsync(context, "claims",
        (names, cancellation) => eraser.PassOf(context.Message.WorkspaceId, names).RunAsync(cancellation));
}
