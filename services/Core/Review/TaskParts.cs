using FactCheck.Core.Identity;
using FactCheck.Core.Verification;

namespace FactCheck.Core.Review;

/// <summary>One claim of a task: a place where it was made.</summary>
/// <param name="ClaimId">Held by ClaimExtraction.</param>
/// <param name="DocumentId">Held by Ingestion.</param>
/// <param name="Text">The claim's normalized text there.</param>
/// <param name="Publisher">Who published the document; absent when unknown.</param>
/// <param name="PublishedAt">When it was published; absent when unknown.</param>
/// <param name="Why">Why it is the same claim, for a person; empty for the first.</param>
public sealed record TaskMember(ClaimId ClaimId, DocumentId DocumentId, string Text, string? Publisher, DateTimeOffset? PublishedAt, string Why);

/// <summary>What a priority is made of; each part is weighted already, in [0, 1]. Age is not among them: it moves all tasks alike.</summary>
public sealed record PriorityParts
{
    /// <summary>From the claim's check-worthiness.</summary>
    public double CheckWorthiness { get; init; }

    /// <summary>From how many articles and publishers repeat it.</summary>
    public double Spread { get; init; }

    /// <summary>From topics where a wrong claim does harm.</summary>
    public double Harm { get; init; }

    /// <summary>From a person, in [-1, 1].</summary>
    public double Boost { get; init; }
}

/// <summary>What a person said about a task.</summary>
/// <param name="Number">1 for the first comment of the task, then one more each.</param>
/// <param name="Author">Who.</param>
/// <param name="Text">In the person's words.</param>
/// <param name="Mentions">Who is asked to look, from "@name" in the text.</param>
/// <param name="At">When.</param>
public sealed record TaskComment(int Number, string Author, string Text, IReadOnlyList<string> Mentions, DateTimeOffset At);

/// <summary>What a person corrected in the machine's reading of a claim.</summary>
/// <param name="ClaimId">Which claim.</param>
/// <param name="Field">What: <c>value</c>, <c>comparator</c>, <c>counted</c>, <c>unit</c>, <c>claimant</c>, <c>claim_date</c>, <c>text</c>, <c>type</c>, <c>check_worthy</c>.</param>
/// <param name="Before">As the machine read it; empty when it read none.</param>
/// <param name="After">As it is; empty when there is none.</param>
/// <param name="By">Who corrected it.</param>
/// <param name="At">When.</param>
public sealed record ReadingCorrection(ClaimId ClaimId, string Field, string Before, string After, string By, DateTimeOffset At);

/// <summary>A decided task that may be about the same, as offered to the checker.</summary>
/// <param name="TaskId">The decided task.</param>
/// <param name="ClaimText">Its claim.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="DecidedBy">By whom.</param>
/// <param name="Why">Why it may be the same, for a person.</param>
/// <param name="IsSame">True: the truth conditions agree; false: a person should look.</param>
public sealed record ReuseOffer(ReviewTaskId TaskId, string ClaimText, Verdict Verdict, string DecidedBy, string Why, bool IsSame)
{
    /// <summary>What a person said to it; absent before that.</summary>
    public bool? Accepted { get; init; }

    /// <summary>Who said it.</summary>
    public string? AnsweredBy { get; init; }
}
