using FactCheck.Core.Identity;

namespace FactCheck.Messages;

/// <summary>A claim was looked at again and its verdict is another one.</summary>
public sealed record VerdictChanged
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Held by ClaimExtraction.</summary>
    public required ClaimId ClaimId { get; init; }

    /// <summary>The new result, held by Verification; it says what changed and why.</summary>
    public required VerificationResultId ResultId { get; init; }

    /// <summary>The result it follows.</summary>
    public required VerificationResultId PreviousResultId { get; init; }
}
