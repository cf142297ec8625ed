using FactCheck.Core.Publishing;
using FactCheck.Core.Verification;

namespace FactCheck.Review.Console.Publications;

/// <summary>A change of a publication as the form hands it in; absent parts stay as they are.</summary>
/// <param name="Kind">A correction, an update or a retraction.</param>
/// <param name="Note">For readers.</param>
public sealed record ChangeAsked(PublicationKind Kind, string Note)
{
    /// <summary>What is decided.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>How the evidence leads to it.</summary>
    public string? Justification { get; init; }

    /// <summary>The claim's words.</summary>
    public string? ClaimText { get; init; }

    /// <summary>Who says it.</summary>
    public string? Claimant { get; init; }

    /// <summary>Until when it holds.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
