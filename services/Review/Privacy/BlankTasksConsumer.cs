using FactCheck.Core.Privacy;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.Review.Privacy;

/// <summary>On <see cref="PersonErased"/>, blanks what was left or came in meanwhile.</summary>
/// <remarks>Safe to repeat.</remarks>
internal sealed class BlankTasksConsumer(IErasureStore erasures, PersonEraser eraser) : IConsumer<PersonErased>
{
    public async Task Consume(ConsumeContext<PersonErased> context) => await eraser.EraseAsync(
        await erasures.GetAsync(context.Message.WorkspaceId, context.Message.ErasureId, context.CancellationToken), context.CancellationToken);
}
