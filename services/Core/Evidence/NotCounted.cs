namespace FactCheck.Core.Evidence;

/// <summary>Words that <see cref="EvidenceLink.NotCountedBecause"/> uses for kinds of reasons, so that readers can tell them apart.</summary>
public static class NotCounted
{
    /// <summary>The passage is of the article itself.</summary>
    public const string Own = "from the claim's own document, a copy of it or its publisher";

    /// <summary>The claimant speaks in it.</summary>
    public const string Claimants = "the claimant's own words";

    /// <summary>How the reason begins where a newer count replaces the passage's.</summary>
    public const string Replaced = "a newer count replaces it";
}
