using FactCheck.Core.Claims;
using FactCheck.Core.Identity;

namespace FactCheck.Core.Verification;

/// <summary>What a result was made from, so that it can be made again and compared. With the result's claim text, as-of date and method it is everything that decides.</summary>
public sealed record JudgedInputs
{
    /// <summary>Who makes the claim; absent: the document itself, or nobody known.</summary>
    public string? Claimant { get; init; }

    /// <summary>Where the claim's document stands; absent when unknown.</summary>
    public string? DocumentUrl { get; init; }

    /// <summary>Who published it; absent when unknown.</summary>
    public string? DocumentPublisher { get; init; }

    /// <summary>The claim's kind; absent: taken for a statement of fact.</summary>
    public ClaimType? Type { get; init; }

    /// <summary>SHA-256 of the text of the claim's document, whose copies are told by it; absent where there was none, and on results of versions that did not keep it.</summary>
    public string? DocumentHash { get; init; }

    /// <summary>When the claim was made; absent: as of the date.</summary>
    public DateTimeOffset? SaidAt { get; init; }

    /// <summary>Every passage that was judged, in the order judged.</summary>
    public required IReadOnlyList<JudgedInput> Passages { get; init; }

    /// <summary>Further passages that were read by rules for figures of what the claim counts, in that order.</summary>
    public required IReadOnlyList<JudgedInput> FigurePassages { get; init; }

    /// <summary>The store's position up to which every passage was searched: a passage behind it was not there to be found.</summary>
    public long SearchedTo { get; init; }

    /// <summary>Thresholds and limits in force, as a JSON object.</summary>
    public required string Options { get; init; }

    /// <summary>How long verdicts held, as a JSON object; absent on results of versions that did not keep it.</summary>
    public string? Expiry { get; init; }
}

/// <summary>One passage that was judged.</summary>
/// <param name="EvidenceId">The passage.</param>
/// <param name="Hash">SHA-256 over its text, title, publisher, address and date: all that is looked at.</param>
public sealed record JudgedInput(EvidenceId EvidenceId, string Hash);
