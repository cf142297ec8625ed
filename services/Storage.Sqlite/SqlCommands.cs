using Microsoft.Data.Sqlite;

namespace FactCheck.Storage.Sqlite;

/// <summary>A named value of a statement; null is SQL NULL.</summary>
internal readonly record struct SqlValue(string Name, object? Value);

/// <summary>Statements in one line each.</summary>
internal static class SqlCommands
{
    public static SqliteCommand Command(this SqliteConnection connection, string sql, params IEnumerable<SqlValue> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // every text is put together from constants of this project; values are parameters
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    /// <summary>How many rows the statement changed.</summary>
    public static int Execute(this SqliteConnection connection, string sql, params IEnumerable<SqlValue> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; 0 when there is no row.</summary>
    public static long Number(this SqliteConnection connection, string sql, params IEnumerable<SqlValue> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar() is long number ? number : 0;
    }

    public static List<T> Query<T>(this SqliteConnection connection, Func<SqliteDataReader, T> read, string sql,
        params IEnumerable<SqlValue> values)
    {
        using var command = connection.Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }
}
