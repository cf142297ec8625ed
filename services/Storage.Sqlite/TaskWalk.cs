using System.Globalization;
using System.Text.Json;
using FactCheck.Core.Errors;
using FactCheck.Core.Review;
using Microsoft.Data.Sqlite;

namespace FactCheck.Storage.Sqlite;

/// <summary>One step of a list: a walk along the rarest term of a query, over a bounded number of tasks.</summary>
internal sealed class TaskWalk
{
    private const int MostExamined = IReviewTaskStore.MostExamined;

    private readonly ReviewTaskQuery query;
    private readonly string order;
    private readonly string walk;
    private readonly string where;
    private readonly List<SqlValue> values;

    /// <param name="connection">To find the rarest term.</param>
    /// <param name="query">What to look for.</param>
    /// <param name="after">The place to go on behind; null: from the start.</param>
    public TaskWalk(SqliteConnection connection, ReviewTaskQuery query, string[]? after)
    {
        this.query = query;
        var terms = ReviewTerms.Of(query);
        var rarest = TermTable.Rarest(connection, query.Workspace.Value, terms);
        values = [new("@workspace", query.Workspace.Value), new("@term", rarest), new("@now", query.Now.ToUnixTimeMilliseconds())];
        order = query.Order switch
        {
            ReviewOrder.Rank => "rank DESC, created_at, id",
            ReviewOrder.Newest => "created_at DESC, id",
            _ => "created_at, id",
        };
        var conditions = new List<string> { "workspace = @workspace", "term = @term" };
        AddTimes(conditions);
        if (after is not null)
            AddAfter(conditions, after);
        walk = $"SELECT rank, created_at, id FROM review_task_terms WHERE {string.Join(" AND ", conditions)} ORDER BY {order} LIMIT {MostExamined}";
        where = Residual([.. terms.Where(term => term != rarest)]);
    }

    private string From => $"FROM ({walk}) AS step CROSS JOIN review_tasks AS task ON task.id = step.id WHERE {where}";

    /// <summary>The tasks found, at most <paramref name="size"/>, and the place to go on behind; null: that was all.</summary>
    public (IReadOnlyList<ReviewTask> Tasks, string[]? Next) Read(SqliteConnection connection, int size, Func<SqliteDataReader, ReviewTask> read)
    {
        var qualified = string.Join(", ", order.Split(", ").Select(part => $"step.{part}"));
        var found = connection.Query(read, $"SELECT task.record, task.revision, task.announced {From} ORDER BY {qualified} LIMIT @limit",
            [.. values, new SqlValue("@limit", size + 1)]);
        if (found.Count > size)
            return (found[..size], KeyOf(found[size - 1], query.Order));
        return (found, Last(connection));
    }

    /// <summary>How many match in this step, and whether it looked at all of them.</summary>
    public ReviewTaskCount Count(SqliteConnection connection) =>
        new((int)connection.Number($"SELECT COUNT(*) {From}", [.. values]), Last(connection) is null);

    private static string[] KeyOf(ReviewTask task, ReviewOrder order) => Key(order, task.Rank, task.CreatedAt.ToUnixTimeMilliseconds(), task.Id.Value);

    // Where the step ended, if it looked at as many as it may.
    private string[]? Last(SqliteConnection connection)
    {
        var last = connection.Query(row => Key(query.Order, row.GetDouble(0), row.GetInt64(1), row.GetString(2)),
            $"SELECT rank, created_at, id FROM ({walk}) LIMIT 1 OFFSET {MostExamined - 1}", [.. values]);
        return last.Count == 0 ? null : last[0];
    }

    private static string[] Key(ReviewOrder order, double rank, long createdAt, string id) => order == ReviewOrder.Rank
        ? [rank.ToString("R", CultureInfo.InvariantCulture), createdAt.ToString(CultureInfo.InvariantCulture), id]
        : ["", createdAt.ToString(CultureInfo.InvariantCulture), id];

    private void AddTimes(List<string> conditions)
    {
        if (query.CreatedFrom is { } from)
        {
            conditions.Add("created_at >= @from");
            values.Add(new("@from", from.ToUnixTimeMilliseconds()));
        }
        if (query.CreatedBefore is { } before)
        {
            conditions.Add("created_at < @before");
            values.Add(new("@before", before.ToUnixTimeMilliseconds()));
        }
    }

    private void AddAfter(List<string> conditions, string[] after)
    {
        values.AddRange([new("@c", SqlFilter.Number(after[1])), new("@after", after[2])]);
        if (query.Order == ReviewOrder.Rank)
            values.Add(new("@r", double.TryParse(after[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var rank) ? rank : throw new InvalidPageTokenException()));
        conditions.Add(query.Order switch
        {
            ReviewOrder.Rank => "rank <= @r AND (rank < @r OR created_at > @c OR (created_at = @c AND id > @after))",
            ReviewOrder.Newest => "created_at <= @c AND (created_at < @c OR id > @after)",
            _ => "created_at >= @c AND (created_at > @c OR id > @after)",
        });
    }

    // The other terms, and the same rule as ReviewTask.StateAt.
    private string Residual(IReadOnlyList<string> others)
    {
        const string Held = "(task.state = 'Leased' AND (task.lease_expires_at IS NULL OR task.lease_expires_at > @now))";
        var conditions = new List<string> { "1" };
        for (var i = 0; i < others.Count; i++)
        {
            conditions.Add("EXISTS (SELECT 1 FROM review_task_terms AS other WHERE other.workspace = @workspace "
                + $"AND other.term = @t{i} AND other.rank = step.rank AND other.created_at = step.created_at AND other.id = step.id)");
            values.Add(new($"@t{i}", others[i]));
        }
        if (query.Holder is not null || query.State == ReviewState.Leased)
            conditions.Add(Held);
        if (query.State == ReviewState.Pending)
            conditions.Add($"NOT {Held}");
        return string.Join(" AND ", conditions);
    }

    /// <summary>Everything of a query that makes page tokens good for it.</summary>
    public static string TextOf(ReviewTaskQuery query) => JsonSerializer.Serialize(query with { Now = default });
}
