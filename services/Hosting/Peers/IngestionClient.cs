using FactCheck.Core.Documents;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Hosting.Mapping;
using FactCheck.Protos.Ingestion.V1;
using Grpc.Core;

namespace FactCheck.Hosting.Peers;

/// <summary>Documents, as Ingestion serves them.</summary>
public sealed class IngestionClient(IngestionService.IngestionServiceClient client, PeerCalls calls)
{
    /// <summary>The document with its text.</summary>
    /// <exception cref="RpcException">What Ingestion answers, NOT_FOUND among it; UNAVAILABLE when it does not.</exception>
    public async Task<Document> GetAsync(WorkspaceId workspace, DocumentId id, CancellationToken cancellation)
    {
        var response = await client.GetDocumentAsync(
            new() { DocumentId = id.Value, View = DocumentView.Full }, calls.In(workspace, cancellation));
        return response.Document.ToCore(workspace);
    }

    /// <summary>Submits a document. The same text at the same address is the document that is there.</summary>
    /// <exception cref="RpcException">What Ingestion answers, INVALID_ARGUMENT among it; UNAVAILABLE when it does not.</exception>
    public async Task<DocumentId> SubmitAsync(WorkspaceId workspace, SubmitDocumentRequest request, CancellationToken cancellation) =>
        new((await client.SubmitDocumentAsync(request, calls.In(workspace, cancellation))).Document.DocumentId);

    /// <summary>Documents without their texts, last ingested first.</summary>
    /// <exception cref="RpcException">What Ingestion answers; UNAVAILABLE when it does not.</exception>
    public async Task<Page<Document>> ListAsync(WorkspaceId workspace, DocumentState? state, PageRequest page, CancellationToken cancellation)
    {
        var response = await client.ListDocumentsAsync(
            new() { State = (Protos.Types.V1.DocumentState)(state ?? 0), PageSize = page.Size, PageToken = page.Token }, calls.In(workspace, cancellation));
        return new([.. response.Documents.Select(document => document.ToCore(workspace))], response.NextPageToken);
    }

    /// <summary>How far a document has come, at the start and at each change, until nothing more happens without a person.</summary>
    /// <exception cref="RpcException">What Ingestion answers, NOT_FOUND among it; UNAVAILABLE when it does not.</exception>
    public IAsyncEnumerable<WatchDocumentResponse> WatchAsync(WorkspaceId workspace, DocumentId id, CancellationToken cancellation) =>
        client.WatchDocument(new() { DocumentId = id.Value }, calls.StreamIn(workspace, cancellation)).ResponseStream.ReadAllAsync(cancellation);
}
