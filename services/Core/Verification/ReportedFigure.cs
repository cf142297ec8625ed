using FactCheck.Core.Claims;
using FactCheck.Core.Identity;

namespace FactCheck.Core.Verification;

/// <summary>One point of the series of figures that were reported of what a claim counts: who told which figure, and when.</summary>
public sealed record ReportedFigure
{
    /// <summary>The passage.</summary>
    public required EvidenceId EvidenceId { get; init; }

    /// <summary>Where it stands; absent for a text without one.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it; absent when unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>Passages with the same value are one source. One source tells a figure once a day.</summary>
    public required string SourceGroup { get; init; }

    /// <summary>The day the figure is told for: the one its sentence names, when it is within the week before publication, else that of publication.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>As the passage gives it, with its place in the passage's text.</summary>
    public required Quantity Figure { get; init; }

    /// <summary>The figure and what it counts, in the passage's words.</summary>
    public required string Words { get; init; }

    /// <summary>The claim's own figure that it is a figure of; where the claim has several, each has a series.</summary>
    public required Quantity ClaimFigure { get; init; }

    /// <summary>How it stands to the claim and the date.</summary>
    public required FigureStanding Standing { get; init; }

    /// <summary>Whether it is the figure that replaces the claim's; see <see cref="VerificationResult.SupersededBy"/>.</summary>
    public bool Supersedes { get; init; }
}

/// <summary>How a reported figure stands to the claim and the as-of date.</summary>
public enum FigureStanding
{
    /// <summary>Published by the as-of date.</summary>
    ByTheDate = 1,

    /// <summary>Published after it: shown, not counted.</summary>
    Later = 2,

    /// <summary>Of the claim's own document, publisher or claimant: the claim itself, not evidence for it.</summary>
    Own = 3,
}
