namespace FactCheck.Verification.Matching;

/// <summary>How the truth conditions of two claims compare, each in words for a person.</summary>
internal sealed class Agreement
{
    /// <summary>What both say.</summary>
    public List<string> Shared { get; } = [];

    /// <summary>What only one says, so that they may differ.</summary>
    public List<string> Open { get; } = [];

    /// <summary>What they say differently, so that one can be true and the other false.</summary>
    public List<string> Different { get; } = [];
}
