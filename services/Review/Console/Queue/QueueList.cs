using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Review;

namespace FactCheck.Review.Console.Queue;

/// <summary>The tasks of one filter that were read so far, in order. Rows stay where they are while somebody looks: what changes is changed in its place.</summary>
internal sealed class QueueList(IReviewTaskStore tasks, ReviewTaskQuery query, int mostCalls = QueueList.MostCalls)
{
    private const int PageSize = 100; // a reader keeps every row read: about 8 KiB each
    private const int MostRows = 20_000;

    // Of the store, until somebody asks to look further: a rare match among a million tasks takes a thousand of them.
    private const int MostCalls = 10;

    private readonly List<ReviewTask> _rows = [];
    private readonly Dictionary<ReviewTaskId, int> _places = [];
    private readonly HashSet<ReviewTaskId> _arrived = [];
    private string? _next = "";
    private int _calls; // in a row that brought less than a page
    private bool _isLooking;

    /// <summary>Rows read, and room for more while there are more.</summary>
    internal int Length => _rows.Count + (_next is null || IsCut ? 0 : 1);

    internal bool IsEmpty => _rows.Count == 0 && (_next is null || IsCut);

    /// <summary>There may be more, and so much was looked through without finding a page of it that somebody should say whether to go on.</summary>
    internal bool IsCut => _isLooking || _next is not null && _calls >= mostCalls;

    /// <summary>Tasks looked through at most before it stops.</summary>
    internal static int MostLookedAt => MostCalls * IReviewTaskStore.MostExamined;

    /// <summary>Goes on where it stopped, until there is something to show or as much is looked through again. Meanwhile it is as it was.</summary>
    internal async Task LookFurtherAsync(CancellationToken cancellation)
    {
        (_isLooking, _calls) = (true, 0);
        try
        {
            for (var before = _rows.Count; _next is not null && _calls < mostCalls && _rows.Count < before + PageSize;)
                await ReadPageAsync(cancellation);
        }
        finally
        {
            _isLooking = false;
        }
    }

    /// <summary>Tasks that match by now and are not in the list.</summary>
    internal int Arrived => _arrived.Count;

    internal async Task<IReadOnlyList<ReviewTask>> SliceAsync(int start, int count, CancellationToken cancellation)
    {
        while (_next is not null && !IsCut && _rows.Count < start + count)
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
        _calls = page.Items.Count == PageSize ? 0 : _calls + 1;
        _next = page.NextPageToken.Length > 0 && _rows.Count < MostRows ? page.NextPageToken : null;
    }
}
