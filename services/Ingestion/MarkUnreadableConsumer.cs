using FactCheck.Core.Documents;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.Ingestion;

/// <summary>On the failure of <c>extract-claims</c>, says on the document that it could not be read. The dead letter has the details.</summary>
/// <remarks>Safe to repeat, and to come late: a document that was read after all stays as it is.</remarks>
internal sealed class MarkUnreadableConsumer(IDocumentStore documents) : IConsumer<Fault<DocumentIngested>>
{
    public async Task Consume(ConsumeContext<Fault<DocumentIngested>> context)
    {
        // Others listen to the same event; a failure of theirs does not mean that the document can't be read.
        if (context.SourceAddress?.AbsolutePath.EndsWith("extract-claims", StringComparison.Ordinal) != true)
            return;
        var failed = context.Message.Message;
        var document = await documents.GetAsync(failed.WorkspaceId, failed.DocumentId, context.CancellationToken);
        if (!DocumentLifecycle.Allows(document.State, DocumentState.Failed))
            return;
        var type = context.Message.Exceptions.FirstOrDefault()?.ExceptionType ?? "unknown";
        await documents.UpdateAsync(
            document with { State = DocumentState.Failed, FailureReason = $"Its claims could not be extracted ({type}).", Announced = true },
            document.Revision, context.CancellationToken);
    }
}
