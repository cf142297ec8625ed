using FactCheck.Core.Paging;

namespace FactCheck.Storage.Sqlite;

internal static class SqlPage
{
    /// <summary>A page of rows that were read with one more than its size, to know whether there is a next.</summary>
    public static Page<T> ToPage<T>(this List<T> rows, int size, string query, Func<T, string[]> key)
    {
        if (rows.Count <= size)
            return new(rows, "");
        rows.RemoveRange(size, rows.Count - size);
        return new(rows, PageToken.Encode(query, key(rows[^1])));
    }
}
