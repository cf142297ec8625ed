using FactCheck.Core.Documents;
using FactCheck.Core.Identity;
using FactCheck.Hosting.Mapping;
using FactCheck.Protos.Ingestion.V1;

namespace FactCheck.Hosting.Peers;

/// <summary>Documents, as Ingestion serves them.</summary>
public sealed class IngestionClient(IngestionService.IngestionServiceClient client, PeerCalls calls)
{
    /// <summary>The document with its text.</summary>
    /// <exception cref="Grpc.Core.RpcException">What Ingestion answers, NOT_FOUND among it; UNAVAILABLE when it does not.</exception>
    public async Task<Document> GetAsync(WorkspaceId workspace, DocumentId id, CancellationToken cancellation)
    {
        var response = await client.GetDocumentAsync(
            new() { DocumentId = id.Value, View = DocumentView.Full }, calls.In(workspace, cancellation));
        return response.Document.ToCore(workspace);
    }
}
