using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;

namespace FactCheck.Core.Verification;

/// <summary>A stored claim whose verdict is looked at again: which result is the latest, when the next look is due and why.</summary>
public sealed record ClaimWatch
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>The claim.</summary>
    public required ClaimId Id { get; init; }

    /// <summary>The claim's document, whose passages are no evidence for it.</summary>
    public required DocumentId DocumentId { get; init; }

    /// <summary>The words that are judged.</summary>
    public required string ClaimText { get; init; }

    /// <summary>When the claim was made.</summary>
    public required DateTimeOffset SaidAt { get; init; }

    /// <summary>Words by which passages that may bear on it are told, most telling first; at most 16. They change only when a person is blanked.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The latest proposed result; absent until the first is stored.</summary>
    public VerificationResultId? ResultId { get; init; }

    /// <summary>Its verdict; absent when it has none.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The store's position up to which passages were searched for that result.</summary>
    public long SearchedTo { get; init; }

    /// <summary>When it is to be looked at again; absent: not by itself.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Why, for a person; absent: the verdict expires then.</summary>
    public string? DueBecause { get; init; }

    /// <summary>Until when somebody is looking at it; absent or past: nobody is.</summary>
    public DateTimeOffset? TakenUntil { get; init; }

    /// <summary>When it was last looked at again; absent: never.</summary>
    public DateTimeOffset? RecheckedAt { get; init; }

    /// <summary>When it was first watched.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>The trace of the document's submit call.</summary>
    public required TraceContext Trace { get; init; }

    /// <summary>Counted by the store, from 1.</summary>
    public long Revision { get; init; } = 1;
}
