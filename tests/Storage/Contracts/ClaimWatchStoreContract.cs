using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Verification;
using FactCheck.Tests.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Storage.Contracts;

/// <summary>The proof of <see cref="IClaimWatchStore"/>.</summary>
public abstract class ClaimWatchStoreContract(ITestDatabase database) : RecordStoreContract<ClaimWatch>(database)
{
    private IClaimWatchStore Watches => Stores.GetRequiredService<IClaimWatchStore>();

    [Fact]
    public async Task An_update_replaces_the_watch_at_the_next_revision()
    {
        await AddAsync(Full("id-1"));
        var changed = Full("id-1") with { ResultId = new("ver-2"), Verdict = Verdict.Refuted, DueAt = null, Revision = 77 };
        AssertSame(changed with { Revision = 2 }, await Watches.UpdateAsync(changed, 1, Cancellation));
        AssertSame(changed with { Revision = 2 }, await GetAsync("id-1"));
    }

    [Fact]
    public async Task A_watch_is_found_by_the_words_it_has_now()
    {
        await AddAsync(Full("id-1") with { Words = ["roe", "ice"] });
        await Watches.UpdateAsync(Full("id-1") with { Words = ["ice", "erased"] }, 1, Cancellation);
        Assert.Empty(await Watches.FindAsync(Workspace, ["roe"], 1, 10, Cancellation));
        Assert.Equal(["id-1"], Ids(await Watches.FindAsync(Workspace, ["erased", "ice"], 2, 10, Cancellation)));
    }

    [Fact]
    public async Task A_stale_update_conflicts_and_the_newer_watch_survives()
    {
        await AddAsync(Full("id-1"));
        var newer = await Watches.UpdateAsync(WithText(Full("id-1"), "newer"), 1, Cancellation);
        await Assert.ThrowsAsync<ConflictException>(() => Watches.UpdateAsync(WithText(Full("id-1"), "older"), 1, Cancellation));
        AssertSame(newer, await GetAsync("id-1"));
    }

    [Fact]
    public async Task Of_16_updates_of_one_revision_at_once_one_wins()
    {
        await AddAsync(Full("id-1"));
        var winners = await AtOnceAsync(16, async i =>
        {
            try
            {
                return await Watches.UpdateAsync(WithText(Full("id-1"), $"text {i}"), 1, Cancellation);
            }
            catch (ConflictException)
            {
                return null;
            }
        });
        AssertSame(Assert.Single(winners, winner => winner is not null)!, await GetAsync("id-1"));
    }

    [Fact]
    public async Task An_update_of_an_unknown_claim_or_one_of_another_workspace_is_not_found()
    {
        await AddAsync(Full("id-1", OtherWorkspace, Samples.Noon));
        await Assert.ThrowsAsync<NotFoundException>(() => Watches.UpdateAsync(Full("id-1"), 1, Cancellation));
        await Assert.ThrowsAsync<NotFoundException>(() => Watches.UpdateAsync(Full("id-2"), 1, Cancellation));
    }

    [Fact]
    public async Task Due_are_those_of_all_workspaces_that_nobody_has_taken_longest_due_first()
    {
        await AddAsync(Free("id-3", due: 0));
        await AddAsync(Free("id-2", due: 0));
        await AddAsync(Free("id-9", due: -60) with { Workspace = OtherWorkspace });
        await AddAsync(Free("later", due: 1));
        await AddAsync(Free("never", due: 0) with { DueAt = null });
        await AddAsync(Free("taken", due: -60) with { TakenUntil = Samples.Noon.AddMilliseconds(1) });
        await AddAsync(Free("free-again", due: -30) with { TakenUntil = Samples.Noon });
        Assert.Equal(["id-9", "free-again", "id-2", "id-3"], Ids(await Watches.ListDueAsync(Samples.Noon, 10, Cancellation)));
        Assert.Equal(["id-9", "free-again"], Ids(await Watches.ListDueAsync(Samples.Noon, 2, Cancellation)));
        Assert.Empty(await Watches.ListDueAsync(Samples.Noon, 0, Cancellation));
    }

