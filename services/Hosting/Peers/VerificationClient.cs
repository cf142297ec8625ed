using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Mapping;
using FactCheck.Protos.Verification.V1;

namespace FactCheck.Hosting.Peers;

/// <summary>Results, as Verification serves them.</summary>
public sealed class VerificationClient(VerificationService.VerificationServiceClient client, PeerCalls calls)
{
    /// <summary>The result.</summary>
    /// <exception cref="Grpc.Core.RpcException">What Verification answers, NOT_FOUND among it; UNAVAILABLE when it does not.</exception>
    public async Task<VerificationResult> GetResultAsync(WorkspaceId workspace, VerificationResultId id, CancellationToken cancellation)
    {
        var response = await client.GetVerificationResultAsync(new() { ResultId = id.Value }, calls.In(workspace, cancellation));
        return response.Result.ToCore(workspace);
    }

    /// <summary>The figures that were reported of what the claim counts, as kept with a result; at most 500, more than a plot can show.</summary>
    /// <exception cref="Grpc.Core.RpcException">What Verification answers, NOT_FOUND among it; UNAVAILABLE when it does not.</exception>
    public async Task<IReadOnlyList<ReportedFigure>> ListReportedFiguresAsync(WorkspaceId workspace, VerificationResultId id, CancellationToken cancellation)
    {
        var response = await client.ListReportedFiguresAsync(new() { ResultId = id.Value, PageSize = 500 }, calls.In(workspace, cancellation));
        return [.. response.Figures.Select(figure => figure.ToCore())];
    }

    /// <summary>The passage.</summary>
    /// <exception cref="Grpc.Core.RpcException">What Verification answers, NOT_FOUND among it; UNAVAILABLE when it does not.</exception>
    public async Task<EvidencePassage> GetEvidenceAsync(WorkspaceId workspace, EvidenceId id, CancellationToken cancellation)
    {
        var response = await client.GetEvidenceAsync(new() { EvidenceId = id.Value }, calls.In(workspace, cancellation));
        return response.Passage.ToCore(workspace);
    }
}
