using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Tests.Storage.Databases;

namespace FactCheck.Tests.Storage.Contracts;

/// <summary>What every store keeps whose records are read in pages.</summary>
public abstract class ListedStoreContract<TRecord>(ITestDatabase database) : RecordStoreContract<TRecord>(database)
{
    /// <summary>The records of the workspace; narrowed: by a part of the query that leaves <see cref="RecordStoreContract{T}.Full(string)"/> in.</summary>
    protected abstract Task<Page<TRecord>> ListAsync(WorkspaceId workspace, bool narrowed, PageRequest page, CancellationToken cancellation);

    protected Task<Page<TRecord>> ListAsync(PageRequest page) => ListAsync(Workspace, narrowed: false, page, Cancellation);

    [Fact]
    public async Task Nothing_stored_is_an_empty_page_without_token()
    {
        var page = await ListAsync(new());
        Assert.Empty(page.Items);
        Assert.Equal("", page.NextPageToken);
    }

    [Fact]
    public async Task A_list_has_whole_records_of_its_workspace_only()
    {
        await AddAsync(Full("id-1"));
        await AddAsync(Full("id-2", OtherWorkspace, Samples.Noon));
        var page = await ListAsync(new());
        AssertSame(Full("id-1"), Assert.Single(page.Items));
        Assert.Equal("", page.NextPageToken);
    }

    [Fact]
    public async Task Records_of_one_time_are_listed_by_id()
    {
        foreach (var id in new[] { "id-b", "id-B", "id-a", "id-10", "id-9", "id-я" })
            await AddAsync(Full(id));
        Assert.Equal(["id-10", "id-9", "id-B", "id-a", "id-b", "id-я"], await IdsAsync(size: 100));
        Assert.Equal(["id-10", "id-9", "id-B", "id-a", "id-b", "id-я"], await IdsAsync(size: 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task Pages_of_any_size_hold_each_record_once_in_one_order(int size)
    {
        for (var i = 0; i < 12; i++)
            await AddAsync(Full($"id-{i:00}", Workspace, Samples.Noon.AddMilliseconds(i * 7 % 4)));
        var whole = await IdsAsync(size: 100);
        Assert.Equal(12, whole.Distinct().Count());
        Assert.Equal(whole, await IdsAsync(size));
    }

    [Fact]
    public async Task Pages_neither_repeat_nor_skip_while_records_come_in()
    {
        for (var i = 0; i < 12; i++)
            await AddAsync(Full($"id-{i:00}", Workspace, Samples.Noon.AddSeconds(i % 5)));
        var whole = await IdsAsync(size: 100);
        var came = 0;
        var read = (await ReadAllAsync(2, async page =>
        {
            var answer = await ListAsync(page);
            for (var seconds = -1; seconds <= 5; seconds++) // before, between and behind what was read
                await AddAsync(Full($"id-{seconds + 1:00}-{came++}", Workspace, Samples.Noon.AddSeconds(seconds)));
            return came > 200 ? answer with { NextPageToken = "" } : answer;
        })).ConvertAll(IdOf);
        Assert.Equal(read.Count, read.Distinct().Count());
        Assert.Equal(whole, read.Where(whole.Contains));
    }

    [Fact]
    public async Task A_last_page_that_is_full_has_no_token()
    {
        await AddAsync(Full("id-1"));
        await AddAsync(Full("id-2"));
        Assert.Equal("", (await ListAsync(new(2))).NextPageToken);
        Assert.NotEqual("", (await ListAsync(new(1))).NextPageToken);
    }

    [Fact]
    public async Task A_token_of_another_query_is_refused()
    {
        await AddAsync(Full("id-1"));
        await AddAsync(Full("id-2"));
        var token = (await ListAsync(new(1))).NextPageToken;
        Assert.NotEqual("", token);
        await Assert.ThrowsAsync<InvalidPageTokenException>(() => ListAsync(OtherWorkspace, narrowed: false, new(1, token), Cancellation));
        await Assert.ThrowsAsync<InvalidPageTokenException>(() => ListAsync(Workspace, narrowed: true, new(1, token), Cancellation));
        Assert.Single((await ListAsync(Workspace, narrowed: false, new(5, token), Cancellation)).Items); // the size may change
    }

    [Theory]
    [InlineData("x")]
    [InlineData("%%%")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_garbled_token_is_refused(string token) =>
        await Assert.ThrowsAsync<InvalidPageTokenException>(() => ListAsync(new(1, token)));

    [Fact]
    public async Task A_token_with_a_changed_letter_is_refused()
    {
        await AddAsync(Full("id-1"));
        await AddAsync(Full("id-2"));
        var token = (await ListAsync(new(1))).NextPageToken;
        var garbled = token[..^3] + (token[^3] == 'A' ? 'B' : 'A') + token[^2..];
        await Assert.ThrowsAsync<InvalidPageTokenException>(() => ListAsync(new(1, garbled)));
    }

    [Fact]
    public async Task Size_0_counts_as_the_default_and_too_large_as_the_most()
    {
        // As many as one page too many, and no more at once than a driver queues for connections beside other tests.
        await Parallel.ForAsync(0, PageRequest.MaxSize + 1, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (i, _) => await AddAsync(Full($"id-{i:000}")));
        Assert.Equal(PageRequest.DefaultSize, (await ListAsync(new(0))).Items.Count);
        var most = await ListAsync(new(int.MaxValue));
        Assert.Equal(PageRequest.MaxSize, most.Items.Count);
        Assert.NotEqual("", most.NextPageToken);
    }

    [Fact]
    public async Task A_cancelled_list_stops() => await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
        ListAsync(Workspace, narrowed: false, new(), new CancellationToken(canceled: true)));

    private async Task<List<string>> IdsAsync(int size) => (await ReadAllAsync(size, ListAsync)).ConvertAll(IdOf);
}
