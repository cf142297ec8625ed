using FactCheck.Core.Claims;
using Microsoft.Data.Sqlite;

namespace FactCheck.Storage.Sqlite;

/// <summary>By which words records are found, newest first.</summary>
internal sealed class WordTable(string table)
{
    // Enough to tell rare from common; counting on would cost more than it saves.
    private const int CountedRows = 1000;

    /// <summary>The words as a column: a space before and behind each.</summary>
    public static string Column(string text) => $" {string.Join(' ', SearchWords.Of(text))} ";

    public void Add(SqliteConnection connection, string workspace, long at, string id, string text) =>
        ForEachWord(connection, $"INSERT INTO {table} (workspace, word, at, id) VALUES (@workspace, @word, @at, @id)", workspace, at, id, text);

    /// <summary>Takes away what <see cref="Add"/> put in for the same values.</summary>
    public void Remove(SqliteConnection connection, string workspace, long at, string id, string text) =>
        ForEachWord(connection, $"DELETE FROM {table} WHERE workspace = @workspace AND word = @word AND at = @at AND id = @id",
            workspace, at, id, text);

    /// <summary>Narrows a list in the order of this table to records with all the words; it is read along the rarest one.</summary>
    public void Narrow(SqlFilter filter, SqliteConnection connection, string workspace, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return;
        var rarest = words.Count == 1 ? words[0] : words.MinBy(word => connection.Number(
            $"SELECT COUNT(*) FROM (SELECT 1 FROM {table} WHERE workspace = @workspace AND word = @word LIMIT {CountedRows})",
            new SqlValue("@workspace", workspace), new SqlValue("@word", word)))!;
        filter.FollowWord(table, workspace, rarest);
        filter.AddWords(words.Where(word => word != rarest));
    }

    private static void ForEachWord(SqliteConnection connection, string sql, string workspace, long at, string id, string text)
    {
        using var command = connection.Command(sql, new SqlValue("@workspace", workspace), new SqlValue("@word", ""), new SqlValue("@at", at),
            new SqlValue("@id", id));
        foreach (var word in SearchWords.Of(text))
        {
            command.Parameters["@word"].Value = word;
            command.ExecuteNonQuery();
        }
    }
}
