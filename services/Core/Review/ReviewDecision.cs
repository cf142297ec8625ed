using FactCheck.Core.Identity;
using FactCheck.Core.Verification;

namespace FactCheck.Core.Review;

/// <summary>What the machine proposes for a claim.</summary>
/// <param name="ResultId">The result in full, held by Verification.</param>
/// <param name="Verdict">Absent for claims that get none.</param>
/// <param name="Confidence">Calibrated, in [0, 1]; absent where not calibrated.</param>
/// <param name="Justification">How the evidence leads to the verdict.</param>
/// <param name="AsOf">The verdict holds as of then.</param>
/// <param name="EvidenceCount">Passages judged that are not neutral.</param>
/// <param name="Method">The engine with its version.</param>
public sealed record Proposal(VerificationResultId ResultId, Verdict? Verdict, double? Confidence, string Justification,
    DateTimeOffset AsOf, int EvidenceCount, string Method)
{
    /// <summary>Whether a person must look before anything is done with it; see <see cref="VerificationResult.NeedsPerson"/>. True on tasks of versions that did not say.</summary>
    public bool NeedsPerson { get; init; } = true;

    /// <summary>Why, for a person; absent where none must, and on tasks of versions that did not say.</summary>
    public string? NeedsPersonBecause { get; init; }
}

/// <summary>One person's timed hold on a task.</summary>
/// <param name="Holder">Who.</param>
/// <param name="ExpiresAt">From then on anybody may take it.</param>
public sealed record Lease(string Holder, DateTimeOffset ExpiresAt);

/// <summary>What a person decided.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Justification">In the person's words.</param>
/// <param name="EvidenceIds">The passages it rests on; may be empty.</param>
/// <param name="Reviewer">Who.</param>
/// <param name="DecidedAt">When.</param>
public sealed record ReviewDecision(Verdict Verdict, string Justification, IReadOnlyList<EvidenceId> EvidenceIds, string Reviewer,
    DateTimeOffset DecidedAt)
{
    /// <summary>What the person did with each piece of evidence, and why.</summary>
    public IReadOnlyList<EvidenceChoice> Choices { get; init; } = [];

    /// <summary>Whether a second person has to agree.</summary>
    public bool NeedsApproval { get; init; }

    /// <summary>The second person; absent while nobody agreed, and where nobody has to.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>When the second person agreed.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>The task whose decision was taken over; absent where it was made here.</summary>
    public ReviewTaskId? ReusedFrom { get; init; }

    /// <summary>Who made the decision that was taken over.</summary>
    public string? CreditedTo { get; init; }
}

/// <summary>What a person did with one piece of evidence.</summary>
/// <param name="Use">Chosen, added or rejected.</param>
/// <param name="Why">In the person's words; required unless chosen.</param>
/// <param name="EvidenceId">A passage that Verification holds; absent for an address.</param>
/// <param name="Url">What the person found elsewhere; absent for a passage.</param>
public sealed record EvidenceChoice(EvidenceUse Use, string Why, EvidenceId? EvidenceId, string? Url);

/// <summary>What a person can do with evidence.</summary>
public enum EvidenceUse
{
    /// <summary>Found by the machine; the decision rests on it.</summary>
    Chosen = 1,

    /// <summary>Found by the person; the decision rests on it.</summary>
    Added = 2,

    /// <summary>Found by the machine, and not to be relied on.</summary>
    Rejected = 3,
}

/// <summary>What a second person said to a decision.</summary>
/// <param name="Reviewer">Who.</param>
/// <param name="FirstReviewer">Whose decision it was about.</param>
/// <param name="FirstVerdict">That decision's verdict.</param>
/// <param name="Verdict">The second person's own.</param>
/// <param name="At">When.</param>
public sealed record SecondOpinion(string Reviewer, string FirstReviewer, Verdict FirstVerdict, Verdict Verdict, DateTimeOffset At);
