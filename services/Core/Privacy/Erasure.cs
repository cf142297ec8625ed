using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;

namespace FactCheck.Core.Privacy;

/// <summary>A person whose name is blanked on request. Kept for good, so that the name does not come back; the name itself is not kept.</summary>
/// <remarks>
/// Of the name there is a salted digest: a list of who must not be named needs something to compare with. Whoever can read the store and guesses
/// the name can test the guess.
/// </remarks>
public sealed record Erasure
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>By chance.</summary>
    public required ErasureId Id { get; init; }

    /// <summary>As what the person is blanked.</summary>
    public required ErasedRole Role { get; init; }

    /// <summary>Random, 32 hexadecimal digits.</summary>
    public required string Salt { get; init; }

    /// <summary>SHA-256 over salt and name; see <see cref="ErasedNames"/>.</summary>
    public required string NameDigest { get; init; }

    /// <summary>Words of the name, 1 to 12.</summary>
    public required int WordCount { get; init; }

    /// <summary>Who asked for it: an admin.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>When it was asked for first.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>What was blanked so far, by kind of record, ordinally.</summary>
    public IReadOnlyList<ErasureReport> Reports { get; init; } = [];

    /// <summary>The trace of the call.</summary>
    public required TraceContext Trace { get; init; }

    /// <summary>Grows by one with each change; 1 when stored first.</summary>
    public long Revision { get; init; } = 1;

    /// <summary>False while the other services still have to be told.</summary>
    public bool Announced { get; init; }

    /// <summary>The same with so many more records blanked.</summary>
    /// <param name="kind">Of <see cref="ErasureReport.Kind"/>.</param>
    /// <param name="count">Records changed by this pass.</param>
    /// <param name="at">When the pass ended.</param>
    public Erasure WithReport(string kind, int count, DateTimeOffset at)
    {
        var before = Reports.FirstOrDefault(report => report.Kind == kind)?.ChangedCount ?? 0;
        return this with
        {
            Reports = [.. Reports.Where(report => report.Kind != kind).Append(new(kind, before + count, at)).OrderBy(report => report.Kind, StringComparer.Ordinal)],
        };
    }
}

/// <summary>What was blanked of one kind of record.</summary>
/// <param name="Kind"><c>claims</c>, <c>documents</c>, <c>results</c>, <c>tasks</c>, <c>views</c> or <c>webhooks</c>.</param>
/// <param name="ChangedCount">Records changed, over all passes.</param>
/// <param name="At">When the last pass ended.</param>
public sealed record ErasureReport(string Kind, int ChangedCount, DateTimeOffset At);

/// <summary>As what a person is blanked.</summary>
public enum ErasedRole
{
    /// <summary>As somebody who works here: reviewer, holder, second person, author of comments, owner of views, maker of webhooks.</summary>
    Reviewer = 1,

    /// <summary>As somebody whose words are checked, or who wrote an article.</summary>
    Claimant = 2,
}
