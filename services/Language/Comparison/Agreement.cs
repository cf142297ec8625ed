namespace FactCheck.Language.Comparison;

/// <summary>How the truth conditions of two claims compare, each in words for a person.</summary>
public sealed class Agreement
{
    private readonly List<string> shared = [];
    private readonly List<string> open = [];
    private readonly List<string> different = [];

    /// <summary>What both say.</summary>
    public IReadOnlyList<string> Shared => shared;

    /// <summary>What only one says, so that they may differ.</summary>
    public IReadOnlyList<string> Open => open;

    /// <summary>What they say differently, so that one can be true and the other false.</summary>
    public IReadOnlyList<string> Different => different;

    internal void AddShared(string what) => shared.Add(what);

    internal void AddOpen(string what) => open.Add(what);

    internal void AddDifferent(string what) => different.Add(what);
}
