using FactCheck.Core.Claims;

namespace FactCheck.Language.Stance;

using Stance = Core.Verification.Stance; // the namespace has the same name

/// <summary>How a passage relates to a claim, and why.</summary>
/// <param name="Stance">What it says of the claim.</param>
/// <param name="Strength">How clearly, in [0, 1]; comparable only within one method. 0 for nothing in common.</param>
/// <param name="Why">The figures or words that decided, for a person.</param>
/// <param name="Figure">The passage's figure that decided, with its place in the passage; absent when words did.</param>
public sealed record StanceJudgement(Stance Stance, double Strength, string Why, Quantity? Figure)
{
    /// <summary>What speaks for each stance; the one taken has the largest share.</summary>
    public StanceShares Shares { get; init; } = StanceShares.OfStrength(Stance, Strength);

    /// <summary>The passage's figures that count what the claim counts, in reading order; empty for a claim or passage without.</summary>
    public IReadOnlyList<SameCount> SameCounts { get; init; } = [];

    /// <summary>Whether the claim's words, or words that stand for them, decided, and not the stance model alone or a sum.</summary>
    public bool IsByWords => Basis is StanceBasis.Words or StanceBasis.SameWords;

    /// <summary>Whether plain words or figures decided, and not the stance model alone.</summary>
    public bool IsPlain => Basis != StanceBasis.None;

    /// <summary>Why the stance should not decide a verdict, for a person; absent where nothing speaks against it.</summary>
    public string? Doubt { get; init; }

    /// <summary>What structure decided by.</summary>
    internal StanceBasis Basis { get; init; }
}
