namespace FactCheck.Core.Verification;

/// <summary>What the evidence says of a claim, as of a date. "Not verified yet" and "gets no verdict" are the absence of one.</summary>
public enum Verdict
{
    /// <summary>Independent evidence agrees with the claim, and none of like weight disagrees.</summary>
    Supported = 1,

    /// <summary>Independent evidence contradicts the claim, and none of like weight agrees.</summary>
    Refuted = 2,

    /// <summary>Nothing that counts decides. Never a refutation.</summary>
    NotEnoughEvidence = 3,

    /// <summary>Independent sources of like weight disagree.</summary>
    ConflictingEvidence = 4,
}

/// <summary>How one passage relates to a claim.</summary>
public enum Stance
{
    /// <summary>The passage says what the claim says, or more.</summary>
    Supports = 1,

    /// <summary>Both can't be true.</summary>
    Refutes = 2,

    /// <summary>It decides nothing.</summary>
    Neutral = 3,
}
