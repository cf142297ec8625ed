using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;

namespace FactCheck.Core.Verification;

/// <summary>One attempt at a claim: what was proposed, on what evidence, by which engine. Never changed, except that a person can be blanked in it; a later attempt is another result.</summary>
public sealed record VerificationResult
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>From claim, as-of date, evidence and engine; see <see cref="ResultIdentity"/>.</summary>
    public required VerificationResultId Id { get; init; }

    /// <summary>The stored claim; absent when any text was verified.</summary>
    public ClaimId? ClaimId { get; init; }

    /// <summary>The claim's document; absent when any text was verified.</summary>
    public DocumentId? DocumentId { get; init; }

    /// <summary>The words judged: the claim's normalized text.</summary>
    public required string ClaimText { get; init; }

    /// <summary>The verdict holds as of then; later evidence does not count towards it.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>What is proposed; absent for claims that get none (opinions, predictions), and <see cref="Justification"/> says why.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Calibrated probability that the verdict is right, in [0, 1]; absent where the engine is not calibrated.</summary>
    public double? Confidence { get; init; }

    /// <summary>
    /// Whether a person must look before anything is done with the verdict: its confidence is absent or under the threshold set, or something
    /// speaks against relying on it. A person decides in any case. True on results of versions that did not say.
    /// </summary>
    public bool NeedsPerson { get; init; } = true;

    /// <summary>Why, for a person; absent where none must, and on results of versions that did not say.</summary>
    public string? NeedsPersonBecause { get; init; }

    /// <summary>How the evidence leads to the verdict, citing passages as [1], [2], … in the order of <see cref="Evidence"/>.</summary>
    public required string Justification { get; init; }

    /// <summary>Passages judged, those that count first, then by strength.</summary>
    public required IReadOnlyList<EvidenceLink> Evidence { get; init; }

    /// <summary>A later passage that changes the answer; absent when none is known.</summary>
    public Superseding? SupersededBy { get; init; }

    /// <summary>Figures that were reported of what the claim counts, by day; empty for a claim that counts nothing.</summary>
    public IReadOnlyList<ReportedFigure> ReportedFigures { get; init; } = [];

    /// <summary>Fact-checks that others published of this claim or one like it, the closest first: shown apart, never part of the verdict.</summary>
    public IReadOnlyList<MatchedFactCheck> FactChecks { get; init; } = [];

    /// <summary>Until when the verdict is taken to hold unless new evidence comes; then the claim is looked at again. Absent where there is no verdict.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>For the result of a re-check, what it follows and what changed; absent on the first.</summary>
    public VerdictChange? Change { get; init; }

    /// <summary>What it was made from; absent on results of versions that did not keep it.</summary>
    public JudgedInputs? Inputs { get; init; }

    /// <summary>The engine with its version, e.g. <c>rules/1</c>.</summary>
    public required string Method { get; init; }

    /// <summary>SHA-256 over everything judged: claim, date, passages, engine. Equal inputs give an equal result.</summary>
    public required string InputHash { get; init; }

    /// <summary>The outside sources that are configured and what asking each came to, by name; empty without any, or for a claim that gets no verdict.</summary>
    public IReadOnlyList<SourceAsked> SourcesAsked { get; init; } = [];

    /// <summary>What became of the language model's answer; absent when none was asked.</summary>
    public LanguageModelUse? LanguageModel { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset VerifiedAt { get; init; }

    /// <summary>The trace of the submit call, or of the verify call.</summary>
    public required TraceContext Trace { get; init; }

    /// <summary>1, and one more each time a person was blanked in it.</summary>
    public long Revision { get; init; } = 1;

    /// <summary>False while it still has to be announced. A result without a claim is stored as announced.</summary>
    public bool Announced { get; init; }
}

/// <summary>A passage published after the as-of date whose figure or statement replaces the claim's.</summary>
/// <param name="EvidenceId">The passage.</param>
/// <param name="Publisher">Who published it; absent when unknown.</param>
/// <param name="Url">Where it stands; absent when unknown.</param>
/// <param name="PublishedAt">After the as-of date.</param>
/// <param name="Figure">The newer figure; absent when words decide.</param>
/// <param name="Why">For a person: "about 1,200 (10 November 2023) replaces more than 1,400".</param>
public sealed record Superseding(
    EvidenceId EvidenceId, string? Publisher, string? Url, DateTimeOffset PublishedAt, Quantity? Figure, string Why);

/// <summary>What makes two attempts the same.</summary>
public static class ResultIdentity
{
    /// <summary>
    /// The id of the result a stored claim gets first from this engine. Without the evidence, so that a message that comes twice
    /// leads to one result, even where evidence arrived in between.
    /// </summary>
    public static VerificationResultId FirstOf(ClaimId claim, DateTimeOffset asOf, string method) =>
        new(ContentId.Derive("ver", "first", claim.Value, asOf.ToString("O", System.Globalization.CultureInfo.InvariantCulture), method));

    /// <summary>Whether it is the first of its claim, by whatever engine: not one that somebody asked for or that a re-check came to.</summary>
    public static bool IsFirst(VerificationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.ClaimId is not null && result.Id != IdOf(result.Workspace, result.ClaimId, result.InputHash);
    }

    /// <summary>The id of a result for these inputs.</summary>
    public static VerificationResultId IdOf(WorkspaceId workspace, ClaimId? claim, string inputHash) =>
        new(ContentId.Derive("ver", workspace.Value, claim?.Value, inputHash));
}
