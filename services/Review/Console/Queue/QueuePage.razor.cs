using System.Collections.Concurrent;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Core.Time;
using FactCheck.Hosting.Calls;
using FactCheck.Review.Console.Shared;
using FactCheck.Review.Queue;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using Microsoft.Extensions.Options;
using MudBlazor;

namespace FactCheck.Review.Console.Queue;

/// <summary>The queue, live: what changes is shown in its place, what arrives is announced above, nothing jumps.</summary>
public sealed partial class QueuePage
{
    // Changes that come at once are read at once; what other processes changed, and leases that ran out, are seen at the next look.
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(15);
    private const int FirstRows = 30;
    private const int MostReads = 50;
    private const int MostCallsOfALook = 2;

    private readonly ConcurrentDictionary<ReviewTaskId, byte> _changed = new();
    private readonly CancellationTokenSource _end = new();
    private QueueFilter _filter = new();
    private QueueList? _list;
    private Virtualize<ReviewTask>? _rows;
    private IReadOnlyList<ReviewTask> _first = [];
    private Dictionary<string, ReviewTaskCount> _counts = [];
    private Caller _caller = null!;
    private DateTimeOffset _now;
    private IDisposable? _subscription;
    private ITimer? _gather;
    private int _isGathering; // 1 from a change until it is read
    private ITimer? _look;

    [Inject] private IReviewTaskStore Tasks { get; set; } = null!;
    [Inject] private ReviewDesk Desk { get; set; } = null!;
    [Inject] private QueueChanges Changes { get; set; } = null!;
    [Inject] private PageCaller PageCaller { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;
    [Inject] private TimeProvider Time { get; set; } = null!;
    [Inject] private IOptions<ReviewOptions> Options { get; set; } = null!;
    [Inject] private Announcements Announcements { get; set; } = null!;

    private string Title => _counts.TryGetValue("", out var waiting) ? $"Queue ({waiting.Value})" : "Queue";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _caller = await PageCaller.GetAsync();
        await ReadAsync();
        if (!RendererInfo.IsInteractive)
            return;
        _gather = Time.CreateTimer(_ => InvokeAsync(TakeChangesAsync), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _look = Time.CreateTimer(_ => InvokeAsync(LookAsync), null, Look, Look);
        _subscription = Changes.Subscribe((workspace, id) =>
        {
            if (workspace == _caller.Workspace && _changed.TryAdd(id, 0))
                StartGathering(Gather);
        });
        Navigation.LocationChanged += Moved;
    }

    private async Task ReadAsync()
    {
        _filter = QueueFilter.Parse(new Uri(Navigation.Uri));
        _now = Time.Now();
        _list = new QueueList(Tasks, _filter.ToQuery(_caller, _now, Options.Value.DueAfter));
        _first = await _list.SliceAsync(0, FirstRows, _end.Token);
        await CountAsync();
    }

    private async Task CountAsync()
    {
        var counts = new Dictionary<string, ReviewTaskCount>();
        foreach (var state in StateTabs.States)
            counts[state] = await Tasks.CountAsync(_filter.InState(state).ToQuery(_caller, _now, Options.Value.DueAfter), _end.Token);
        _counts = counts;
    }

    private async ValueTask<ItemsProviderResult<ReviewTask>> ProvideAsync(ItemsProviderRequest request)
    {
        var slice = await _list!.SliceAsync(request.StartIndex, request.Count, request.CancellationToken);
        return new(slice, _list.Length);
    }

    private async Task ReloadAsync()
    {
        await ReadAsync();
        if (_rows is not null)
            await _rows.RefreshDataAsync();
        StateHasChanged();
    }

    private void Moved(object? sender, LocationChangedEventArgs moved)
    {
        // Leaving for another page is not for this one to follow.
        if (new Uri(moved.Location).AbsolutePath != "/")
            return;
        ClearPicks();
        _ = InvokeAsync(ReloadAsync);
    }

    private async Task TakeChangesAsync()
    {
        if (_list is null || _end.IsCancellationRequested)
            return;
        _now = Time.Now();
        Volatile.Write(ref _isGathering, 0);
        var before = _list.Arrived;
        var isChanged = await ReadChangedAsync(_list);
        // After a burst the rest is read next, after a failure what failed is tried again; nobody has to change anything more for it.
        if (!_changed.IsEmpty)
            StartGathering(Gather);
        if (!isChanged)
            return;
        Announce(before);
        await CountAsync();
        if (_rows is not null)
            await _rows.RefreshDataAsync();
        StateHasChanged();
    }

    private async Task<bool> ReadChangedAsync(QueueList list)
    {
        var isChanged = false;
        foreach (var id in _changed.Keys.Take(MostReads).ToArray())
        {
            _changed.TryRemove(id, out _);
            try
            {
                isChanged |= list.Update(await Tasks.GetAsync(_caller.Workspace, id, _end.Token), _now);
            }
            catch (StoreUnavailableException)
            {
                _changed.TryAdd(id, 0);
                return isChanged;
            }
        }
        return isChanged;
    }

    // One timer for all that comes until it fires: a stream of changes does not put it off.
    private void StartGathering(TimeSpan after)
    {
        if (Interlocked.Exchange(ref _isGathering, 1) == 0)
            _gather?.Change(after, Timeout.InfiniteTimeSpan);
    }

    private void Announce(int arrivedBefore)
    {
        if (_list!.Arrived > arrivedBefore)
            Announcements.Say($"{Words.Count(_list.Arrived, "new task")} in the queue.");
    }

    private async Task LookFurtherAsync()
    {
        var before = _list!.Length;
        await _list.LookFurtherAsync(_end.Token);
        Announcements.Say(_list.Length == before ? "Nothing more so far." : $"{Words.Count(_list.Length - before, "more task", "more tasks")}.");
        if (_rows is not null)
            await _rows.RefreshDataAsync();
    }

    private async Task LookAsync()
    {
        if (_list is null || _end.IsCancellationRequested)
            return;
        _now = Time.Now();
        var before = _list.Arrived;
        foreach (var task in await new QueueList(Tasks, _filter.ToQuery(_caller, _now, Options.Value.DueAfter), MostCallsOfALook).SliceAsync(0, FirstRows, _end.Token))
            _list.Update(task, _now);
        Announce(before);
        await CountAsync();
        if (_rows is not null)
            await _rows.RefreshDataAsync();
        StateHasChanged();
    }

    private async Task LeaseAsync(ReviewTask task)
    {
        try
        {
            var changed = task.StateAt(Time.Now()) == ReviewState.Leased
                ? await Desk.ReleaseAsync(new(_caller, task.Id, null), _end.Token)
                : await Desk.LeaseAsync(new(_caller, task.Id, null), null, _end.Token);
            _list!.Update(changed, _now = Time.Now());
            Announcements.Say(changed.State == ReviewState.Leased ? "Taken: the task is yours." : "Given back.");
        }
        catch (FactCheckException refused)
        {
            Announcements.Show(FailureText.Of(refused), Severity.Warning);
        }
        if (_rows is not null)
            await _rows.RefreshDataAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        _end.Cancel();
        _subscription?.Dispose();
        _gather?.Dispose();
        _look?.Dispose();
        _end.Dispose();
    }
}
