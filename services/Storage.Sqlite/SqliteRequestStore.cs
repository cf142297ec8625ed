using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using Microsoft.Data.Sqlite;

namespace FactCheck.Storage.Sqlite;

internal sealed class SqliteRequestStore(SqliteDatabase database) : IRequestStore
{
    private const string Table = "requests";

    public Task<RequestAnswer?> FindAsync(WorkspaceId workspace, string method, string requestId, DateTimeOffset notBefore,
        CancellationToken cancellation) =>
        database.ReadAsync("get", Table, connection => Find(connection, workspace, method, requestId, notBefore), cancellation);

    public Task<RequestAnswer> AddAsync(RequestAnswer answer, DateTimeOffset notBefore, CancellationToken cancellation) =>
        database.WriteAsync("upsert", Table, connection =>
        {
            var added = connection.Execute(
                "INSERT INTO requests (workspace, method, request_id, request_hash, response, answered_at, schema_version) "
                + "VALUES (@workspace, @method, @id, @hash, @response, @answered, @version) "
                + "ON CONFLICT (workspace, method, request_id) DO UPDATE SET "
                + "request_hash = @hash, response = @response, answered_at = @answered, schema_version = @version WHERE answered_at < @limit",
                new SqlValue("@workspace", answer.Workspace.Value), new SqlValue("@method", answer.Method),
                new SqlValue("@id", answer.RequestId), new SqlValue("@hash", answer.RequestHash),
                new SqlValue("@response", answer.ResponseJson), new SqlValue("@answered", answer.AnsweredAt.ToUnixTimeMilliseconds()),
                new SqlValue("@version", RecordJson.SchemaVersion), new SqlValue("@limit", notBefore.ToUnixTimeMilliseconds()));
            return added == 1 ? answer : Find(connection, answer.Workspace, answer.Method, answer.RequestId, notBefore)!;
        }, cancellation);

    public Task<int> DeleteBeforeAsync(DateTimeOffset notBefore, CancellationToken cancellation) =>
        database.WriteAsync("delete", Table, connection => connection.Execute("DELETE FROM requests WHERE answered_at < @limit",
            new SqlValue("@limit", notBefore.ToUnixTimeMilliseconds())), cancellation);

    private static RequestAnswer? Find(SqliteConnection connection, WorkspaceId workspace, string method, string requestId,
        DateTimeOffset notBefore) =>
        connection.Query(
            row => new RequestAnswer(workspace, method, requestId, row.GetString(0), row.GetString(1),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))),
            "SELECT request_hash, response, answered_at FROM requests "
            + "WHERE workspace = @workspace AND method = @method AND request_id = @id AND answered_at >= @limit",
            new SqlValue("@workspace", workspace.Value), new SqlValue("@method", method), new SqlValue("@id", requestId),
            new SqlValue("@limit", notBefore.ToUnixTimeMilliseconds())).SingleOrDefault();
}
