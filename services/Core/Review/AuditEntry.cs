namespace FactCheck.Core.Review;

/// <summary>One change of a task: who did what, when. Entries are only ever added.</summary>
public sealed record AuditEntry
{
    /// <summary>1 for the first entry of a task, then one more each.</summary>
    public required int Sequence { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who: a person's name, or <c>system</c>; <see cref="AuditChain.Erased"/> once the person was erased.</summary>
    public required string Actor { get; init; }

    /// <summary>What: <c>enqueued</c>, <c>proposed</c>, <c>leased</c>, <c>decided</c>, …; all of them are listed at <c>AuditEntry.action</c> in the protos.</summary>
    public required string Action { get; init; }

    /// <summary>More of it, e.g. the verdict; empty when nothing, or once it was erased.</summary>
    public required string Detail { get; init; }

    /// <summary>The call's trace id; empty outside a trace.</summary>
    public required string TraceId { get; init; }

    /// <summary>Random, 32 hexadecimal digits: without it a digest can't be tried against a list of names. Empty once erased.</summary>
    public string Salt { get; init; } = "";

    /// <summary>SHA-256 over salt and actor; stays when the actor is erased.</summary>
    public string ActorDigest { get; init; } = "";

    /// <summary>SHA-256 over salt and detail; stays when the detail is erased.</summary>
    public string DetailDigest { get; init; } = "";

    /// <summary>SHA-256 over what people see of the task after this change; see <see cref="TaskDigest"/>.</summary>
    public string TaskDigest { get; init; } = "";

    /// <summary>The hash of the entry before; empty for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over task, sequence, time, digests, action, trace and <see cref="PreviousHash"/>.</summary>
    public required string Hash { get; init; }
}
