using FactCheck.Core.Errors;
using FactCheck.Tests.Storage.Databases;

namespace FactCheck.Tests.Storage.Contracts;

/// <summary>What every store keeps whose records change, each change against the revision that was read.</summary>
public abstract class RevisedStoreContract<TRecord>(ITestDatabase database) : OutboxStoreContract<TRecord>(database)
{
    protected abstract Task<TRecord> UpdateAsync(IServiceProvider stores, TRecord record, long expectedRevision, CancellationToken cancellation);

    protected abstract TRecord WithRevision(TRecord record, long revision);

    protected Task<TRecord> UpdateAsync(TRecord record, long expectedRevision) => UpdateAsync(Stores, record, expectedRevision, Cancellation);

    [Fact]
    public async Task An_update_replaces_the_record_at_the_next_revision()
    {
        await AddAsync(Full("id-1"));
        var changed = WithText(Full("id-1"), "changed");
        AssertSame(WithRevision(changed, 2), await UpdateAsync(changed, 1));
        AssertSame(WithRevision(changed, 2), await GetAsync("id-1"));
        AssertSame(WithRevision(Full("id-1"), 3), await UpdateAsync(WithRevision(Full("id-1"), 77), 2)); // the store counts, not the caller
    }

    [Fact]
    public async Task An_update_may_take_parts_away()
    {
        await AddAsync(Full("id-1"));
        await UpdateAsync(Minimal("id-1"), 1);
        AssertSame(WithRevision(Minimal("id-1"), 2), await GetAsync("id-1"));
    }

    [Fact]
    public async Task A_stale_update_conflicts_and_the_newer_record_survives()
    {
        await AddAsync(Full("id-1"));
        var newer = await UpdateAsync(WithText(Full("id-1"), "newer"), 1);
        await Assert.ThrowsAsync<ConflictException>(() => UpdateAsync(WithText(Full("id-1"), "older"), 1));
        await Assert.ThrowsAsync<ConflictException>(() => UpdateAsync(WithText(Full("id-1"), "from the future"), 3));
        AssertSame(newer, await GetAsync("id-1"));
    }

    [Fact]
    public async Task Of_32_updates_of_one_revision_at_once_one_wins()
    {
        await AddAsync(Full("id-1"));
        var other = OpenBeside();
        var winners = (await AtOnceAsync(32, async i =>
        {
            try
            {
                return await UpdateAsync(i % 2 == 0 ? Stores : other, WithText(Full("id-1"), $"text {i}"), 1, Cancellation);
            }
            catch (ConflictException)
            {
                return default;
            }
        })).Where(winner => winner is not null).ToList();
        AssertSame(Assert.Single(winners)!, await GetAsync("id-1"));
    }

    [Fact]
    public async Task An_update_of_an_unknown_id_says_not_found()
    {
        await AddAsync(Full("id-2", OtherWorkspace, Samples.Noon));
        await Assert.ThrowsAsync<NotFoundException>(() => UpdateAsync(Full("id-1"), 1));
        await Assert.ThrowsAsync<NotFoundException>(() => UpdateAsync(Full("id-2"), 1)); // the other workspace's
        await Assert.ThrowsAsync<NotFoundException>(() => GetAsync("id-1"));
        AssertSame(Full("id-2", OtherWorkspace, Samples.Noon), await GetAsync(Stores, OtherWorkspace, "id-2", Cancellation));
    }

    [Fact]
    public async Task An_update_that_is_an_event_waits_to_be_announced_from_then_on()
    {
        var first = await AddAsync(WithAnnounced(Full("id-1"), true));
        await AddAsync(Full("id-2"));
        Time.Advance(TimeSpan.FromSeconds(1));
        await UpdateAsync(WithAnnounced(first, false), 1);
        Assert.Equal(["id-2", "id-1"], await UnannouncedAsync());
        Assert.Equal(["id-2"], await UnannouncedAsync(Time.GetUtcNow()));
    }

    [Fact]
    public async Task A_record_that_moved_on_is_not_marked()
    {
        var first = await AddAsync(Full("id-1"));
        var second = await UpdateAsync(first, 1);
        await Outbox.MarkAnnouncedAsync([first], Cancellation);
        AssertSame(second, await GetAsync("id-1"));
        Assert.Equal(["id-1"], await UnannouncedAsync());
    }

    [Fact]
    public async Task A_mark_does_not_stand_in_the_way_of_an_update()
    {
        var first = await AddAsync(Full("id-1"));
        await Outbox.MarkAnnouncedAsync([first], Cancellation);
        AssertSame(WithRevision(first, 2), await UpdateAsync(first, 1));
    }

    [Fact]
    public async Task A_cancelled_update_changes_nothing()
    {
        await AddAsync(Full("id-1"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            UpdateAsync(Stores, WithText(Full("id-1"), "changed"), 1, new CancellationToken(canceled: true)));
        AssertSame(Full("id-1"), await GetAsync("id-1"));
    }
}
