using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Hosting.Mapping;
using FactCheck.Protos.ClaimExtraction.V1;

namespace FactCheck.Hosting.Peers;

/// <summary>Claims, as ClaimExtraction serves them.</summary>
public sealed class ClaimExtractionClient(ClaimExtractionService.ClaimExtractionServiceClient client, PeerCalls calls)
{
    /// <summary>The claim.</summary>
    /// <exception cref="Grpc.Core.RpcException">What ClaimExtraction answers, NOT_FOUND among it; UNAVAILABLE when it does not.</exception>
    public async Task<Claim> GetAsync(WorkspaceId workspace, ClaimId id, CancellationToken cancellation)
    {
        var response = await client.GetClaimAsync(new() { ClaimId = id.Value }, calls.In(workspace, cancellation));
        return response.Claim.ToCore(workspace);
    }

    /// <summary>Claims of a document in reading order, check-worthy or not; at most 500, which is more than an article has.</summary>
    /// <exception cref="Grpc.Core.RpcException">What ClaimExtraction answers; UNAVAILABLE when it does not.</exception>
    public async Task<IReadOnlyList<Claim>> ListOfAsync(WorkspaceId workspace, DocumentId document, CancellationToken cancellation)
    {
        var response = await client.ListClaimsAsync(new() { DocumentId = document.Value, PageSize = 500 }, calls.In(workspace, cancellation));
        return [.. response.Claims.Select(claim => claim.ToCore(workspace))];
    }

    /// <summary>How far a document's claims have come.</summary>
    /// <exception cref="Grpc.Core.RpcException">UNAVAILABLE when ClaimExtraction does not answer.</exception>
    public async Task<GetExtractionProgressResponse> GetProgressAsync(WorkspaceId workspace, DocumentId id, CancellationToken cancellation) =>
        await client.GetExtractionProgressAsync(new() { DocumentId = id.Value }, calls.In(workspace, cancellation));

    /// <summary>Says whether a claim and another are the same.</summary>
    /// <exception cref="Grpc.Core.RpcException">What ClaimExtraction answers, NOT_FOUND among it; UNAVAILABLE when it does not.</exception>
    public async Task AnswerMatchAsync(WorkspaceId workspace, ClaimId id, ClaimId other, bool isSame, string person, CancellationToken cancellation) =>
        await client.AnswerClaimMatchAsync(new() { ClaimId = id.Value, OtherClaimId = other.Value, IsSame = isSame, Reviewer = person }, calls.In(workspace, cancellation));

    /// <summary>How many check-worthy claims of all workspaces wait for verification.</summary>
    /// <exception cref="Grpc.Core.RpcException">UNAVAILABLE when ClaimExtraction does not answer.</exception>
    public async Task<int> CountUnverifiedAsync(CancellationToken cancellation) =>
        (await client.GetBacklogAsync(new(), calls.In(WorkspaceId.Default, cancellation))).UnverifiedCount;
}
