namespace FactCheck.Core.Verification;

/// <summary>What asking one outside source came to, for one result. A source that failed says nothing of the claim.</summary>
/// <param name="Source">Its name in the settings: <c>wikipedia</c>, <c>google-fact-check</c>, <c>search:news</c>, <c>factcheck:partner</c>.</param>
/// <param name="Outcome">Whether it answered, or why not.</param>
/// <param name="Count">Passages and published fact-checks it gave, 0 or more; 0 of a source that answered is an answer.</param>
/// <param name="Duration">From asking to the last byte, waits and retries included; 0 from the cache. To the millisecond.</param>
/// <param name="FromCache">Whether the answer was one of a short time before.</param>
/// <param name="Detail">For a person, e.g. "HTTP 503", or what of the answer is missing; absent when there is nothing to say. Never words of documents.</param>
public sealed record SourceAsked(string Source, SourceOutcome Outcome, int Count, TimeSpan Duration, bool FromCache, string? Detail)
{
    /// <summary>When it was asked; of an answer from the cache, when that came. Absent where it was not asked, and on results of versions that did not say.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>Whether what it has is not known: then its silence says nothing.</summary>
    public bool IsSilent => Outcome is not (SourceOutcome.Answered or SourceOutcome.NotAsked);
}

/// <summary>Whether an outside source answered, or why not.</summary>
public enum SourceOutcome
{
    /// <summary>It answered, if only with nothing.</summary>
    Answered = 1,

    /// <summary>The claim gave nothing to ask it about.</summary>
    NotAsked = 2,

    /// <summary>It did not answer in time.</summary>
    TimedOut = 3,

    /// <summary>The day's quota is used up.</summary>
    QuotaUsedUp = 4,

    /// <summary>It was asked too often of late, by our own limit or by what it said.</summary>
    RateLimited = 5,

    /// <summary>It failed so often of late that it is left alone for a while.</summary>
    CircuitOpen = 6,

    /// <summary>No connection, or it answered that it is in trouble.</summary>
    Unreachable = 7,

    /// <summary>It refused: a wrong key, a forbidden page, a malformed question.</summary>
    Refused = 8,

    /// <summary>Its answer is not of the documented form.</summary>
    Malformed = 9,

    /// <summary>Its answer is larger than what is read.</summary>
    TooLarge = 10,

    /// <summary>Its address, or one that it leads to, may not be connected to.</summary>
    NotAllowed = 11,
}
