using System.Globalization;
using FactCheck.Core.Errors;

namespace FactCheck.Storage.Sqlite;

/// <summary>The conditions of one list, all of which must hold.</summary>
internal sealed class SqlFilter
{
    private readonly List<string> conditions = [];

    public List<SqlValue> Values { get; } = [];

    public string Sql => conditions.Count == 0 ? "1" : string.Join(" AND ", conditions);

    public SqlFilter Add(string condition, params ReadOnlySpan<SqlValue> values)
    {
        conditions.Add(condition);
        Values.AddRange(values);
        return this;
    }

    /// <summary>An absent value does not restrict.</summary>
    public SqlFilter AddEquals(string column, object? value) =>
        value is null ? this : Add($"{column} = @{column}", new SqlValue($"@{column}", value));

    /// <summary>Only rows behind this one, in an order by time, newest first, ties by id.</summary>
    public SqlFilter AddNewestFirst(string column, long time, string id) =>
        Add($"{column} <= @after_time AND ({column} < @after_time OR id > @after_id)",
            new SqlValue("@after_time", time), new SqlValue("@after_id", id));

    /// <summary>Only rows with all these words in the table of words.</summary>
    public SqlFilter AddWords(string table, string workspace, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return this;
        Values.Add(new("@words_workspace", workspace));
        var found = words.Select((word, i) =>
        {
            Values.Add(new($"@word{i}", word));
            return $"SELECT id FROM {table} WHERE workspace = @words_workspace AND word = @word{i}";
        });
        return Add($"id IN ({string.Join(" INTERSECT ", found)})");
    }

    /// <summary>A part of a page token that is a whole number.</summary>
    /// <exception cref="InvalidPageTokenException">It is not one.</exception>
    public static long Number(string part) =>
        long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number : throw new InvalidPageTokenException();
}
