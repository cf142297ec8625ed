using System.Globalization;
using FactCheck.Core.Identity;

namespace FactCheck.Core.Review;

/// <summary>A digest of what people see of a task: claim, proposal, state and all that people said.</summary>
/// <remarks>The fields are named one by one: a field that a later version adds must not make old tasks look changed.</remarks>
public static class TaskDigest
{
    /// <summary>SHA-256, 64 hexadecimal digits.</summary>
    public static string Of(ReviewTask task)
    {
        var parts = new List<string?>
        {
            OfFirst(task), task.Lease?.Holder, Time(task.Lease?.ExpiresAt), task.PriorityParts.Boost.ToString("R", CultureInfo.InvariantCulture),
            task.Publisher, task.Proposal.Justification, task.NewerProposal?.ResultId.Value, task.NewerProposal?.Verdict?.ToString(),
        };
        AddAll(parts, task.SecondOpinions, opinion => [opinion.FirstVerdict.ToString()]);
        AddAll(parts, task.Reuse, offer => [offer.ClaimText, offer.Verdict.ToString(), offer.DecidedBy, offer.Why]);
        return ContentId.Sha256(ContentId.Derive("tdg2", [.. parts]));
    }

    /// <summary>Whether an entry was written over the task as it is now: with the digest of this version, or of the first, which had fewer fields.</summary>
    public static bool Fits(AuditEntry entry, ReviewTask task) => entry.TaskDigest == Of(task) || entry.TaskDigest == OfFirst(task);

    private static string OfFirst(ReviewTask task)
    {
        var parts = new List<string?>
        {
            task.Workspace.Value, task.Id.Value, task.ClaimId.Value, task.ClaimText, task.Claimant, task.State.ToString(), task.MergedInto?.Value,
            task.Proposal.ResultId.Value, task.Proposal.Verdict?.ToString(), Time(task.PublishedAt),
        };
        AddAll(parts, task.Tags, tag => [tag]);
        AddAll(parts, task.Members, member => [member.ClaimId.Value, member.DocumentId.Value, member.Text]);
        AddAll(parts, task.Comments, comment => [Number(comment.Number), comment.Author, comment.Text, Time(comment.At)]);
        AddAll(parts, task.SecondOpinions, opinion => [opinion.Reviewer, opinion.FirstReviewer, opinion.Verdict.ToString(), Time(opinion.At)]);
        AddAll(parts, task.Corrections, correction => [correction.ClaimId.Value, correction.Field, correction.Before, correction.After, correction.By]);
        AddAll(parts, task.Reuse, offer => [offer.TaskId.Value, offer.Accepted?.ToString(), offer.AnsweredBy]);
        if (task.Decision is { } decision)
        {
            parts.AddRange([decision.Verdict.ToString(), decision.Justification, decision.Reviewer, Time(decision.DecidedAt),
                decision.NeedsApproval.ToString(), decision.ApprovedBy, Time(decision.ApprovedAt), decision.ReusedFrom?.Value, decision.CreditedTo]);
            AddAll(parts, decision.EvidenceIds, id => [id.Value]);
            AddAll(parts, decision.Choices, choice => [choice.Use.ToString(), choice.Why, choice.EvidenceId?.Value, choice.Url]);
        }
        return ContentId.Sha256(ContentId.Derive("tdg", [.. parts]));
    }

    // The count first: two lists of two are not one of four.
    private static void AddAll<T>(List<string?> parts, IReadOnlyList<T> items, Func<T, string?[]> fields)
    {
        parts.Add(Number(items.Count));
        foreach (var item in items)
            parts.AddRange(fields(item));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Time(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
