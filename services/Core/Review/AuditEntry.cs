using System.Globalization;
using FactCheck.Core.Identity;

namespace FactCheck.Core.Review;

/// <summary>One change of a task: who did what, when. Entries are only ever added.</summary>
public sealed record AuditEntry
{
    /// <summary>1 for the first entry of a task, then one more each.</summary>
    public required int Sequence { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who: a person's name, or <c>system</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>What: <c>enqueued</c>, <c>leased</c>, <c>renewed</c>, <c>released</c>, <c>decided</c>.</summary>
    public required string Action { get; init; }

    /// <summary>More of it, e.g. the verdict; empty when nothing.</summary>
    public required string Detail { get; init; }

    /// <summary>The call's trace id; empty outside a trace.</summary>
    public required string TraceId { get; init; }

    /// <summary>The hash of the entry before; empty for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over task, sequence, time, actor, action, detail, trace and <see cref="PreviousHash"/>.</summary>
    public required string Hash { get; init; }
}

/// <summary>The chain of a task's entries: an edit, a deletion or a reordering breaks it.</summary>
public static class AuditChain
{
    /// <summary>The entries with one more behind them.</summary>
    public static IReadOnlyList<AuditEntry> Append(ReviewTaskId task, IReadOnlyList<AuditEntry> chain, DateTimeOffset at, string actor,
        string action, string detail, string traceId)
    {
        var entry = new AuditEntry
        {
            Sequence = chain.Count + 1,
            At = at,
            Actor = actor,
            Action = action,
            Detail = detail,
            TraceId = traceId,
            PreviousHash = chain.Count == 0 ? "" : chain[^1].Hash,
            Hash = "",
        };
        return [.. chain, entry with { Hash = HashOf(task, entry) }];
    }

    /// <summary>The sequence number of the first entry that does not fit; null when the chain holds.</summary>
    public static int? FindBreak(ReviewTaskId task, IReadOnlyList<AuditEntry> chain)
    {
        var previous = "";
        for (var i = 0; i < chain.Count; i++)
        {
            var entry = chain[i];
            if (entry.Sequence != i + 1 || entry.PreviousHash != previous || entry.Hash != HashOf(task, entry))
                return i + 1;
            previous = entry.Hash;
        }
        return null;
    }

    // Length-prefixed by ContentId, so that moving text between fields changes the hash.
    private static string HashOf(ReviewTaskId task, AuditEntry entry) => ContentId.Sha256(ContentId.Derive("aud", task.Value,
        entry.Sequence.ToString(CultureInfo.InvariantCulture), entry.At.ToString("O", CultureInfo.InvariantCulture),
        entry.Actor, entry.Action, entry.Detail, entry.TraceId, entry.PreviousHash));
}
