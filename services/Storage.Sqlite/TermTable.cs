using FactCheck.Core.Review;
using Microsoft.Data.Sqlite;

namespace FactCheck.Storage.Sqlite;

/// <summary>By which terms tasks are found, in the orders of lists.</summary>
internal static class TermTable
{
    // Enough to tell rare from common; counting on would cost more than it saves.
    private const int CountedRows = 1000;

    /// <summary>Brings the rows of a task from what it was to what it is; null: it was not there.</summary>
    public static void Write(SqliteConnection connection, ReviewTask? before, ReviewTask after)
    {
        var moved = before is null || before.Rank != after.Rank || before.CreatedAt != after.CreatedAt;
        var (old, now) = (before is null ? [] : ReviewTerms.Of(before), ReviewTerms.Of(after));
        foreach (var term in moved ? old : old.Except(now, StringComparer.Ordinal))
            Execute(connection, "DELETE FROM review_task_terms WHERE workspace = @workspace AND term = @term AND rank = @rank AND created_at = @at AND id = @id",
                before!, term);
        foreach (var term in moved ? now : now.Except(old, StringComparer.Ordinal))
            Execute(connection, "INSERT OR REPLACE INTO review_task_terms (workspace, term, rank, created_at, id) VALUES (@workspace, @term, @rank, @at, @id)",
                after, term);
    }

    /// <summary>The term that the fewest tasks have.</summary>
    public static string Rarest(SqliteConnection connection, string workspace, IReadOnlyList<string> terms) => terms.Count == 1 ? terms[0]
        : terms.MinBy(term => connection.Number(
            $"SELECT COUNT(*) FROM (SELECT 1 FROM review_task_terms WHERE workspace = @workspace AND term = @term LIMIT {CountedRows})",
            new SqlValue("@workspace", workspace), new SqlValue("@term", term)))!;

    private static void Execute(SqliteConnection connection, string sql, ReviewTask task, string term) => connection.Execute(sql,
        new SqlValue("@workspace", task.Workspace.Value), new SqlValue("@term", term), new SqlValue("@rank", task.Rank),
        new SqlValue("@at", task.CreatedAt.ToUnixTimeMilliseconds()), new SqlValue("@id", task.Id.Value));
}
