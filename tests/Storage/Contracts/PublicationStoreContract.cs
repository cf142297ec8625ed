using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Paging;
using FactCheck.Core.Publishing;
using FactCheck.Core.Verification;
using FactCheck.Tests.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Storage.Contracts;

/// <summary>The proof of <see cref="IPublicationStore"/>.</summary>
public abstract class PublicationStoreContract(ITestDatabase database) : RevisedStoreContract<Publication>(database)
{
    private static readonly PublicationQuery All = new() { Workspace = Workspace };

    private IPublicationStore Publications => Stores.GetRequiredService<IPublicationStore>();

    protected override IOutbox<Publication> Outbox => Stores.GetRequiredService<IOutbox<Publication>>();

    [Fact]
    public async Task Publications_are_listed_by_their_last_change_then_id()
    {
        await AddAsync(Samples.Publication("id-1") with { ModifiedAt = Samples.Noon });
        await AddAsync(Samples.Publication("id-3") with { ModifiedAt = Samples.Noon.AddMilliseconds(1) });
        await AddAsync(Samples.Publication("id-2") with { ModifiedAt = Samples.Noon.AddMilliseconds(1), PublishedAt = Samples.Noon.AddDays(-9) });
        Assert.Equal(["id-2", "id-3", "id-1"], await IdsAsync(All));
        await UpdateAsync(Samples.Publication("id-1") with { ModifiedAt = Samples.Noon.AddHours(1) }, 1);
        Assert.Equal(["id-1", "id-2", "id-3"], await IdsAsync(All));
    }

    [Fact]
    public async Task Each_part_of_the_query_restricts_by_what_holds_now()
    {
        var first = Samples.Publication().Versions[0];
        await AddAsync(Samples.Publication("id-1")); // refuted by its correction
        await AddAsync(Samples.Publication("id-2") with { Versions = [first with { Claimant = "The Port Office" }] });
        await AddAsync(Samples.Publication("id-3") with { Versions = [first with { Claimant = null }], ModifiedAt = Samples.Noon.AddDays(-1) });
        Assert.Equal(["id-1"], await IdsAsync(All with { Verdict = Verdict.Refuted }));
        Assert.Equal(["id-2", "id-3"], await IdsAsync(All with { Verdict = Verdict.NotEnoughEvidence }));
        Assert.Equal(["id-1"], await IdsAsync(All with { Kind = PublicationKind.Corrected }));
        Assert.Equal(["id-1"], await IdsAsync(All with { Claimant = "the port office" }));
        Assert.Equal(["id-1", "id-2"], await IdsAsync(All with { ChangedSince = Samples.Noon }));
        Assert.Empty(await IdsAsync(All with { ChangedSince = Samples.Noon.AddMilliseconds(1) }));
        Assert.Equal(["id-2"], await IdsAsync(All with { Kind = PublicationKind.Published, ChangedSince = Samples.Noon.AddHours(-1) }));
    }

    [Fact]
    public async Task Reopened_are_those_changed_since()
    {
        await AddAsync(Samples.Publication("old") with { Announced = true });
        var changed = await AddAsync(Samples.Publication("changed") with { Announced = true });
        var since = Time.GetUtcNow();
        Time.Advance(TimeSpan.FromMilliseconds(1));
        await UpdateAsync(changed, 1);
        Assert.Equal(1, await Outbox.ReopenAsync(since, Cancellation));
        Assert.Equal(["changed"], await UnannouncedAsync());
    }

    protected override Publication Full(string id, WorkspaceId workspace, DateTimeOffset at) =>
        Samples.Publication(id, workspace) with { ModifiedAt = at };

    protected override Publication Minimal(string id) => new()
    {
        Workspace = Workspace,
        Id = new(id),
        TaskId = new("tsk-1"),
        ClaimIds = [],
        Versions =
        [
            new()
            {
                Number = 1,
                Kind = PublicationKind.Published,
                At = Samples.Noon,
                By = "",
                Verdict = Verdict.Supported,
                ClaimText = "",
                Appearances = [new(null, null, null, null)],
                Justification = "",
                Citations = [new(null, null, null, null, null)],
                DecidedAt = Samples.Noon,
            },
        ],
        PublishedAt = Samples.Noon,
        ModifiedAt = Samples.Noon,
        Trace = new(""),
    };

    protected override Publication WithText(Publication record, string text) =>
        record with { Versions = [.. record.Versions, record.Current with { Justification = text, Claimant = text }] };

    protected override Publication WithAnnounced(Publication record, bool announced) => record with { Announced = announced };

    protected override Publication WithRevision(Publication record, long revision) => record with { Revision = revision };

    protected override string IdOf(Publication record) => record.Id.Value;

    protected override Task<Publication> AddAsync(IServiceProvider stores, Publication record, CancellationToken cancellation) =>
        stores.GetRequiredService<IPublicationStore>().AddAsync(record, cancellation);

    protected override Task<Publication> GetAsync(IServiceProvider stores, WorkspaceId workspace, string id, CancellationToken cancellation) =>
        stores.GetRequiredService<IPublicationStore>().GetAsync(workspace, new(id), cancellation);

    protected override Task<Page<Publication>> ListAsync(WorkspaceId workspace, bool narrowed, PageRequest page, CancellationToken cancellation) =>
        Publications.ListAsync(All with { Workspace = workspace, Kind = narrowed ? PublicationKind.Corrected : null }, page, cancellation);

    protected override Task<Publication> UpdateAsync(IServiceProvider stores, Publication record, long expectedRevision, CancellationToken cancellation) =>
        stores.GetRequiredService<IPublicationStore>().UpdateAsync(record, expectedRevision, cancellation);

    private async Task<List<string>> IdsAsync(PublicationQuery query) =>
        (await ReadAllAsync(2, page => Publications.ListAsync(query, page, Cancellation))).ConvertAll(IdOf);
}
