using FactCheck.Core.Identity;

namespace FactCheck.Core.Evidence;

/// <summary>A published fact-check of the claim, or of one like it: evidence of its own kind. It never decides or changes our verdict.</summary>
public sealed record MatchedFactCheck
{
    /// <summary>The fact-check, held by Verification.</summary>
    public required PublishedFactCheckId FactCheckId { get; init; }

    /// <summary>Where it is published.</summary>
    public required string Url { get; init; }

    /// <summary>Who checked; absent when unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>The claim they checked, in their words.</summary>
    public required string ClaimText { get; init; }

    /// <summary>Who made that claim, as they say; absent when they don't.</summary>
    public string? Claimant { get; init; }

    /// <summary>Their rating as they wrote it.</summary>
    public required string Rating { get; init; }

    /// <summary>Headline of their article; absent when unknown.</summary>
    public string? Title { get; init; }

    /// <summary>When they published it; absent when unknown.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Whether its claim is the same or only like it.</summary>
    public required MatchKind Match { get; init; }

    /// <summary>What the two claims share or where they may differ, for a person.</summary>
    public required string Why { get; init; }

    /// <summary>Published after the as-of date.</summary>
    public bool IsLater { get; init; }
}

/// <summary>How an earlier claim relates to a claim.</summary>
public enum MatchKind
{
    /// <summary>The same truth conditions: figures, negation, period, place and subject agree.</summary>
    Same = 1,

    /// <summary>Close enough that a person should look; it may be another claim.</summary>
    Related = 2,
}
