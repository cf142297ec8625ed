using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Core.Verification;

namespace FactCheck.Core.Evidence;

/// <summary>A passage as judged against one claim: enough to show it and to go to it, without asking anyone.</summary>
public sealed record EvidenceLink
{
    /// <summary>The passage, held by Verification.</summary>
    public required EvidenceId EvidenceId { get; init; }

    /// <summary>Where it stands; absent for a text without one.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it; absent when unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published; absent when unknown.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The passage's words, exactly.</summary>
    public required string Quote { get; init; }

    /// <summary>SHA-256 of <see cref="Quote"/>.</summary>
    public required string ContentHash { get; init; }

    /// <summary>How the passage relates to the claim.</summary>
    public required Stance Stance { get; init; }

    /// <summary>How clearly, in [0, 1]; comparable only within one method.</summary>
    public required double Strength { get; init; }

    /// <summary>Which figures or words decided, for a person.</summary>
    public required string Why { get; init; }

    /// <summary>Whether it counts towards the verdict.</summary>
    public required bool Counted { get; init; }

    /// <summary>Why it does not count ("published after the date", "same source as …"); absent when it does.</summary>
    public string? NotCountedBecause { get; init; }

    /// <summary>Passages with the same value are one source.</summary>
    public required string SourceGroup { get; init; }

    /// <summary>What a body publishes of its own doings and counts, not a report of it.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>The figure in it that decided; absent when none did.</summary>
    public Quantity? Figure { get; init; }
}
