using Microsoft.Data.Sqlite;

namespace FactCheck.Benchmarks;

/// <summary>SQLite's own full-text search over the same passages, for the ratio.</summary>
internal sealed class FtsFloor : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly SqliteConnection _connection;

    public FtsFloor(int count)
    {
        _connection = new SqliteConnection($"Data Source={_file};Pooling=False");
        _connection.Open();
        Execute("PRAGMA journal_mode = off; PRAGMA synchronous = off; CREATE VIRTUAL TABLE passages USING fts5(words, content = '')");
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO passages(rowid, words) VALUES ($id, $words)";
        var (id, words) = (insert.Parameters.Add("$id", SqliteType.Integer), insert.Parameters.Add("$words", SqliteType.Text));
        for (var i = 0; i < count; i++)
        {
            (id.Value, words.Value) = (i + 1, MadePassages.Text(i));
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    /// <summary>The best 50 with any of the words but the commonest.</summary>
    public int Search(string query)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT rowid FROM passages WHERE passages MATCH $query ORDER BY rank LIMIT 50";
        command.Parameters.AddWithValue("$query", string.Join(" OR ", query.Split(' ').Where(word => !MadePassages.IsCommon(word)).Select(word => $"\"{word}\"").DefaultIfEmpty("\"\"")));
        using var rows = command.ExecuteReader();
        var found = 0;
        while (rows.Read())
            found++;
        return found;
    }

    public void Dispose()
    {
        _connection.Dispose();
        File.Delete(_file);
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
