using System.Globalization;
using FactCheck.Core.Review;

namespace FactCheck.Review.Queue;

/// <summary>What happened to a task meanwhile, for somebody whose change came too late.</summary>
internal static class Happened
{
    private const int MostEntries = 5;

    /// <summary>The changes after a revision; every change makes one entry and one revision.</summary>
    internal static string Since(ReviewTask task, long revision)
    {
        var missed = task.Audit.Skip((int)Math.Clamp(task.Audit.Count - (task.Revision - revision), 0, task.Audit.Count)).ToList();
        return missed.Count == 0 ? "" : $"Meanwhile: {string.Join("; ", missed.TakeLast(MostEntries).Select(Words))}.";
    }

    /// <summary>The last change.</summary>
    internal static string Last(ReviewTask task) => task.Audit.Count == 0 ? "" : $"Last: {Words(task.Audit[^1])}.";

    /// <summary>A moment, for a person.</summary>
    internal static string Time(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Words(AuditEntry entry) =>
        $"{entry.Action} by {entry.Actor} at {entry.At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}{(entry.Action is "decided" or "approved" ? $" ({entry.Detail})" : "")}";
}
