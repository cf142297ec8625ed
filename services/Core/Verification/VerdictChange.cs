using FactCheck.Core.Identity;

namespace FactCheck.Core.Verification;

/// <summary>On a result of a re-check: which result it follows, why the claim was looked at again, and whether the verdict is another one.</summary>
public sealed record VerdictChange
{
    /// <summary>The result it follows.</summary>
    public required VerificationResultId PreviousResultId { get; init; }

    /// <summary>The verdict of that result; absent when it had none.</summary>
    public Verdict? PreviousVerdict { get; init; }

    /// <summary>Whether the verdict is another one now.</summary>
    public required bool IsChanged { get; init; }

    /// <summary>Why it was looked at again, and what changed, for a person.</summary>
    public required string Why { get; init; }
}
