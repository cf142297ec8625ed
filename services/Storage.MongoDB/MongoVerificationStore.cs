using System.Text.Json;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Verification;

namespace FactCheck.Storage.MongoDB;

internal sealed class MongoVerificationStore(MongoStore store, TimeProvider time) : IVerificationStore
{
    private readonly RecordCollection<VerificationResult> results = new(store, new RecordShape<VerificationResult>
    {
        Collection = "verificationResults",
        Kind = "verification result",
        Id = result => result.Id.Value,
        Workspace = result => result.Workspace.Value,
        Revision = result => result.Revision,
        WithRevision = (result, revision) => result with { Revision = revision },
    }, time);

    public Task<VerificationResult> AddAsync(VerificationResult result, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => results.AddAsync(result, within), cancellation);

    public Task<VerificationResult> GetAsync(WorkspaceId workspace, VerificationResultId id, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => results.GetAsync(workspace.Value, id.Value, within), cancellation);

    public Task<VerificationResult> UpdateAsync(VerificationResult result, long expectedRevision, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => results.UpdateAsync(result, expectedRevision, within), cancellation);

    public Task<Page<VerificationResult>> ListAsync(ResultQuery query, PageRequest page, CancellationToken cancellation)
    {
        var text = JsonSerializer.Serialize(query);
        var filter = new MongoFilter()
            .AddEquals("workspace", query.Workspace.Value)
            .AddEquals("claimId", query.ClaimId?.Value)
            .AddEquals("verdict", query.Verdict?.ToString());
        if (PageToken.Decode(text, page.Token, 2) is [var verifiedAt, var id])
            filter.AddNewestFirst("verifiedAt", verifiedAt, id);
        return MongoStore.RunAsync(within =>
            results.ListAsync(filter, "{ verifiedAt: -1, _id: 1 }", page, text, KeyOf, within), cancellation);
    }

    public Task<IReadOnlyList<VerificationResult>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => results.ListUnannouncedAsync(changedBefore, limit, within), cancellation);

    public Task MarkAnnouncedAsync(IReadOnlyCollection<VerificationResult> records, CancellationToken cancellation) =>
        MongoStore.RunAsync(within => results.MarkAnnouncedAsync(records, within), cancellation);

    public Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation) => Task.FromResult(0);

    private static string[] KeyOf(VerificationResult result) => [MongoFilter.Part(result.VerifiedAt), result.Id.Value];
}
