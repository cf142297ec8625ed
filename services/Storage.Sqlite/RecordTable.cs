using FactCheck.Core.Errors;
using FactCheck.Core.Paging;
using Microsoft.Data.Sqlite;

namespace FactCheck.Storage.Sqlite;

/// <summary>What the tables of documents, claims, results and tasks have in common: revisions and the outbox.</summary>
internal sealed class RecordTable<T>
{
    private const string Columns = "record, revision, announced";

    private readonly RecordColumns<T> columns;
    private readonly string insert;
    private readonly string update;

    public RecordTable(RecordColumns<T> columns)
    {
        this.columns = columns;
        var names = columns.Others.Select(column => column.Name)
            .Concat(["revision", "announced", "changed_at", "schema_version", "record"]).ToList();
        insert = $"INSERT INTO {columns.Table} (id, workspace, {string.Join(", ", names)}) "
            + $"VALUES (@id, @workspace, {string.Join(", ", names.Select(name => $"@{name}"))}) ON CONFLICT (id) DO NOTHING";
        update = $"UPDATE {columns.Table} SET {string.Join(", ", names.Select(name => $"{name} = @{name}"))} "
            + "WHERE workspace = @workspace AND id = @id AND revision = @expected";
    }

    /// <summary>Stores the record; false: its id is stored already, and nothing was changed.</summary>
    public bool Insert(SqliteConnection connection, T record, DateTimeOffset now) =>
        connection.Execute(insert, ValuesOf(record, columns.Revision(record), now)) == 1;

    /// <summary>Stores the record unless its id is stored already.</summary>
    /// <returns>The record as it is in the store now.</returns>
    public T Add(SqliteConnection connection, T record, DateTimeOffset now) =>
        Insert(connection, record, now) ? record : Get(connection, columns.Workspace(record), columns.Id(record));

    /// <exception cref="NotFoundException">No record of the workspace has this id.</exception>
    public T Get(SqliteConnection connection, string workspace, string id)
    {
        var found = connection.Query(Read, $"SELECT {Columns} FROM {columns.Table} WHERE workspace = @workspace AND id = @id",
            new SqlValue("@workspace", workspace), new SqlValue("@id", id));
        return found.Count == 1 ? found[0] : throw new NotFoundException(columns.Kind, id);
    }

    /// <exception cref="ConflictException">The record is not at this revision.</exception>
    /// <exception cref="NotFoundException">No record of the workspace has this id.</exception>
    public T Update(SqliteConnection connection, T record, long expectedRevision, DateTimeOffset now)
    {
        var changed = connection.Execute(update,
            [.. ValuesOf(record, expectedRevision + 1, now), new SqlValue("@expected", expectedRevision)]);
        if (changed == 1)
            return columns.With(record, expectedRevision + 1, columns.Announced(record));
        Get(connection, columns.Workspace(record), columns.Id(record));
        throw new ConflictException(columns.Kind, columns.Id(record), expectedRevision);
    }

    /// <summary>One page; the key of an item goes into the token behind it.</summary>
    public Page<T> List(SqliteConnection connection, SqlFilter filter, PageRequest page, string query, Func<T, string[]> key)
    {
        var size = page.EffectiveSize;
        return connection.Query(Read, $"SELECT {Columns} {filter.Sql} ORDER BY {filter.Order} LIMIT @limit",
            [.. filter.Values, new SqlValue("@limit", size + 1)]).ToPage(size, query, key);
    }

    /// <summary>The first rows, in the filter's order.</summary>
    public IReadOnlyList<T> First(SqliteConnection connection, SqlFilter filter, int limit) =>
        connection.Query(Read, $"SELECT {Columns} {filter.Sql} ORDER BY {filter.Order} LIMIT @limit", [.. filter.Values, new SqlValue("@limit", Math.Max(limit, 0))]);

    public List<T> ListUnannounced(SqliteConnection connection, DateTimeOffset changedBefore, int limit) =>
        connection.Query(Read,
            $"SELECT {Columns} FROM {columns.Table} WHERE announced = 0 AND changed_at < @before ORDER BY changed_at, id LIMIT @limit",
            new SqlValue("@before", changedBefore.ToUnixTimeMilliseconds()), new SqlValue("@limit", Math.Max(limit, 0)));

    /// <returns>How many were.</returns>
    public int MarkAnnounced(SqliteConnection connection, IReadOnlyCollection<T> records) =>
        records.Sum(record => connection.Execute(
            $"UPDATE {columns.Table} SET announced = 1 WHERE workspace = @workspace AND id = @id AND revision = @revision",
            new SqlValue("@workspace", columns.Workspace(record)), new SqlValue("@id", columns.Id(record)),
            new SqlValue("@revision", columns.Revision(record))));

    /// <summary>Reopens announced records; the condition may name <c>@since</c>.</summary>
    public int Reopen(SqliteConnection connection, string condition, DateTimeOffset since) =>
        connection.Execute($"UPDATE {columns.Table} SET announced = 0 WHERE announced = 1 AND ({condition})",
            new SqlValue("@since", since.ToUnixTimeMilliseconds()));

    /// <summary>A row of the record, its revision and its announcement.</summary>
    public T Read(SqliteDataReader row) =>
        columns.With(RecordJson.Read<T>(row.GetString(0)), row.GetInt64(1), row.GetBoolean(2));

    private IEnumerable<SqlValue> ValuesOf(T record, long revision, DateTimeOffset now) =>
    [
        new("@id", columns.Id(record)),
        new("@workspace", columns.Workspace(record)),
        .. columns.Others.Select(column => new SqlValue($"@{column.Name}", column.Value(record))),
        new("@revision", revision),
        new("@announced", columns.Announced(record)),
        new("@changed_at", now.ToUnixTimeMilliseconds()),
        new("@schema_version", RecordJson.SchemaVersion),
        new("@record", RecordJson.Write(record)),
    ];
}
