using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;

namespace FactCheck.Core.Claims;

/// <summary>A claim found in a document, with its evidence links and where it is in its life.</summary>
public sealed record Claim
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>From document and span; see <see cref="ClaimIdentity"/>.</summary>
    public required ClaimId Id { get; init; }

    /// <summary>The document it stands in.</summary>
    public required DocumentId DocumentId { get; init; }

    /// <summary>When the document was published, absent when unknown: the date as of which the claim is judged first.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Who published the document; absent when unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>What it says.</summary>
    public required ClaimReading Reading { get; init; }

    /// <summary>The reader that found it, with its version, e.g. <c>rules/1</c>.</summary>
    public required string Method { get; init; }

    /// <summary>When it was stored.</summary>
    public required DateTimeOffset ExtractedAt { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required ClaimState State { get; init; }

    /// <summary>The newest verification linked; absent before the first. What the machine proposes, never a person's word.</summary>
    public ClaimVerification? Verification { get; init; }

    /// <summary>The task in which a person checks it; absent before there is one.</summary>
    public ReviewTaskId? TaskId { get; init; }

    /// <summary>What a person decided; absent before that.</summary>
    public Verification.Verdict? DecidedVerdict { get; init; }

    /// <summary>Why it failed, for a person; absent unless <see cref="ClaimState.Failed"/>.</summary>
    public string? FailureReason { get; init; }

    /// <summary>The first claim of those that say the same; absent where it is this one, or there is no other.</summary>
    public ClaimId? ClusterId { get; init; }

    /// <summary>Other claims that say the same, or may, closest first; with what people said to that.</summary>
    public IReadOnlyList<ClaimLink> Links { get; init; } = [];

    /// <summary>Short texts of which two claims that say the same share some; how such claims are found.</summary>
    public IReadOnlyList<string> MatchKeys { get; init; } = [];

    /// <summary>The trace of the submit call.</summary>
    public required TraceContext Trace { get; init; }

    /// <summary>Grows by one with each change; 1 when stored first.</summary>
    public long Revision { get; init; } = 1;

    /// <summary>False while the claim still has to be announced. A claim that is not check-worthy is stored as announced.</summary>
    public bool Announced { get; init; }
}

/// <summary>A verification as a claim carries it: the proposed verdict and the links to the evidence.</summary>
public sealed record ClaimVerification
{
    /// <summary>The result in full, held by Verification.</summary>
    public required VerificationResultId ResultId { get; init; }

    /// <summary>When it was made; an older one never replaces a newer.</summary>
    public required DateTimeOffset VerifiedAt { get; init; }

    /// <summary>The verdict holds as of then.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The proposed verdict; absent for claims that get none (opinions, predictions).</summary>
    public Verification.Verdict? Verdict { get; init; }

    /// <summary>Passages that bear on the claim, strongest first.</summary>
    public required IReadOnlyList<EvidenceLink> Evidence { get; init; }
}

/// <summary>Where a claim is in its life. Transitions only go forward, except that a decision can be taken back; see <see cref="ClaimLifecycle"/>.</summary>
public enum ClaimState
{
    /// <summary>Stored.</summary>
    Detected = 1,

    /// <summary>A proposed verdict and its evidence are linked.</summary>
    Verified = 2,

    /// <summary>A task waits for a person, or a person works on it.</summary>
    InReview = 3,

    /// <summary>A person decided.</summary>
    Resolved = 4,

    /// <summary>It could not be verified; the dead letter says why. Replaying it may still lead on.</summary>
    Failed = 5,
}

/// <summary>The transitions of a claim, in one table.</summary>
public static class ClaimLifecycle
{
    /// <summary>Whether a claim may go from one state to the other. Staying is not a transition. Events may overtake each other, so steps may be skipped.</summary>
    public static bool Allows(ClaimState from, ClaimState to) => (from, to) switch
    {
        (ClaimState.Detected, ClaimState.Verified or ClaimState.InReview or ClaimState.Resolved or ClaimState.Failed) => true,
        (ClaimState.Verified, ClaimState.InReview or ClaimState.Resolved) => true,
        (ClaimState.InReview, ClaimState.Resolved) => true,
        (ClaimState.Failed, ClaimState.Verified or ClaimState.InReview or ClaimState.Resolved) => true,
        _ => false,
    };
}

/// <summary>What makes two findings the same claim.</summary>
public static class ClaimIdentity
{
    /// <summary>The id of the claim at this place of this document.</summary>
    /// <param name="document">The document, at its revision.</param>
    /// <param name="span">The claim's words.</param>
    /// <param name="normalizedText">Tells apart several claims read from one span.</param>
    public static ClaimId IdOf(DocumentId document, TextSpan span, string normalizedText) =>
        new(ContentId.Derive("clm", document.Value,
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{span.Start}-{span.End}"), normalizedText));
}
