using FactCheck.Core.Evidence;
using FactCheck.Hosting.Peers;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.Verification.Evidence;

/// <summary>On <see cref="DocumentIngested"/>, stores the document's passages, so that it is evidence for other documents' claims.</summary>
/// <remarks>Safe to repeat: a passage's id derives from its address and words.</remarks>
internal sealed class IndexPassagesConsumer(IngestionClient documents, IEvidenceStore evidence) : IConsumer<DocumentIngested>
{
    public async Task Consume(ConsumeContext<DocumentIngested> context)
    {
        var document = await documents.GetAsync(context.Message.WorkspaceId, context.Message.DocumentId, context.CancellationToken);
        await evidence.AddAsync(PassageSplitter.Split(document), context.CancellationToken);
    }
}
