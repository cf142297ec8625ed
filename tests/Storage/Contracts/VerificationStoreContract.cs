using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Paging;
using FactCheck.Core.Verification;
using FactCheck.Tests.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Storage.Contracts;

/// <summary>The proof of <see cref="IVerificationStore"/>.</summary>
public abstract class VerificationStoreContract(ITestDatabase database) : RevisedStoreContract<VerificationResult>(database)
{
    private IVerificationStore Results => Stores.GetRequiredService<IVerificationStore>();

    protected override IOutbox<VerificationResult> Outbox => Stores.GetRequiredService<IOutbox<VerificationResult>>();

    [Fact]
    public async Task Results_are_listed_newest_first()
    {
        await AddAsync(Full("id-1", Workspace, Samples.Noon));
        await AddAsync(Full("id-2", Workspace, Samples.Noon.AddMilliseconds(1)));
        await AddAsync(Full("id-3", Workspace, Samples.Noon.AddMilliseconds(-1)));
        Assert.Equal(["id-2", "id-1", "id-3"], await IdsAsync(new() { Workspace = Workspace }));
    }

    [Fact]
    public async Task Each_part_of_the_query_restricts()
    {
        await AddAsync(Samples.Result("id-1"));
        await AddAsync(Samples.Result("id-2") with { ClaimId = new("CLM-1") });
        await AddAsync(Samples.Result("id-3") with { Verdict = Verdict.Refuted });
        await AddAsync(Samples.Result("id-4") with { ClaimId = null, Verdict = null });
        var all = new ResultQuery { Workspace = Workspace };
        Assert.Equal(["id-2"], await IdsAsync(all with { ClaimId = new("CLM-1") }));
        Assert.Equal(["id-3"], await IdsAsync(all with { Verdict = Verdict.Refuted }));
        Assert.Equal(["id-1", "id-3"], await IdsAsync(all with { ClaimId = new("clm-1") }));
        Assert.Equal(["id-1"], await IdsAsync(all with { ClaimId = new("clm-1"), Verdict = Verdict.Supported }));
        Assert.Equal(["id-1", "id-2", "id-3", "id-4"], await IdsAsync(all));
    }

    [Fact]
    public async Task Nothing_is_reopened()
    {
        await AddAsync(Samples.Result("id-1") with { Announced = true });
        Assert.Equal(0, await Outbox.ReopenAsync(DateTimeOffset.MinValue, Cancellation));
        Assert.Empty(await UnannouncedAsync());
    }

    protected override VerificationResult Full(string id, WorkspaceId workspace, DateTimeOffset at) =>
        Samples.Result(id, workspace) with { VerifiedAt = at };

    protected override VerificationResult Minimal(string id) => new()
    {
        Workspace = Workspace,
        Id = new(id),
        ClaimText = "",
        AsOf = Samples.Noon,
        Justification = "",
        Evidence = [],
        Method = "rules/1",
        InputHash = "",
        VerifiedAt = Samples.Noon,
        Trace = new(""),
    };

    protected override VerificationResult WithText(VerificationResult record, string text) =>
        record with { Justification = text, Evidence = [Samples.Link("evd-1") with { Publisher = text }] };

    protected override VerificationResult WithAnnounced(VerificationResult record, bool announced) => record with { Announced = announced };

    protected override VerificationResult WithRevision(VerificationResult record, long revision) => record with { Revision = revision };

    protected override Task<VerificationResult> UpdateAsync(IServiceProvider stores, VerificationResult record, long expectedRevision, CancellationToken cancellation) =>
        stores.GetRequiredService<IVerificationStore>().UpdateAsync(record, expectedRevision, cancellation);

    protected override string IdOf(VerificationResult record) => record.Id.Value;

    protected override Task<VerificationResult> AddAsync(IServiceProvider stores, VerificationResult record, CancellationToken cancellation) =>
        stores.GetRequiredService<IVerificationStore>().AddAsync(record, cancellation);

    protected override Task<VerificationResult> GetAsync(IServiceProvider stores, WorkspaceId workspace, string id, CancellationToken cancellation) =>
        stores.GetRequiredService<IVerificationStore>().GetAsync(workspace, new(id), cancellation);

    protected override Task<Page<VerificationResult>> ListAsync(WorkspaceId workspace, bool narrowed, PageRequest page, CancellationToken cancellation) =>
        Results.ListAsync(new() { Workspace = workspace, ClaimId = narrowed ? new("clm-1") : null }, page, cancellation);

    private async Task<List<string>> IdsAsync(ResultQuery query) =>
        (await ReadAllAsync(2, page => Results.ListAsync(query, page, Cancellation))).ConvertAll(IdOf);
}
