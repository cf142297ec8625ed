using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Tests.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Storage.Contracts;

/// <summary>The proof of <see cref="IEvidenceStore"/>; published fact-checks are in the other file.</summary>
public abstract partial class EvidenceStoreContract(ITestDatabase database) : RecordStoreContract<EvidencePassage>(database)
{
    private IEvidenceStore Evidence => Stores.GetRequiredService<IEvidenceStore>();

    [Fact]
    public async Task Adding_says_how_many_were_new()
    {
        Assert.Equal(2, await Evidence.AddAsync([Samples.Passage("id-1"), Samples.Passage("id-2")], Cancellation));
        Assert.Equal(1, await Evidence.AddAsync([Samples.Passage("id-2"), Samples.Passage("id-3"), Samples.Passage("id-1")], Cancellation));
        Assert.Equal(1, await Evidence.AddAsync([Samples.Passage("id-4"), WithText(Samples.Passage("id-4"), "again")], Cancellation));
        Assert.Equal(0, await Evidence.AddAsync([], Cancellation));
        AssertSame(Samples.Passage("id-4"), await GetAsync("id-4"));
    }

    [Fact]
    public async Task Passages_follow_in_the_order_they_were_stored()
    {
        await Evidence.AddAsync([Samples.Passage("id-3"), Samples.Passage("id-1")], Cancellation);
        await Evidence.AddAsync([Samples.Passage("id-1"), Samples.Passage("id-2", OtherWorkspace)], Cancellation);
        var (passages, position) = await Evidence.ListAfterAsync(0, 10, Cancellation);
        Assert.Equal(["id-3", "id-1", "id-2"], passages.Select(IdOf));
        AssertSame(Samples.Passage("id-3"), passages[0]);
        Assert.Empty((await Evidence.ListAfterAsync(position, 10, Cancellation)).Passages);
    }

    [Fact]
    public async Task Following_the_positions_leads_to_every_passage()
    {
        await Evidence.AddAsync([.. Enumerable.Range(0, 23).Select(i => Samples.Passage($"id-{i:00}"))], Cancellation);
        var (found, position) = await FollowAsync(0, limit: 5);
        Assert.Equal(23, found.Distinct().Count());
        await ReopenAsync();
        await Evidence.AddAsync([Samples.Passage("late")], Cancellation);
        Assert.Contains("late", (await FollowAsync(position, limit: 5)).Ids);
    }

    [Fact]
    public async Task An_empty_answer_keeps_the_position()
    {
        Assert.Equal((0, 0L), Count(await Evidence.ListAfterAsync(0, 10, Cancellation)));
        await Evidence.AddAsync([Samples.Passage("id-1")], Cancellation);
        var position = (await Evidence.ListAfterAsync(0, 10, Cancellation)).Position;
        Assert.Equal((0, position), Count(await Evidence.ListAfterAsync(position, 10, Cancellation)));
        Assert.Equal((0, 0L), Count(await Evidence.ListAfterAsync(0, 0, Cancellation)));
    }

    [Fact]
    public async Task A_follower_misses_none_while_many_write_at_the_same_time()
    {
        var other = OpenBeside();
        var writing = AtOnceAsync(8, async writer =>
        {
            var store = (writer % 2 == 0 ? Stores : other).GetRequiredService<IEvidenceStore>();
            for (var batch = 0; batch < 10; batch++)
                await store.AddAsync([.. Enumerable.Range(0, 5).Select(i => Samples.Passage($"id-{writer}-{batch}-{i}"))], Cancellation);
            return writer;
        });
        var found = new HashSet<string>();
        var position = 0L;
        for (var done = false; !done;)
        {
            done = writing.IsCompleted; // once more after the last writer
            (var ids, position) = await FollowAsync(position, limit: 7);
            found.UnionWith(ids);
            await Task.Yield();
        }
        await writing;
        Assert.Equal(8 * 10 * 5, found.Count);
    }

    [Fact]
    public async Task Of_many_at_once_that_add_one_passage_it_is_new_for_one()
    {
        var counts = await AtOnceAsync(16, i => Evidence.AddAsync([Samples.Passage("id-1"), Samples.Passage($"id-1-{i}")], Cancellation));
        Assert.Equal(17, counts.Sum());
        Assert.Equal(17, (await FollowAsync(0, limit: 100)).Ids.Count);
    }

    protected override EvidencePassage Full(string id, WorkspaceId workspace, DateTimeOffset at) =>
        Samples.Passage(id, workspace) with { PublishedAt = at };

    protected override EvidencePassage Minimal(string id) =>
        new() { Workspace = Workspace, Id = new(id), RetrievedAt = Samples.Noon, Text = "", Trace = new("") };

    protected override EvidencePassage WithText(EvidencePassage record, string text) =>
        record with { Text = text, Publisher = text.Length > 200 ? "long" : text };

    protected override string IdOf(EvidencePassage record) => record.Id.Value;

    protected override async Task<EvidencePassage> AddAsync(IServiceProvider stores, EvidencePassage record, CancellationToken cancellation)
    {
        await stores.GetRequiredService<IEvidenceStore>().AddAsync([record], cancellation);
        return await GetAsync(stores, record.Workspace, record.Id.Value, cancellation);
    }

    protected override Task<EvidencePassage> GetAsync(IServiceProvider stores, WorkspaceId workspace, string id, CancellationToken cancellation) =>
        stores.GetRequiredService<IEvidenceStore>().GetAsync(workspace, new(id), cancellation);

    private static (int, long) Count((IReadOnlyList<EvidencePassage> Passages, long Position) answer) => (answer.Passages.Count, answer.Position);

    // Until an answer is empty; an adapter may give a passage twice, but must not go in circles.
    private async Task<(List<string> Ids, long Position)> FollowAsync(long position, int limit)
    {
        var ids = new List<string>();
        for (var calls = 0; calls < 10_000; calls++)
        {
            var answer = await Evidence.ListAfterAsync(position, limit, Cancellation);
            Assert.InRange(answer.Passages.Count, 0, limit);
            ids.AddRange(answer.Passages.Select(IdOf));
            if (answer.Passages.Count == 0 || answer.Position == position)
                return (ids, answer.Position);
            position = answer.Position;
        }
        throw new InvalidOperationException("The positions lead nowhere.");
    }
}
