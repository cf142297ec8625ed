using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Core.Telemetry;
using FactCheck.Core.Verification;
using FactCheck.Tests.Service.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Service.Review;

/// <summary>Tasks as the queue gets them.</summary>
internal static class Tasks
{
    /// <summary>A pending task of this workspace in the host's store.</summary>
    public static async Task<string> AddAsync(ReviewHost host, string workspace, double priority = 0.5, string document = "doc-1", Verdict? proposed = Verdict.Supported,
        Func<ReviewTask, ReviewTask>? change = null)
    {
        var claim = new ClaimId($"clm-{Guid.NewGuid():N}");
        var id = TaskIdentity.IdOf(claim);
        var now = host.Time.GetUtcNow();
        var task = new ReviewTask
        {
            Workspace = new(workspace),
            Id = id,
            ClaimId = claim,
            DocumentId = new(document),
            ClaimText = "Prices rose by 3 %.",
            Priority = priority,
            Rank = priority,
            Proposal = new(new("ver-1"), proposed, null, "One source says so.", now, 1, "rules/1"),
            State = ReviewState.Pending,
            Audit = [],
            CreatedAt = now,
            UpdatedAt = now,
            Trace = new TraceContext("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
        };
        await host.Services.GetRequiredService<IReviewTaskStore>().AddAsync(
            AuditChain.Append(change?.Invoke(task) ?? task, now, "system", "enqueued", "ver-1", ""), CancellationToken.None);
        return id.Value;
    }
}
