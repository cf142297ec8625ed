using FactCheck.Core.Privacy;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.Review.Privacy;

/// <summary>On <see cref="PersonBlanked"/>, keeps how much a service blanked.</summary>
/// <remarks>A message that comes twice counts twice: the numbers tell a person that it was done, nothing hangs on them.</remarks>
internal sealed class RecordBlankedConsumer(IErasureStore erasures, ErasureBook book) : IConsumer<PersonBlanked>
{
    public async Task Consume(ConsumeContext<PersonBlanked> context)
    {
        var message = context.Message;
        var erasure = await erasures.GetAsync(message.WorkspaceId, message.ErasureId, context.CancellationToken);
        await book.ReportAsync(erasure, message.Kind, message.ChangedCount, context.CancellationToken);
    }
}
