using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Paging;
using FactCheck.Core.Privacy;
using FactCheck.Tests.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Storage.Contracts;

/// <summary>The proof of <see cref="IErasureStore"/>.</summary>
public abstract class ErasureStoreContract(ITestDatabase database) : RevisedStoreContract<Erasure>(database)
{
    private IErasureStore Erasures => Stores.GetRequiredService<IErasureStore>();

    protected override IOutbox<Erasure> Outbox => Stores.GetRequiredService<IOutbox<Erasure>>();

    [Fact]
    public async Task Erasures_are_listed_last_asked_for_first_and_by_role()
    {
        await AddAsync(Full("id-1"));
        await AddAsync(Full("id-2", Workspace, Samples.Noon.AddMilliseconds(1)) with { Role = ErasedRole.Reviewer });
        await AddAsync(Full("id-3", Workspace, Samples.Noon.AddMilliseconds(-1)));
        Assert.Equal(["id-2", "id-1", "id-3"], await IdsAsync(null));
        Assert.Equal(["id-1", "id-3"], await IdsAsync(ErasedRole.Claimant));
        Assert.Equal(["id-2"], await IdsAsync(ErasedRole.Reviewer));
    }

    [Fact]
    public async Task What_changed_since_is_reopened()
    {
        var old = await AddAsync(Full("id-old"));
        Time.Advance(TimeSpan.FromHours(1));
        var since = Time.GetUtcNow();
        Time.Advance(TimeSpan.FromMilliseconds(1));
        var recent = await AddAsync(Full("id-new"));
        await Outbox.MarkAnnouncedAsync([old, recent], Cancellation);
        Assert.Equal(1, await Outbox.ReopenAsync(since, Cancellation));
        Assert.Equal(["id-new"], await UnannouncedAsync());
    }

    private async Task<List<string>> IdsAsync(ErasedRole? role) =>
        (await ReadAllAsync(2, page => Erasures.ListAsync(Workspace, role, page, Cancellation))).ConvertAll(IdOf);

    protected override Erasure Full(string id, WorkspaceId workspace, DateTimeOffset at) => Samples.Erasure(id, workspace) with { RequestedAt = at };

    protected override Erasure Minimal(string id) => Full(id) with { Reports = [] };

    protected override Erasure WithText(Erasure record, string text) => record with { RequestedBy = text };

    protected override Erasure WithAnnounced(Erasure record, bool announced) => record with { Announced = announced };

    protected override Erasure WithRevision(Erasure record, long revision) => record with { Revision = revision };

    protected override string IdOf(Erasure record) => record.Id.Value;

    protected override Task<Erasure> AddAsync(IServiceProvider stores, Erasure record, CancellationToken cancellation) =>
        stores.GetRequiredService<IErasureStore>().AddAsync(record, cancellation);

    protected override Task<Erasure> GetAsync(IServiceProvider stores, WorkspaceId workspace, string id, CancellationToken cancellation) =>
        stores.GetRequiredService<IErasureStore>().GetAsync(workspace, new(id), cancellation);

    protected override Task<Erasure> UpdateAsync(IServiceProvider stores, Erasure record, long expectedRevision, CancellationToken cancellation) =>
        stores.GetRequiredService<IErasureStore>().UpdateAsync(record, expectedRevision, cancellation);

    protected override Task<Page<Erasure>> ListAsync(WorkspaceId workspace, bool narrowed, PageRequest page, CancellationToken cancellation) =>
        Erasures.ListAsync(workspace, narrowed ? ErasedRole.Claimant : null, page, cancellation);
}
