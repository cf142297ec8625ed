namespace FactCheck.Core.Documents;

/// <summary>The words of a fingerprint, as stores index them.</summary>
public static class DocumentFingerprint
{
    /// <summary>Most words that a fingerprint has; what follows is not looked at.</summary>
    public const int MaxWords = 4;

    /// <summary>The words in their order; none where there is no fingerprint.</summary>
    public static IReadOnlyList<string> Words(string? fingerprint) =>
        fingerprint?.Split(' ', MaxWords + 1, StringSplitOptions.RemoveEmptyEntries).Take(MaxWords).ToArray() ?? [];
}
