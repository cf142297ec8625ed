using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Core.Verification;

namespace FactCheck.Tests.Unit.Review;

/// <summary>Tasks that are stored nowhere.</summary>
internal static class ConsoleTasks
{
    internal static ReviewTask Task(string text) => new()
    {
        Workspace = WorkspaceId.Default,
        Id = new($"tsk-{text.Length}-{text}"),
        ClaimId = new("clm-1"),
        DocumentId = new("doc-1"),
        ClaimText = text,
        Priority = 0.5,
        PriorityParts = new(),
        Rank = 0,
        Proposal = new(new("ver-1"), Verdict.Refuted, null, "", DateTimeOffset.UnixEpoch, 0, "test/1"),
        State = ReviewState.Pending,
        Audit = [],
        CreatedAt = DateTimeOffset.UnixEpoch,
        UpdatedAt = DateTimeOffset.UnixEpoch,
        Trace = default,
    };
}
