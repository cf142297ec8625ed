using FactCheck.Core.Documents;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.Ingestion;

/// <summary>On the failure of <c>extract-claims</c>, says on the document that it could not be read. The dead letter has the details.</summary>
/// <remarks>Safe to repeat, and to come late: a document that was read after all stays as it is.</remarks>
internal sealed class MarkUnreadableConsumer(IDocumentStore documents) : IConsumer<MessageDeadLettered>
{
    private const string Queue = "extract-claims"; // others listen to the same event; their failure does not mean that it can't be read

    public async Task Consume(ConsumeContext<MessageDeadLettered> context)
    {
        if (context.Message is not { Queue: Queue, DocumentId: { } id } message)
            return;
        var document = await documents.GetAsync(message.WorkspaceId, id, context.CancellationToken);
        if (!DocumentLifecycle.Allows(document.State, DocumentState.Failed))
            return;
        await documents.UpdateAsync(
            document with { State = DocumentState.Failed, FailureReason = $"Its claims could not be extracted ({message.Reason}).", Announced = true },
            document.Revision, context.CancellationToken);
    }
}
