using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Core.Verification;

namespace FactCheck.Core.Review;

/// <summary>Which tasks to list. Absent parts do not restrict.</summary>
public sealed record ReviewTaskQuery
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>Only in this state as of <see cref="Now"/>: tasks whose lease ran out are pending.</summary>
    public ReviewState? State { get; init; }

    /// <summary>When leases are looked at. Not part of what makes two queries equal for page tokens.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Only held by this person now.</summary>
    public string? Holder { get; init; }

    /// <summary>Only decided, or waiting for approval, by this person.</summary>
    public string? Reviewer { get; init; }

    /// <summary>Only with a claim of this document.</summary>
    public DocumentId? DocumentId { get; init; }

    /// <summary>Only with this proposed verdict.</summary>
    public Verdict? ProposedVerdict { get; init; }

    /// <summary>Only with this verdict by a person.</summary>
    public Verdict? DecidedVerdict { get; init; }

    /// <summary>Only decided, for good, on this day in UTC.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Only where a second person said a verdict on this day in UTC.</summary>
    public DateOnly? DoubleCheckedOn { get; init; }

    /// <summary>Only where people corrected the machine's reading.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>Only with a claim of this publisher, compared exactly.</summary>
    public string? Publisher { get; init; }

    /// <summary>Only by this claimant, compared exactly.</summary>
    public string? Claimant { get; init; }

    /// <summary>Only claims of this type.</summary>
    public ClaimType? Type { get; init; }

    /// <summary>Only about this topic.</summary>
    public string? Topic { get; init; }

    /// <summary>Only with this tag.</summary>
    public string? Tag { get; init; }

    /// <summary>Only with a comment that mentions this person.</summary>
    public string? Mentioned { get; init; }

    /// <summary>Only whose claim or claimant has every word of this (<see cref="SearchWords"/>); empty does not restrict.</summary>
    public string Text { get; init; } = "";

    /// <summary>Only stored then or later.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Only stored before then.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>In which order.</summary>
    public ReviewOrder Order { get; init; } = ReviewOrder.Rank;
}

/// <summary>In which order tasks are listed; ties by id ascending.</summary>
public enum ReviewOrder
{
    /// <summary>Highest rank first, then longest waiting.</summary>
    Rank = 0,

    /// <summary>Last stored first.</summary>
    Newest = 1,

    /// <summary>Longest waiting first.</summary>
    Oldest = 2,
}
