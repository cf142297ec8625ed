using System.Globalization;
using System.Text.Json;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;

namespace FactCheck.Storage.Sqlite;

internal sealed class SqliteVerificationStore(SqliteDatabase database, TimeProvider time) : IVerificationStore
{
    private const string Table = "verification_results";

    private static readonly RecordTable<VerificationResult> Results = new(new RecordColumns<VerificationResult>
    {
        Table = Table,
        Kind = "verification result",
        Id = result => result.Id.Value,
        Workspace = result => result.Workspace.Value,
        Revision = result => result.Revision,
        Announced = result => result.Announced,
        With = (result, revision, announced) => result with { Revision = revision, Announced = announced },
        Others =
        [
            ("claim_id", result => result.ClaimId?.Value),
            ("verdict", result => result.Verdict?.ToString()),
            ("verified_at", result => result.VerifiedAt.ToUnixTimeMilliseconds()),
        ],
    });

    public Task<VerificationResult> AddAsync(VerificationResult result, CancellationToken cancellation) =>
        database.WriteAsync("insert", Table, connection =>
            Results.Add(connection, result, time.Now()), cancellation);

    public Task<VerificationResult> GetAsync(WorkspaceId workspace, VerificationResultId id, CancellationToken cancellation) =>
        database.ReadAsync("get", Table, connection => Results.Get(connection, workspace.Value, id.Value), cancellation);

    public Task<VerificationResult> UpdateAsync(VerificationResult result, long expectedRevision, CancellationToken cancellation) =>
        database.WriteAsync("update", Table, connection => Results.Update(connection, result, expectedRevision, time.Now()), cancellation);

    public Task<Page<VerificationResult>> ListAsync(ResultQuery query, PageRequest page, CancellationToken cancellation)
    {
        var text = JsonSerializer.Serialize(query);
        var filter = SqlFilter.NewestFirst(Table, "verified_at")
            .AddEquals("workspace", query.Workspace.Value)
            .AddEquals("claim_id", query.ClaimId?.Value)
            .AddEquals("verdict", query.Verdict?.ToString());
        if (PageToken.Decode(text, page.Token, 2) is [var verifiedAt, var id])
            filter.AddAfter(verifiedAt, id);
        return database.ReadAsync("list", Table, connection =>
            Results.List(connection, filter, page, text, KeyOf), cancellation);
    }

    public Task<IReadOnlyList<VerificationResult>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<VerificationResult>>("list-unannounced", Table, connection =>
            Results.ListUnannounced(connection, changedBefore, limit), cancellation);

    public Task MarkAnnouncedAsync(IReadOnlyCollection<VerificationResult> records, CancellationToken cancellation) =>
        database.WriteAsync("mark-announced", Table, connection => Results.MarkAnnounced(connection, records), cancellation);

    public Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation) => Task.FromResult(0);

    private static string[] KeyOf(VerificationResult result) =>
        [result.VerifiedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), result.Id.Value];
}
