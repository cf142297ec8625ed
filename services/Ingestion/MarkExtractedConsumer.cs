using FactCheck.Core.Documents;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.Ingestion;

/// <summary>On <see cref="DocumentExtracted"/>, moves the document on.</summary>
/// <remarks>Safe to repeat: a document that is extracted already stays as it is.</remarks>
internal sealed class MarkExtractedConsumer(IDocumentStore documents) : IConsumer<DocumentExtracted>
{
    public async Task Consume(ConsumeContext<DocumentExtracted> context)
    {
        var document = await documents.GetAsync(context.Message.WorkspaceId, context.Message.DocumentId, context.CancellationToken);
        if (!DocumentLifecycle.Allows(document.State, DocumentState.Extracted))
            return;
        var extracted = document with
        {
            State = DocumentState.Extracted,
            ClaimCount = context.Message.ClaimCount,
            FailureReason = null,
            Announced = true, // nobody waits for the news: whoever reads the claims told us
        };
        await documents.UpdateAsync(extracted, document.Revision, context.CancellationToken);
    }
}
