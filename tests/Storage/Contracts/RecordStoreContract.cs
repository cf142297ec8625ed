using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Tests.Storage.Databases;

namespace FactCheck.Tests.Storage.Contracts;

/// <summary>What every store of records with an id keeps.</summary>
public abstract class RecordStoreContract<TRecord>(ITestDatabase database) : StoreContract(database)
{
    /// <summary>A record with every optional part, ordered by this time, not announced.</summary>
    protected abstract TRecord Full(string id, WorkspaceId workspace, DateTimeOffset at);

    /// <summary>A record without any optional part.</summary>
    protected abstract TRecord Minimal(string id);

    /// <summary>The record with this as a long text of it and as a short optional one.</summary>
    protected abstract TRecord WithText(TRecord record, string text);

    protected abstract string IdOf(TRecord record);

    /// <returns>The record as the store has it now.</returns>
    protected abstract Task<TRecord> AddAsync(IServiceProvider stores, TRecord record, CancellationToken cancellation);

    protected abstract Task<TRecord> GetAsync(IServiceProvider stores, WorkspaceId workspace, string id, CancellationToken cancellation);

    protected TRecord Full(string id) => Full(id, Workspace, Samples.Noon);

    protected Task<TRecord> AddAsync(TRecord record) => AddAsync(Stores, record, Cancellation);

    protected Task<TRecord> GetAsync(string id) => GetAsync(Stores, Workspace, id, Cancellation);

    [Fact]
    public async Task A_record_comes_back_with_every_part()
    {
        var record = Full("id-1");
        AssertSame(record, await AddAsync(record));
        AssertSame(record, await GetAsync("id-1"));
    }

    [Fact]
    public async Task Absent_parts_stay_absent()
    {
        var record = Minimal("id-1");
        AssertSame(record, await AddAsync(record));
        AssertSame(record, await GetAsync("id-1"));
    }

    [Fact]
    public async Task Get_of_an_unknown_id_says_not_found()
    {
        await AddAsync(Full("id-1"));
        var failure = await Assert.ThrowsAsync<NotFoundException>(() => GetAsync("id-2"));
        Assert.EndsWith("_NOT_FOUND", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_of_another_workspace_is_not_found()
    {
        await AddAsync(Full("id-1", OtherWorkspace, Samples.Noon));
        await Assert.ThrowsAsync<NotFoundException>(() => GetAsync("id-1"));
        AssertSame(Full("id-1", OtherWorkspace, Samples.Noon), await GetAsync(Stores, OtherWorkspace, "id-1", Cancellation));
    }

    [Fact]
    public async Task An_id_of_another_workspace_is_neither_shown_nor_overwritten()
    {
        var theirs = Full("id-1", OtherWorkspace, Samples.Noon);
        await AddAsync(theirs);
        await Assert.ThrowsAsync<NotFoundException>(() => AddAsync(WithText(Full("id-1"), "ours")));
        AssertSame(theirs, await GetAsync(Stores, OtherWorkspace, "id-1", Cancellation));
    }

    [Fact]
    public async Task Adding_again_leaves_the_stored_record_as_it_is()
    {
        var first = Full("id-1");
        await AddAsync(first);
        AssertSame(first, await AddAsync(WithText(first, "something else")));
        AssertSame(first, await GetAsync("id-1"));
    }

    [Fact]
    public async Task Of_many_at_once_that_add_one_id_all_get_the_same_record()
    {
        var answers = await AtOnceAsync(16, i => AddAsync(WithText(Full("id-1"), $"text {i}")));
        var stored = await GetAsync("id-1");
        Assert.All(answers, answer => AssertSame(stored, answer));
    }

    [Theory]
    [InlineData("id-a", "id-A")]
    [InlineData("id-\u00e9", "id-e\u0301")]
    [InlineData("id-1", "id-1 ")]
    [InlineData("id-\u0441", "id-c")]
    [InlineData("1", "01")]
    public async Task Ids_that_look_alike_are_different_records(string one, string other)
    {
        await AddAsync(WithText(Full(one), "one"));
        await Assert.ThrowsAsync<NotFoundException>(() => GetAsync(other));
        AssertSame(WithText(Full(other), "other"), await AddAsync(WithText(Full(other), "other")));
        AssertSame(WithText(Full(one), "one"), await GetAsync(one));
    }

    [Theory]
    [InlineData("Гавань замёрзла впервые за сорок лет")]
    [InlineData("الميناء تجمد \u200fלראשונה\u200e")]
    [InlineData("cafe\u0301 ≠ caf\u00e9, a\u0323\u0307")]
    [InlineData("👩‍👩‍👧‍👦 🧊 𝒳")]
    [InlineData("\u0001\u0002\t\r\n\u001f\u007f\u0085\u2028\ufeff")]
    [InlineData("\"quoted\" \\ back 'single' {\"$set\": 1} a.b $where ; DROP TABLE claims; --")]
    [InlineData(" ")]
    [InlineData("")]
    public async Task Texts_come_back_as_they_are(string text)
    {
        var record = WithText(Full("id-1"), text);
        await AddAsync(record);
        AssertSame(record, await GetAsync("id-1"));
    }

    [Fact]
    public async Task A_text_of_a_mebibyte_comes_back()
    {
        var record = WithText(Full("id-1"), string.Concat(Enumerable.Repeat("Eis im Häfen. ", 1024 * 1024 / 14)));
        await AddAsync(record);
        AssertSame(record, await GetAsync("id-1"));
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00.000Z")]
    [InlineData("1969-12-31T23:59:59.999Z")]
    [InlineData("2024-02-29T23:59:59.001Z")]
    [InlineData("9999-12-31T23:59:59.999Z")]
    public async Task Times_come_back_equal(string at)
    {
        var record = Full("id-1", Workspace, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        await AddAsync(record);
        AssertSame(record, await GetAsync("id-1"));
    }

    [Fact]
    public async Task What_was_stored_is_there_after_close_and_reopen()
    {
        await AddAsync(Full("id-1"));
        await ReopenAsync();
        AssertSame(Full("id-1"), await GetAsync("id-1"));
    }

    [Fact]
    public async Task Another_process_sees_what_was_stored()
    {
        await AddAsync(Full("id-1"));
        AssertSame(Full("id-1"), await GetAsync(OpenBeside(), Workspace, "id-1", Cancellation));
    }

    [Fact]
    public async Task A_database_that_is_away_says_store_unavailable_in_time()
    {
        var away = OpenUnreachable();
        await AssertUnavailableAsync(() => AddAsync(away, Full("id-1"), Cancellation));
        await AssertUnavailableAsync(() => GetAsync(away, Workspace, "id-1", Cancellation));
    }

    [Fact]
    public async Task A_cancelled_call_stops()
    {
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AddAsync(Stores, Full("id-1"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => GetAsync(Stores, Workspace, "id-1", cancelled));
        await Assert.ThrowsAsync<NotFoundException>(() => GetAsync("id-1"));
    }
}
