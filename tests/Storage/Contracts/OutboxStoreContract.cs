using FactCheck.Core.Operations;
using FactCheck.Tests.Storage.Databases;

namespace FactCheck.Tests.Storage.Contracts;

/// <summary>What every store keeps whose records' state is the outbox.</summary>
public abstract class OutboxStoreContract<TRecord>(ITestDatabase database) : ListedStoreContract<TRecord>(database)
{
    /// <summary>Longer than any fact takes.</summary>
    protected static readonly DateTimeOffset Ever = Samples.Noon.AddYears(1);

    protected abstract IOutbox<TRecord> Outbox { get; }

    protected abstract TRecord WithAnnounced(TRecord record, bool announced);

    protected async Task<List<string>> UnannouncedAsync(DateTimeOffset? changedBefore = null, int limit = 100) =>
        [.. (await Outbox.ListUnannouncedAsync(changedBefore ?? Ever, limit, Cancellation)).Select(IdOf)];

    [Fact]
    public async Task Records_not_announced_are_listed_whole_oldest_change_first()
    {
        await AddAsync(Full("id-2"));
        Time.Advance(TimeSpan.FromMilliseconds(1));
        await AddAsync(Full("id-3", OtherWorkspace, Samples.Noon.AddDays(-1)));
        Time.Advance(TimeSpan.FromMilliseconds(1));
        await AddAsync(Full("id-1"));
        await AddAsync(WithAnnounced(Full("id-0"), true));
        Assert.Equal(["id-2", "id-3", "id-1"], await UnannouncedAsync());
        AssertSame(Full("id-2"), (await Outbox.ListUnannouncedAsync(Ever, 1, Cancellation))[0]);
    }

    [Fact]
    public async Task Only_changes_before_the_time_given_are_listed()
    {
        await AddAsync(Full("id-1"));
        var second = Time.GetUtcNow() + TimeSpan.FromSeconds(1);
        Time.SetUtcNow(second);
        await AddAsync(Full("id-2"));
        Assert.Equal(["id-1"], await UnannouncedAsync(second));
        Assert.Equal(["id-1", "id-2"], await UnannouncedAsync(second.AddMilliseconds(1)));
    }

    [Fact]
    public async Task At_most_the_limit_is_listed()
    {
        foreach (var id in new[] { "id-1", "id-2", "id-3" })
            await AddAsync(Full(id));
        Assert.Equal(2, (await UnannouncedAsync(limit: 2)).Count);
        Assert.Empty(await UnannouncedAsync(limit: 0));
    }

    [Fact]
    public async Task A_marked_record_is_announced_and_otherwise_the_same()
    {
        var record = await AddAsync(Full("id-1"));
        await AddAsync(Full("id-2"));
        await Outbox.MarkAnnouncedAsync([record], Cancellation);
        Assert.Equal(["id-2"], await UnannouncedAsync());
        AssertSame(WithAnnounced(record, true), await GetAsync("id-1"));
    }

    [Fact]
    public async Task Marking_again_or_nothing_or_an_unknown_record_changes_nothing()
    {
        var record = await AddAsync(Full("id-1"));
        await Outbox.MarkAnnouncedAsync([record], Cancellation);
        await Outbox.MarkAnnouncedAsync([record, Full("id-unknown")], Cancellation);
        await Outbox.MarkAnnouncedAsync([], Cancellation);
        Assert.Empty(await UnannouncedAsync());
        AssertSame(WithAnnounced(record, true), await GetAsync("id-1"));
    }

    [Fact]
    public async Task Many_are_marked_in_one_call()
    {
        var records = await AtOnceAsync(40, i => AddAsync(Full($"id-{i:00}")));
        await Outbox.MarkAnnouncedAsync(records[1..], Cancellation);
        Assert.Equal([IdOf(records[0])], await UnannouncedAsync());
    }

    [Fact]
    public async Task Adding_again_does_not_reopen_what_is_announced()
    {
        var record = await AddAsync(Full("id-1"));
        await Outbox.MarkAnnouncedAsync([record], Cancellation);
        AssertSame(WithAnnounced(record, true), await AddAsync(Full("id-1")));
        Assert.Empty(await UnannouncedAsync());
    }

    [Fact]
    public async Task What_waits_to_be_announced_is_known_after_close_and_reopen()
    {
        await AddAsync(Full("id-1"));
        await ReopenAsync();
        Assert.Equal(["id-1"], await UnannouncedAsync());
    }
}
