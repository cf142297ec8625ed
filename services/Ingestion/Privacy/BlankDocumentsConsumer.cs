using FactCheck.Core.Documents;
using FactCheck.Core.Privacy;
using FactCheck.Hosting.Privacy;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.Ingestion.Privacy;

/// <summary>On <see cref="PersonErased"/>, blanks the person as author of documents. Their texts and titles are sources and stay.</summary>
/// <remarks>Safe to repeat.</remarks>
internal sealed class BlankDocumentsConsumer(ErasureFollower follower, IDocumentStore documents) : IConsumer<PersonErased>
{
    public Task Consume(ConsumeContext<PersonErased> context) => follower.FollowAsync(context, "documents", (names, cancellation) =>
        new BlankingPass<Document>(
            (page, within) => documents.ListAsync(new() { Workspace = context.Message.WorkspaceId }, page, within),
            document => document.Without(names),
            (document, within) => documents.GetAsync(document.Workspace, document.Id, within),
            (blanked, read, within) => documents.UpdateAsync(blanked, read.Revision, within)).RunAsync(cancellation));
}