    [Fact]
    public async Task Found_are_those_with_most_of_the_words_first()
    {
        await AddAsync(Full("id-1") with { Words = ["ice", "harbour", "1400"] });
        await AddAsync(Full("id-2") with { Words = ["ice", "harbour"] });
        await AddAsync(Full("id-3") with { Words = ["ice", "harbour", "1400", "port"] });
        await AddAsync(Full("id-4", OtherWorkspace, Samples.Noon) with { Words = ["ice", "harbour", "1400"] });
        string[] words = ["ice", "harbour", "1400", "ice", "port", "unknown"];
        Assert.Equal(["id-3", "id-1"], Ids(await Watches.FindAsync(Workspace, words, 3, 10, Cancellation)));
        Assert.Equal(["id-3", "id-1", "id-2"], Ids(await Watches.FindAsync(Workspace, words, 0, 10, Cancellation)));
        Assert.Equal(["id-3"], Ids(await Watches.FindAsync(Workspace, words, 1, 1, Cancellation)));
        Assert.Empty(await Watches.FindAsync(Workspace, words, 1, 0, Cancellation));
        Assert.Empty(await Watches.FindAsync(Workspace, [], 1, 10, Cancellation));
        Assert.Empty(await Watches.FindAsync(Workspace, ["Ice", "Harbour"], 1, 10, Cancellation));
    }

    [Fact]
    public async Task Watches_are_listed_last_added_first_in_pages()
    {
        await AddAsync(Full("id-1"));
        await AddAsync(Full("id-2", Workspace, Samples.Noon.AddMilliseconds(1)));
        await AddAsync(Full("id-3"));
        await AddAsync(Full("id-4", OtherWorkspace, Samples.Noon));
        Assert.Equal(["id-2", "id-1", "id-3"], Ids(await ReadAllAsync(2, page => Watches.ListAsync(Workspace, page, Cancellation))));
        var token = (await Watches.ListAsync(Workspace, new(1), Cancellation)).NextPageToken;
        await Assert.ThrowsAsync<InvalidPageTokenException>(() => Watches.ListAsync(OtherWorkspace, new(1, token), Cancellation));
        await Assert.ThrowsAsync<InvalidPageTokenException>(() => Watches.ListAsync(Workspace, new(1, "x"), Cancellation));
    }

    [Fact]
    public async Task The_position_only_goes_forward_and_stays_after_close_and_reopen()
    {
        Assert.Equal(0, await Watches.GetPositionAsync(Cancellation));
        await Watches.AdvanceAsync(7, Cancellation);
        await Watches.AdvanceAsync(3, Cancellation);
        await ReopenAsync();
        Assert.Equal(7, await Watches.GetPositionAsync(Cancellation));
    }

    private static ClaimWatch Free(string id, int due) => Samples.Watch(id) with { DueAt = Samples.Noon.AddSeconds(due), TakenUntil = null };

    private static IEnumerable<string> Ids(IEnumerable<ClaimWatch> watches) => watches.Select(watch => watch.Id.Value);

    protected override ClaimWatch Full(string id, WorkspaceId workspace, DateTimeOffset at) => Samples.Watch(id, workspace) with { AddedAt = at };

    protected override ClaimWatch Minimal(string id) => new()
    {
        Workspace = Workspace,
        Id = new(id),
        DocumentId = new(""),
        ClaimText = "",
        SaidAt = Samples.Noon,
        Words = [],
        AddedAt = Samples.Noon,
        Trace = new(""),
    };

    protected override ClaimWatch WithText(ClaimWatch record, string text) => record with { ClaimText = text };

    protected override string IdOf(ClaimWatch record) => record.Id.Value;

    protected override Task<ClaimWatch> AddAsync(IServiceProvider stores, ClaimWatch record, CancellationToken cancellation) =>
        stores.GetRequiredService<IClaimWatchStore>().AddAsync(record, cancellation);

    protected override Task<ClaimWatch> GetAsync(IServiceProvider stores, WorkspaceId workspace, string id, CancellationToken cancellation) =>
        stores.GetRequiredService<IClaimWatchStore>().GetAsync(workspace, new(id), cancellation);
}
