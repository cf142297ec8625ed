using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Review;
using FactCheck.Review.Console.Queue;

namespace FactCheck.Tests.Unit.Review;

/// <summary>How much of a long queue a page looks through.</summary>
public sealed class QueueListTests
{
    private static readonly ReviewTaskQuery Query = new() { Workspace = WorkspaceId.Default, Now = DateTimeOffset.UnixEpoch };

    [Fact]
    public async Task What_is_rare_is_looked_for_in_ten_calls_and_further_when_asked()
    {
        var store = new SparseTasks(call => call == 15 ? [ConsoleTasks.Task("Rare.")] : [], calls: 30);
        var list = new QueueList(store, Query);
        Assert.Empty(await list.SliceAsync(0, 30, CancellationToken.None));
        Assert.Equal((10, true, true), (store.Calls, list.IsCut, list.IsEmpty));
        // Asking again, as every change of the page does, costs nothing.
        await list.SliceAsync(0, 30, CancellationToken.None);
        Assert.Equal(10, store.Calls);
        await list.LookFurtherAsync(CancellationToken.None);
        Assert.Equal((20, true, false, 1), (store.Calls, list.IsCut, list.IsEmpty, list.Length));
        await list.LookFurtherAsync(CancellationToken.None);
        Assert.Equal((30, false, 1), (store.Calls, list.IsCut, list.Length));
    }

    [Fact]
    public async Task Full_pages_are_read_as_far_as_somebody_scrolls()
    {
        var store = new SparseTasks(call => [.. Enumerable.Range(0, 100).Select(i => ConsoleTasks.Task($"{call} {i}"))], calls: 30);
        var list = new QueueList(store, Query);
        Assert.Equal(20, (await list.SliceAsync(1_500, 20, CancellationToken.None)).Count);
        Assert.Equal((16, false, 1_601), (store.Calls, list.IsCut, list.Length));
    }

    private sealed class SparseTasks(Func<int, IReadOnlyList<ReviewTask>> page, int calls) : IReviewTaskStore
    {
        internal int Calls { get; private set; }

        public Task<Page<ReviewTask>> ListAsync(ReviewTaskQuery query, PageRequest request, CancellationToken cancellation)
        {
            Calls++;
            return Task.FromResult(new Page<ReviewTask>(page(Calls), Calls < calls ? "more" : ""));
        }

        public Task<ReviewTask> AddAsync(ReviewTask task, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<ReviewTask> GetAsync(WorkspaceId workspace, ReviewTaskId id, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<ReviewTaskCount> CountAsync(ReviewTaskQuery query, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<ReviewTask> UpdateAsync(ReviewTask task, long expectedRevision, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<IReadOnlyList<ReviewTask>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation) => throw new NotSupportedException();
        public Task MarkAnnouncedAsync(IReadOnlyCollection<ReviewTask> records, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
