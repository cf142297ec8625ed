using System.Globalization;
using FactCheck.Core.Errors;

namespace FactCheck.Storage.Sqlite;

/// <summary>Which rows of a table, and in which order.</summary>
internal sealed class SqlFilter
{
    private readonly List<string> conditions = [];
    private readonly string table;
    private string from;
    private string timeColumn = "";
    private string idColumn = "id";

    public SqlFilter(string table, string order)
    {
        this.table = table;
        from = table;
        Order = order;
    }

    /// <summary>Behind ORDER BY.</summary>
    public string Order { get; private set; }

    public List<SqlValue> Values { get; } = [];

    /// <summary>From FROM to the end of WHERE.</summary>
    public string Sql => $"FROM {from} WHERE {(conditions.Count == 0 ? "1" : string.Join(" AND ", conditions))}";

    /// <summary>In an order by time, newest first, ties by id.</summary>
    public static SqlFilter NewestFirst(string table, string timeColumn) => new(table, $"{timeColumn} DESC, id") { timeColumn = timeColumn };

    public SqlFilter Add(string condition, params ReadOnlySpan<SqlValue> values)
    {
        conditions.Add(condition);
        Values.AddRange(values);
        return this;
    }

    /// <summary>An absent value does not restrict.</summary>
    public SqlFilter AddEquals(string column, object? value) =>
        value is null ? this : Add($"{column} = @{column}", new SqlValue($"@{column}", value));

    /// <summary>Only rows behind this one, in the order newest first.</summary>
    /// <exception cref="InvalidPageTokenException">The time is not a number.</exception>
    public SqlFilter AddAfter(string time, string id) =>
        Add($"{timeColumn} <= @after_time AND ({timeColumn} < @after_time OR {idColumn} > @after_id)",
            new SqlValue("@after_time", Number(time)), new SqlValue("@after_id", id));

    /// <summary>Only rows whose column of words has all of these.</summary>
    public SqlFilter AddWords(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            var name = $"@word{Values.Count}";
            Add($"instr(words, {name}) > 0", new SqlValue(name, $" {word} "));
        }
        return this;
    }

    /// <summary>Reads an order newest first along one word of a table of words, which has the same order.</summary>
    public SqlFilter FollowWord(string words, string workspace, string word)
    {
        // CROSS JOIN keeps the order in which the two are read.
        from = $"(SELECT at AS found_at, id AS found FROM {words} WHERE workspace = @found_workspace AND word = @found_word) "
            + $"CROSS JOIN {table} ON id = found";
        (timeColumn, idColumn, Order) = ("found_at", "found", "found_at DESC, found");
        Values.Add(new("@found_workspace", workspace));
        Values.Add(new("@found_word", word));
        return this;
    }

    /// <summary>A part of a page token that is a whole number.</summary>
    /// <exception cref="InvalidPageTokenException">It is not one.</exception>
    public static long Number(string part) =>
        long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number : throw new InvalidPageTokenException();
}
