using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;

namespace FactCheck.Core.Documents;

/// <summary>A text as ingested, at one revision: an edit of the page is a new document with the same URL.</summary>
public sealed record Document
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>From workspace, canonical URL and content hash; see <see cref="DocumentIdentity"/>.</summary>
    public required DocumentId Id { get; init; }

    /// <summary>Canonical; absent for a text submitted without one.</summary>
    public string? Url { get; init; }

    /// <summary>Headline, absent when unknown.</summary>
    public string? Title { get; init; }

    /// <summary>Plain text; every offset in the product is in UTF-16 code units of this.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/>, 64 hexadecimal digits.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Who published it, absent when unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>Who wrote it, absent when unknown.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published, absent when unknown. A date without a time is that day's 00:00 UTC.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>
    /// Ahead of UTC by this is the clock of where it was published: whole minutes, at most <see cref="LongestOffset"/> either way. Absent when not known, and
    /// then UTC counts. "Today" in the text is the day by this clock.
    /// </summary>
    public TimeSpan? PublishedOffset { get; init; }

    /// <summary>The day on which it was published, by the clock of where it was; absent when not known.</summary>
    public DateOnly? PublishedOn => DayOf(PublishedAt, PublishedOffset);

    /// <summary>BCP 47, e.g. <c>en</c>; absent when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// Up to 4 words with spaces between, made from the text; a near copy shares at least one of them with high probability. Absent for a text too
    /// short to tell.
    /// </summary>
    public string? Fingerprint { get; init; }

    /// <summary>When it was stored.</summary>
    public required DateTimeOffset IngestedAt { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required DocumentState State { get; init; }

    /// <summary>Claims stored for it; 0 until <see cref="DocumentState.Extracted"/>.</summary>
    public int ClaimCount { get; init; }

    /// <summary>Why it failed, for a person; absent unless <see cref="DocumentState.Failed"/>.</summary>
    public string? FailureReason { get; init; }

    /// <summary>The trace of the submit call.</summary>
    public required TraceContext Trace { get; init; }

    /// <summary>Grows by one with each change; 1 when stored first.</summary>
    public long Revision { get; init; } = 1;

    /// <summary>False while the present state still has to be announced: the state is the outbox.</summary>
    public bool Announced { get; init; }

    /// <summary>As <c>google.type.DateTime</c> has it.</summary>
    public static TimeSpan LongestOffset { get; } = TimeSpan.FromHours(18);

    /// <summary>The day of a moment by a clock that is so far ahead of UTC; absent where the moment is, by UTC where the clock is not known.</summary>
    public static DateOnly? DayOf(DateTimeOffset? at, TimeSpan? offset)
    {
        if (at is not { } moment)
            return null;
        // A moment in the first or last hours that there are has no other day.
        var ticks = Math.Clamp(moment.UtcTicks + (offset ?? TimeSpan.Zero).Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        return DateOnly.FromDateTime(new DateTime(ticks, DateTimeKind.Unspecified));
    }
}

/// <summary>Where a document is in its life. Transitions: <see cref="DocumentLifecycle"/>.</summary>
public enum DocumentState
{
    /// <summary>Stored; its claims are not all stored yet.</summary>
    Ingested = 1,

    /// <summary>Every claim found in it is stored.</summary>
    Extracted = 2,

    /// <summary>It could not be read; the dead letter says why, and replaying it may still lead to <see cref="Extracted"/>.</summary>
    Failed = 3,
}

/// <summary>The transitions of a document, in one table.</summary>
public static class DocumentLifecycle
{
    /// <summary>Whether a document may go from one state to the other. Staying is not a transition.</summary>
    public static bool Allows(DocumentState from, DocumentState to) => (from, to) switch
    {
        (DocumentState.Ingested, DocumentState.Extracted or DocumentState.Failed) => true,
        (DocumentState.Failed, DocumentState.Extracted) => true,
        _ => false,
    };
}
