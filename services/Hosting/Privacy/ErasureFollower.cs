using FactCheck.Core.Privacy;
using FactCheck.Hosting.Peers;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.Hosting.Privacy;

/// <summary>What a service does when a person is erased: keeps that the name must not come back, blanks what it has, and says how much that was.</summary>
public sealed class ErasureFollower(ReviewClient review, IErasureStore erasures)
{
    /// <summary>Follows one erasure. Safe to repeat.</summary>
    /// <param name="context">The event.</param>
    /// <param name="kind">Which records, as in <see cref="ErasureReport.Kind"/>.</param>
    /// <param name="blank">Goes through the records and says how many were changed.</param>
    public async Task FollowAsync(ConsumeContext<PersonErased> context, string kind, Func<ErasedNames, CancellationToken, Task<int>> blank)
    {
        var message = context.Message;
        var erasure = await review.GetErasureAsync(message.WorkspaceId, message.ErasureId, context.CancellationToken);
        // First: whatever is stored from now on is stored without the name.
        await erasures.AddAsync(erasure with { Reports = [], Revision = 1, Announced = true }, context.CancellationToken);
        var changed = await blank(new([erasure]), context.CancellationToken);
        await context.Publish(new PersonBlanked
        {
            WorkspaceId = message.WorkspaceId,
            ErasureId = message.ErasureId,
            Kind = kind,
            ChangedCount = changed,
        }, context.CancellationToken);
    }
}
