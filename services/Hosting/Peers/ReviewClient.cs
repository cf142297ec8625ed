using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;
using FactCheck.Hosting.Mapping;
using FactCheck.Protos.Review.V1;
using FactCheck.Protos.Types.V1;
using ErasedRole = FactCheck.Core.Privacy.ErasedRole;
using Erasure = FactCheck.Core.Privacy.Erasure;

namespace FactCheck.Hosting.Peers;

/// <summary>What other services need to know of a task.</summary>
/// <param name="ClaimIds">Its claims, the first one first.</param>
/// <param name="DecidedVerdict">What was decided; null while nobody has, or a second person has not agreed.</param>
public sealed record ReviewedClaims(IReadOnlyList<ClaimId> ClaimIds, FactCheck.Core.Verification.Verdict? DecidedVerdict);

/// <summary>Tasks, as Review serves them.</summary>
public sealed class ReviewClient(ReviewService.ReviewServiceClient client, PeerCalls calls)
{
    /// <summary>The task's claims and what was decided about them.</summary>
    /// <exception cref="Grpc.Core.RpcException">What Review answers, NOT_FOUND among it; UNAVAILABLE when it does not.</exception>
    public async Task<ReviewedClaims> GetAsync(WorkspaceId workspace, ReviewTaskId id, CancellationToken cancellation)
    {
        var task = (await client.GetReviewTaskAsync(new() { ReviewTaskId = id.Value }, calls.In(workspace, cancellation))).Task;
        return new([.. task.Members.Select(member => new ClaimId(member.ClaimId)).Prepend(new ClaimId(task.ClaimId)).Distinct()],
            task.State == ReviewTaskState.Decided ? task.Decision?.Verdict.ToCore() : null);
    }

    /// <summary>Who is blanked: a digest of the name.</summary>
    /// <exception cref="Grpc.Core.RpcException">What Review answers, NOT_FOUND among it; UNAVAILABLE when it does not.</exception>
    public async Task<Erasure> GetErasureAsync(WorkspaceId workspace, ErasureId id, CancellationToken cancellation)
    {
        var erasure = (await client.GetErasureAsync(new() { ErasureId = id.Value }, calls.In(workspace, cancellation))).Erasure;
        return new()
        {
            Workspace = workspace,
            Id = new(erasure.ErasureId),
            Role = (ErasedRole)erasure.Role,
            Salt = erasure.Salt,
            NameDigest = erasure.NameDigest,
            WordCount = erasure.WordCount,
            RequestedBy = erasure.RequestedBy,
            RequestedAt = erasure.RequestTime.ToDateTimeOffset(),
            Trace = TraceContext.Current,
        };
    }
}
