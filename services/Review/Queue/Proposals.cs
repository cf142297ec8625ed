using FactCheck.Core.Review;
using FactCheck.Core.Verification;

namespace FactCheck.Review.Queue;

/// <summary>What the machine proposes, on tasks.</summary>
internal static class Proposals
{
    /// <summary>Writes comments that no person wrote.</summary>
    internal const string Machine = "system";

    /// <summary>What a result proposes.</summary>
    internal static Proposal Of(VerificationResult result) => new(result.Id, result.Verdict, result.Confidence, result.Justification,
        result.AsOf, result.Evidence.Count(link => link.Stance != Stance.Neutral), result.Method)
    {
        NeedsPerson = result.NeedsPerson,
        NeedsPersonBecause = result.NeedsPersonBecause,
    };

    /// <summary>For the audit trail: the new result, and the one it replaces with its verdict.</summary>
    internal static string Change(Proposal before, Proposal after) => $"{after.ResultId} instead of {before.ResultId} ({before.Verdict?.ToString() ?? "no verdict"})";

    /// <summary>The decided task with the newer proposal beside it, and a comment that says so, unless it has as many as may be.</summary>
    internal static ReviewTask Told(ReviewTask task, Proposal newer, DateTimeOffset now)
    {
        var text = $"The machine's verdict changed since the decision: {Words((task.NewerProposal ?? task.Proposal).Verdict)} before, {Words(newer.Verdict)} now. The decision stays as it is.";
        return task with
        {
            NewerProposal = newer,
            Comments = NoteDesk.IsFull(task) ? task.Comments : NoteDesk.With(task, Machine, text, now),
        };
    }

    /// <summary>The task, open again, with the newest proposal in its place.</summary>
    internal static ReviewTask Renewed(ReviewTask task) => task with { Proposal = task.NewerProposal ?? task.Proposal, NewerProposal = null };

    private static string Words(Verdict? verdict) => verdict switch
    {
        Verdict.Supported => "supported",
        Verdict.Refuted => "refuted",
        Verdict.ConflictingEvidence => "conflicting evidence",
        Verdict.NotEnoughEvidence => "not enough evidence",
        _ => "no verdict",
    };
}
