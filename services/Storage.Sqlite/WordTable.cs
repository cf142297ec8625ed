using FactCheck.Core.Claims;
using Microsoft.Data.Sqlite;

namespace FactCheck.Storage.Sqlite;

/// <summary>By which words records are found.</summary>
internal sealed class WordTable(string table)
{
    public void Add(SqliteConnection connection, string workspace, string id, string text)
    {
        using var insert = connection.Command($"INSERT INTO {table} (workspace, word, id) VALUES (@workspace, @word, @id)",
            new SqlValue("@workspace", workspace), new SqlValue("@word", ""), new SqlValue("@id", id));
        foreach (var word in SearchWords.Of(text))
        {
            insert.Parameters["@word"].Value = word;
            insert.ExecuteNonQuery();
        }
    }

    public void Replace(SqliteConnection connection, string workspace, string id, string text)
    {
        connection.Execute($"DELETE FROM {table} WHERE id = @id", new SqlValue("@id", id));
        Add(connection, workspace, id, text);
    }
}
