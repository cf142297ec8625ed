using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;

namespace FactCheck.Core.Evidence;

/// <summary>A fact-check that somebody else published: their rating in their words, never turned into our verdict.</summary>
public sealed record PublishedFactCheck
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>From workspace, URL and the claim's words.</summary>
    public required PublishedFactCheckId Id { get; init; }

    /// <summary>Where it is published.</summary>
    public required string Url { get; init; }

    /// <summary>The claim they checked, in their words.</summary>
    public required string ClaimText { get; init; }

    /// <summary>Who made the claim, as they say; absent when they don't.</summary>
    public string? Claimant { get; init; }

    /// <summary>Who checked; absent when unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>Their rating as they wrote it, e.g. "Mostly false".</summary>
    public required string Rating { get; init; }

    /// <summary>Headline of their article; absent when unknown.</summary>
    public string? Title { get; init; }

    /// <summary>When they published it; absent when unknown.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it came to us.</summary>
    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>The trace of the call that brought it.</summary>
    public required TraceContext Trace { get; init; }
}
