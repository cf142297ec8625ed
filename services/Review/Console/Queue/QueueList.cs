using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Review;

namespace FactCheck.Review.Console.Queue;

/// <summary>The tasks of one filter that were read so far, in order. Rows stay where they are while somebody looks: what changes is changed in its place.</summary>
internal sealed class QueueList(IReviewTaskStore tasks, ReviewTaskQuery query)
{
    private const int PageSize = 100; // a reader keeps every row read: about 8 KiB each
    private const int MostRows = 20_000;

    private readonly List<ReviewTask> _rows = [];
    private readonly Dictionary<ReviewTaskId, int> _places = [];
    private readonly HashSet<ReviewTaskId> _arrived = [];
    private string? _next = "";

    /// <summary>Rows read, and room for more while there are more.</summary>
    internal int Length => _rows.Count + (_next is null ? 0 : 1);

    internal bool IsEmpty => _rows.Count == 0 && _next is null;

    /// <summary>Tasks that match by now and are not in the list.</summary>
    internal int Arrived => _arrived.Count;

    internal async Task<IReadOnlyList<ReviewTask>> SliceAsync(int start, int count, CancellationToken cancellation)
    {
        while (_next is not null && _rows.Count < start + count)
            await ReadPageAsync(cancellation);
        return start >= _rows.Count ? [] : _rows.GetRange(start, Math.Min(count, _rows.Count - start));
    }

    /// <summary>Takes the task as it is now.</summary>
    /// <returns>Whether anything on the page changes by it.</returns>
    internal bool Update(ReviewTask task, DateTimeOffset now)
    {
        if (_places.TryGetValue(task.Id, out var place))
        {
            if (_rows[place].Revision >= task.Revision)
                return false;
            _rows[place] = task;
            return true;
        }
        var asked = query with { Now = now };
        var matches = ReviewTerms.Of(asked).All(ReviewTerms.Of(task).Contains) && ReviewTerms.MatchesNow(task, asked);
        return matches ? _arrived.Add(task.Id) : _arrived.Remove(task.Id);
    }

    private async Task ReadPageAsync(CancellationToken cancellation)
    {
        var page = await tasks.ListAsync(query, new PageRequest(PageSize, _next!), cancellation);
        foreach (var task in page.Items)
        {
            if (_places.TryAdd(task.Id, _rows.Count))
                _rows.Add(task);
        }
        _next = page.NextPageToken.Length > 0 && _rows.Count < MostRows ? page.NextPageToken : null;
    }
}
