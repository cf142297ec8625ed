using FactCheck.Protos.Ingestion.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using Grpc.Core;
using Grpc.Net.Client;
using Claims = FactCheck.Protos.ClaimExtraction.V1;

namespace FactCheck.Standalone.Embedded;

/// <summary>Drives a running system through its gRPC calls, as any other client would.</summary>
internal sealed class PipelineClient(Uri address) : IDisposable
{
    private const int ImportBatch = 500;
    private readonly GrpcChannel _channel = GrpcChannel.ForAddress(address);

    /// <summary>Stores passages.</summary>
    /// <returns>How many were new.</returns>
    internal async Task<int> ImportEvidenceAsync(IReadOnlyList<EvidencePassage> passages, CancellationToken cancellation)
    {
        var client = new VerificationService.VerificationServiceClient(_channel);
        var added = 0;
        foreach (var batch in passages.Chunk(ImportBatch))
            added += (await client.ImportEvidenceAsync(new() { Passages = { batch } }, cancellationToken: cancellation)).NewCount;
        return added;
    }

    /// <summary>Submits a document.</summary>
    internal async Task<SubmitDocumentResponse> SubmitAsync(SubmitDocumentRequest request, CancellationToken cancellation) =>
        await new IngestionService.IngestionServiceClient(_channel).SubmitDocumentAsync(request, cancellationToken: cancellation);

    /// <summary>The document's progress, until nothing more happens without a person.</summary>
    internal IAsyncEnumerable<WatchDocumentResponse> WatchAsync(string documentId, CancellationToken cancellation) =>
        new IngestionService.IngestionServiceClient(_channel)
            .WatchDocument(new() { DocumentId = documentId }, cancellationToken: cancellation).ResponseStream.ReadAllAsync(cancellation);

    /// <summary>Every claim of a document, in reading order.</summary>
    internal async Task<IReadOnlyList<Claim>> ListClaimsAsync(string documentId, CancellationToken cancellation)
    {
        var client = new Claims.ClaimExtractionService.ClaimExtractionServiceClient(_channel);
        var claims = new List<Claim>();
        var request = new Claims.ListClaimsRequest { DocumentId = documentId, PageSize = 500 };
        do
        {
            var page = await client.ListClaimsAsync(request, cancellationToken: cancellation);
            claims.AddRange(page.Claims);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return claims;
    }

    /// <summary>The result in full.</summary>
    internal async Task<VerificationResult> GetResultAsync(string resultId, CancellationToken cancellation) =>
        (await new VerificationService.VerificationServiceClient(_channel)
            .GetVerificationResultAsync(new() { ResultId = resultId }, cancellationToken: cancellation)).Result;

    /// <summary>A stored claim judged as of another time.</summary>
    internal async Task<VerificationResult> VerifyAsync(string claimId, DateTimeOffset asOf, CancellationToken cancellation) =>
        (await new VerificationService.VerificationServiceClient(_channel).VerifyClaimAsync(
            new() { ClaimId = claimId, AsOfTime = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(asOf) },
            cancellationToken: cancellation)).Result;

    public void Dispose() => _channel.Dispose();
}
