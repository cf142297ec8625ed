using System.Globalization;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Paging;
using Microsoft.Data.Sqlite;

namespace FactCheck.Storage.Sqlite;

internal sealed class SqliteDeadLetterStore(SqliteDatabase database) : IDeadLetterStore
{
    private const string Table = "dead_letters";

    public Task PutAsync(DeadLetter letter, CancellationToken cancellation) =>
        database.WriteAsync("upsert", Table, connection =>
        {
            var before = Find(connection, letter.Id);
            Write(connection, before is null ? letter : letter with { ReplayCount = before.ReplayCount });
            return true;
        }, cancellation);

    public Task<DeadLetter> GetAsync(DeadLetterId id, CancellationToken cancellation) =>
        database.ReadAsync("get", Table, connection => Get(connection, id), cancellation);

    public Task<Page<DeadLetter>> ListAsync(DeadLetterState? state, PageRequest page, CancellationToken cancellation)
    {
        var query = $"dead-letters {state}";
        var filter = SqlFilter.NewestFirst(Table, "failed_at").AddEquals("state", state?.ToString());
        if (PageToken.Decode(query, page.Token, 2) is [var failedAt, var id])
            filter.AddAfter(failedAt, id);
        return database.ReadAsync("list", Table, connection =>
        {
            var size = page.EffectiveSize;
            return connection.Query(Read, $"SELECT record {filter.Sql} ORDER BY {filter.Order} LIMIT @limit",
                [.. filter.Values, new SqlValue("@limit", size + 1)]).ToPage(size, query, KeyOf);
        }, cancellation);
    }

    public Task<DeadLetter> MoveAsync(DeadLetterId id, DeadLetterState to, CancellationToken cancellation) =>
        database.WriteAsync("update", Table, connection =>
        {
            var letter = Get(connection, id);
            if (letter.State != DeadLetterState.Dead || to == DeadLetterState.Dead)
                throw new InvalidTransitionException($"The dead letter '{id}' is {letter.State} and can't become {to}.");
            var moved = letter with
            {
                State = to,
                ReplayCount = letter.ReplayCount + (to == DeadLetterState.Replayed ? 1 : 0),
            };
            Write(connection, moved);
            return moved;
        }, cancellation);

    public Task<int> CountDeadAsync(int limit, CancellationToken cancellation) =>
        database.ReadAsync("count", Table, connection => (int)connection.Number(
            "SELECT COUNT(*) FROM (SELECT 1 FROM dead_letters WHERE state = 'Dead' LIMIT @limit)",
            new SqlValue("@limit", Math.Max(limit, 0))), cancellation);

    private static void Write(SqliteConnection connection, DeadLetter letter) => connection.Execute(
        "INSERT INTO dead_letters (id, state, failed_at, schema_version, record) VALUES (@id, @state, @failed, @version, @record) "
        + "ON CONFLICT (id) DO UPDATE SET state = @state, failed_at = @failed, schema_version = @version, record = @record",
        new SqlValue("@id", letter.Id.Value), new SqlValue("@state", letter.State.ToString()),
        new SqlValue("@failed", letter.FailedAt.ToUnixTimeMilliseconds()),
        new SqlValue("@version", RecordJson.SchemaVersion), new SqlValue("@record", RecordJson.Write(letter)));

    private static DeadLetter Get(SqliteConnection connection, DeadLetterId id) =>
        Find(connection, id) ?? throw new NotFoundException("dead letter", id.Value);

    private static DeadLetter? Find(SqliteConnection connection, DeadLetterId id) =>
        connection.Query(Read, "SELECT record FROM dead_letters WHERE id = @id", new SqlValue("@id", id.Value)).SingleOrDefault();

    private static DeadLetter Read(SqliteDataReader row) => RecordJson.Read<DeadLetter>(row.GetString(0));

    private static string[] KeyOf(DeadLetter letter) =>
        [letter.FailedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), letter.Id.Value];
}
