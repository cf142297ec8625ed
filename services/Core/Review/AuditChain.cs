using System.Globalization;
using System.Security.Cryptography;
using FactCheck.Core.Identity;

namespace FactCheck.Core.Review;

/// <summary>The chain of a task's entries: an edit, a deletion or a reordering breaks it, and so does a change of the task without an entry.</summary>
public static class AuditChain
{
    /// <summary>Stands for a person who was erased.</summary>
    public const string Erased = Privacy.ErasedNames.Marker;

    /// <summary>The action of the entry that says that a person was erased.</summary>
    public const string ErasedAction = "erased";

    /// <summary>The changed task with the entry that says so.</summary>
    public static ReviewTask Append(ReviewTask changed, DateTimeOffset at, string actor, string action, string detail, string traceId)
    {
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var entry = new AuditEntry
        {
            Sequence = changed.Audit.Count + 1,
            At = at,
            Actor = actor,
            Action = action,
            Detail = detail,
            TraceId = traceId,
            Salt = salt,
            ActorDigest = Salted(salt, actor),
            DetailDigest = Salted(salt, detail),
            TaskDigest = TaskDigest.Of(changed),
            PreviousHash = changed.Audit.Count == 0 ? "" : changed.Audit[^1].Hash,
            Hash = "",
        };
        return changed with { Audit = [.. changed.Audit, entry with { Hash = HashOf(changed.Id, entry) }] };
    }

    /// <summary>The entry without the person: names and details go, digests and hash stay.</summary>
    /// <remarks>It fits only while a later entry, of the action <see cref="ErasedAction"/>, says that somebody was erased.</remarks>
    public static AuditEntry Erase(AuditEntry entry) => entry with { Actor = Erased, Detail = "", Salt = "" };

    /// <summary>The sequence number of the first entry that does not fit, one more than the last when the task itself does not; null when all holds.</summary>
    public static int? FindBreak(ReviewTask task) => FindBreak(task.Id, task.Audit)
        ?? (task.Audit.Count > 0 && TaskDigest.Fits(task.Audit[^1], task) ? null : task.Audit.Count + 1);

    /// <summary>The sequence number of the first entry that does not fit; null when the entries hold. Whether the task fits them is not looked at.</summary>
    public static int? FindBreak(ReviewTaskId task, IReadOnlyList<AuditEntry> chain)
    {
        var previous = "";
        var lastErasure = chain.Select((entry, i) => entry.Action == ErasedAction ? i : -1).DefaultIfEmpty(-1).Max();
        for (var i = 0; i < chain.Count; i++)
        {
            var entry = chain[i];
            if (entry.Sequence != i + 1 || entry.PreviousHash != previous || entry.Hash != HashOf(task, entry) || !FitsDigests(entry, mayBeErased: i < lastErasure))
                return i + 1;
            previous = entry.Hash;
        }
        return null;
    }

    private static bool FitsDigests(AuditEntry entry, bool mayBeErased) => (mayBeErased && entry is { Salt: "", Actor: Erased, Detail: "" })
        || (entry.ActorDigest == Salted(entry.Salt, entry.Actor) && entry.DetailDigest == Salted(entry.Salt, entry.Detail));

    private static string Salted(string salt, string text) => ContentId.Sha256(ContentId.Derive("slt", salt, text));

    // Length-prefixed by ContentId, so that moving text between fields changes the hash.
    private static string HashOf(ReviewTaskId task, AuditEntry entry) => ContentId.Sha256(ContentId.Derive("aud", task.Value,
        entry.Sequence.ToString(CultureInfo.InvariantCulture), entry.At.ToString("O", CultureInfo.InvariantCulture),
        entry.ActorDigest, entry.Action, entry.DetailDigest, entry.TaskDigest, entry.TraceId, entry.PreviousHash));
}
