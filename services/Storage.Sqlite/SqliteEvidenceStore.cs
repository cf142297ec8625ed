using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Core.Errors;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;

namespace FactCheck.Storage.Sqlite;

internal sealed class SqliteEvidenceStore(SqliteDatabase database) : IEvidenceStore
{
    private static readonly WordTable Words = new("fact_check_words");

    public Task<int> AddAsync(IReadOnlyList<EvidencePassage> passages, CancellationToken cancellation) =>
        database.WriteAsync("insert", "evidence", connection => passages.Sum(passage => connection.Execute(
            "INSERT INTO evidence (id, workspace, schema_version, record) VALUES (@id, @workspace, @version, @record) ON CONFLICT (id) DO NOTHING",
            new SqlValue("@id", passage.Id.Value), new SqlValue("@workspace", passage.Workspace.Value),
            new SqlValue("@version", RecordJson.SchemaVersion), new SqlValue("@record", RecordJson.Write(passage)))), cancellation);

    public Task<EvidencePassage> GetAsync(WorkspaceId workspace, EvidenceId id, CancellationToken cancellation) =>
        database.ReadAsync("get", "evidence", connection =>
            connection.Query(row => RecordJson.Read<EvidencePassage>(row.GetString(0)),
                "SELECT record FROM evidence WHERE workspace = @workspace AND id = @id",
                new SqlValue("@workspace", workspace.Value), new SqlValue("@id", id.Value)).SingleOrDefault()
            ?? throw new NotFoundException("evidence", id.Value), cancellation);

    public Task<(IReadOnlyList<EvidencePassage> Passages, long Position)> ListAfterAsync(long position, int limit, CancellationToken cancellation) =>
        database.ReadAsync<(IReadOnlyList<EvidencePassage>, long)>("list-after", "evidence", connection =>
        {
            var rows = connection.Query(row => (Position: row.GetInt64(0), Passage: RecordJson.Read<EvidencePassage>(row.GetString(1))),
                "SELECT position, record FROM evidence WHERE position > @position ORDER BY position LIMIT @limit",
                new SqlValue("@position", position), new SqlValue("@limit", Math.Max(limit, 0)));
            return (rows.ConvertAll(row => row.Passage), rows.Count == 0 ? position : rows[^1].Position);
        }, cancellation);

    public Task<int> AddFactChecksAsync(IReadOnlyList<PublishedFactCheck> factChecks, CancellationToken cancellation) =>
        database.WriteAsync("insert", "fact_checks", connection =>
        {
            var added = 0;
            foreach (var factCheck in factChecks)
            {
                var isNew = connection.Execute(
                    "INSERT INTO fact_checks (id, workspace, published_at, words, schema_version, record) "
                    + "VALUES (@id, @workspace, @published, @words, @version, @record) ON CONFLICT (id) DO NOTHING",
                    new SqlValue("@id", factCheck.Id.Value), new SqlValue("@workspace", factCheck.Workspace.Value),
                    new SqlValue("@published", Published(factCheck)), new SqlValue("@words", WordTable.Column(factCheck.ClaimText)),
                    new SqlValue("@version", RecordJson.SchemaVersion), new SqlValue("@record", RecordJson.Write(factCheck))) == 1;
                if (!isNew)
                    continue;
                added++;
                Words.Add(connection, factCheck.Workspace.Value, Published(factCheck), factCheck.Id.Value, factCheck.ClaimText);
            }
            return added;
        }, cancellation);

    public Task<Page<PublishedFactCheck>> ListFactChecksAsync(WorkspaceId workspace, string text, PageRequest page, CancellationToken cancellation)
    {
        var query = $"fact-checks {workspace.Value}\n{text}";
        var key = PageToken.Decode(query, page.Token, 2);
        return database.ReadAsync("list", "fact_checks", connection =>
        {
            var size = page.EffectiveSize;
            var filter = SqlFilter.NewestFirst("fact_checks", "published_at").AddEquals("workspace", workspace.Value);
            Words.Narrow(filter, connection, workspace.Value, SearchWords.Of(text));
            if (key is [var publishedAt, var id])
                filter.AddAfter(publishedAt, id);
            return connection.Query(row => RecordJson.Read<PublishedFactCheck>(row.GetString(0)),
                $"SELECT record {filter.Sql} ORDER BY {filter.Order} LIMIT @limit",
                [.. filter.Values, new SqlValue("@limit", size + 1)]).ToPage(size, query, KeyOf);
        }, cancellation);
    }

    // The lowest number stands for a date that is not known: it comes last.
    private static long Published(PublishedFactCheck factCheck) => factCheck.PublishedAt?.ToUnixTimeMilliseconds() ?? long.MinValue;

    private static string[] KeyOf(PublishedFactCheck factCheck) =>
        [Published(factCheck).ToString(CultureInfo.InvariantCulture), factCheck.Id.Value];
}
