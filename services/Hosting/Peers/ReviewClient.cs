using FactCheck.Core.Identity;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Mapping;
using FactCheck.Protos.Review.V1;

namespace FactCheck.Hosting.Peers;

/// <summary>Tasks, as Review serves them.</summary>
public sealed class ReviewClient(ReviewService.ReviewServiceClient client, PeerCalls calls)
{
    /// <summary>What was decided in the task; null while nobody has.</summary>
    /// <exception cref="Grpc.Core.RpcException">What Review answers, NOT_FOUND among it; UNAVAILABLE when it does not.</exception>
    public async Task<Verdict?> GetDecidedVerdictAsync(WorkspaceId workspace, ReviewTaskId id, CancellationToken cancellation)
    {
        var response = await client.GetReviewTaskAsync(new() { ReviewTaskId = id.Value }, calls.In(workspace, cancellation));
        return response.Task.Decision?.Verdict.ToCore();
    }
}
