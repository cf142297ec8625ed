using System.Runtime.CompilerServices;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Review;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Calls;
using FactCheck.Review.Console.Shared;
using FactCheck.Review.Queue;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using MudBlazor;

namespace FactCheck.Review.Console.Tasks;

/// <summary>One task: what is known about the claim on the left, what a person does about it on the right.</summary>
public sealed partial class TaskPage
{
    private static readonly TimeSpan MostBetweenLooks = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _end = new();
    private readonly Draft _draft = new();
    private readonly SemaphoreSlim _turn = new(1, 1); // not disposed: a change may still end after the page, and it holds no handle
    private readonly HashSet<string> _asked = [];
    private TaskView? _view;
    private Caller _caller = null!;
    private DateTimeOffset _now;
    private IDisposable? _subscription;
    private ITimer? _look;
    private string? _next;
    private bool _isBusy;

    /// <summary>Which task.</summary>
    [Parameter] public string Id { get; set; } = "";

    /// <summary>The key of a verdict that was chosen in the queue.</summary>
    [SupplyParameterFromQuery(Name = "verdict")] public string? VerdictKey { get; set; }

    [Inject] private TaskReader Reader { get; set; } = null!;
    [Inject] private ReviewDesk Desk { get; set; } = null!;
    [Inject] private DecisionDesk Decisions { get; set; } = null!;
    [Inject] private ReuseDesk Reuse { get; set; } = null!;
    [Inject] private NoteDesk Notes { get; set; } = null!;
    [Inject] private QueueChanges Changes { get; set; } = null!;
    [Inject] private IReviewTaskStore Tasks { get; set; } = null!;
    [Inject] private IOptions<ReviewOptions> Options { get; set; } = null!;
    [Inject] private PageCaller PageCaller { get; set; } = null!;
    [Inject] private TimeProvider Time { get; set; } = null!;
    [Inject] private Announcements Announcements { get; set; } = null!;

    private bool MayDecide => _view is not null && ReviewRights.Allows(_caller, ReviewAction.Decide)
        && _view.Task.StateAt(_now) is ReviewState.Pending or ReviewState.Leased;

    private bool IsHolder => _view!.Task.StateAt(Time.Now()) == ReviewState.Leased && _view.Task.Lease!.Holder == _caller.Name;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_view?.Task.Id.Value == Id)
            return;
        _caller = await PageCaller.GetAsync();
        _draft.Clear();
        _next = null;
        await ReadAsync();
        Prefill();
        _draft.Verdict = Words.VerdictOf(VerdictKey) ?? _draft.Verdict;
        if (!RendererInfo.IsInteractive || _subscription is not null)
            return;
        _subscription = Changes.Subscribe((workspace, id) =>
        {
            if (workspace == _caller.Workspace && id.Value == Id)
                _ = InvokeAsync(() => RefreshAsync(isOwn: false));
        });
        var look = Third < MostBetweenLooks ? Third : MostBetweenLooks;
        _look = Time.CreateTimer(_ => InvokeAsync(LookAsync), null, look, look);
    }

    // A hold is renewed when a third of it is over, so that two looks may fail before it is lost.
    private TimeSpan Third => Options.Value.DefaultLease / 3;

    private async Task ReadAsync()
    {
        _view = await Reader.ReadAsync(_caller, new ReviewTaskId(Id), _end.Token);
        _now = Time.Now();
    }

    private async Task RefreshAsync(bool isOwn)
    {
        if (_view is null || _isBusy || _end.IsCancellationRequested)
            return;
        var before = _view.Task;
        var read = await Reader.RefreshAsync(_caller, _view, _end.Token);
        if (_view.Task.Id != read.Task.Id || _view.Task.Revision > read.Task.Revision)
            return; // another task by now, or newer already
        _view = read;
        _now = Time.Now();
        if (before.State == ReviewState.AwaitingApproval)
            Prefill();
        if (_view.Task.Proposal.ResultId != before.Proposal.ResultId)
            Announcements.Say($"The machine proposes anew: {Words.Of(_view.Task.Proposal.Verdict)}.");
        else if (!isOwn && _view.Task.Revision > before.Revision && _view.Task.Audit[^1] is { } last && last.Actor != _caller.Name && last.Action is not "renewed")
            Announcements.Say($"{last.Actor}: {last.Action}.");
        StateHasChanged();
    }

    // While the page is open its holder keeps the task; a page that is closed lets go of it when the time is over.
    private async Task LookAsync()
    {
        if (_view is null || _isBusy || _end.IsCancellationRequested)
            return;
        if (IsHolder && _view.Task.Lease!.ExpiresAt - Time.Now() < Third * 2)
            await TryAsync(() => Desk.RenewAsync(Change(anyRevision: true), null, _end.Token), "");
        else
            await RefreshAsync(isOwn: false);
    }

    private Task<bool> TakeAsync() => TryAsync(() => Desk.LeaseAsync(Change(anyRevision: true), null, _end.Token), "Taken: the task is yours.");

    private Task<bool> ReleaseAsync() => TryAsync(() => Desk.ReleaseAsync(Change(), _end.Token), "Given back.");

    private Task<bool> HandOverAsync(string to) => TryAsync(() => Desk.HandOverAsync(Change(), to, null, _end.Token), $"Handed over to {to}.");

    // Whoever begins to work takes the task, unless another has it.
    private Task TouchAsync() => _view!.Task.StateAt(Time.Now()) == ReviewState.Pending ? TakeAsync() : Task.CompletedTask;

    private async Task DecideAsync()
    {
        await TouchAsync();
        if (_draft.Verdict is null)
            return;
        var isDone = await TryAsync(() => Decisions.DecideAsync(Change(),
            new HandedIn(_draft.Verdict!.Value, _draft.Justification.Trim(), _draft.Chosen, _draft.Choices), _end.Token), "");
        if (!isDone)
            return;
        var waits = _view!.Task.State == ReviewState.AwaitingApproval;
        Announcements.Show(waits ? "Handed in. A second person has to agree." : "Decided.", Severity.Success);
        _draft.Clear();
        _next = await NextAsync();
        StateHasChanged();
    }

    private Task<bool> ApproveAsync() => TryAsync(() => Decisions.ApproveAsync(Change(), _end.Token), "Approved.");

    private Task<bool> SendBackAsync((string Reason, Verdict? Verdict) back) =>
        TryAsync(() => Decisions.SendBackAsync(Change(), back.Reason, back.Verdict, _end.Token), "Sent back.");

    private Task<bool> UndoAsync(string reason) => TryAsync(() => Decisions.UndoAsync(Change(), reason, _end.Token), "The decision is taken back.");

    private Task<bool> CommentAsync(string text) => TryAsync(() => Notes.CommentAsync(Change(anyRevision: true), text, _end.Token), "Your comment is there.");

    private Task<bool> TagAsync((string? Add, string? Remove) tag) => TryAsync(() => Notes.TagAsync(Change(anyRevision: true),
        tag.Add is null ? [] : [tag.Add], tag.Remove is null ? [] : [tag.Remove], _end.Token), "");

    private Task<bool> BoostAsync(double boost) =>
        TryAsync(() => Notes.BoostAsync(Change(anyRevision: true), boost, _end.Token), "The priority is set.");

    private Task<bool> CorrectAsync(IReadOnlyList<ReadingCorrection> corrections) =>
        TryAsync(() => Notes.CorrectAsync(Change(anyRevision: true), corrections, _end.Token), "Thank you: the correction is kept for training.");

    private Task<bool> AnswerReuseAsync((ReviewTaskId Task, bool IsSame) answer) => answer.IsSame
        ? TryAsync(() => Reuse.AcceptAsync(Change(anyRevision: true), answer.Task, _end.Token), "The decision is taken over.")
        : TryAsync(() => Reuse.RejectAsync(Change(anyRevision: true), answer.Task, _end.Token), "Kept: it is not the same.");

    private TaskChange Change(bool anyRevision = false) => new(_caller, _view!.Task.Id, anyRevision ? null : _view.Task.Revision);

    // One change after the other: who decides while the task is still being taken is not dropped. The same twice at once is a double click.
    private async Task<bool> TryAsync(Func<Task<ReviewTask>> change, string done, [CallerMemberName] string action = "")
    {
        if (!_asked.Add(action))
            return false;
        await _turn.WaitAsync(_end.Token);
        _isBusy = true;
        try
        {
            var task = await change();
            if (_view!.Task.Id != task.Id)
                return true; // somebody went on to another task meanwhile
            _view = _view with { Task = task };
            if (done.Length > 0)
                Announcements.Say(done);
            return true;
        }
        catch (Exception refused) when (FailureText.IsExpected(refused))
        {
            Announcements.Show(FailureText.Of(refused), Severity.Warning);
            await ReadAfterRefusalAsync();
            return false;
        }
        finally
        {
            _isBusy = false;
            _asked.Remove(action);
            _turn.Release();
            _now = Time.Now();
            StateHasChanged();
        }
    }

    // What refused may be away for longer: then the page stays as it is, with all that was typed.
    private async Task ReadAfterRefusalAsync()
    {
        try
        {
            var read = await Reader.RefreshAsync(_caller, _view!, _end.Token);
            if (_view!.Task.Id == read.Task.Id)
                _view = read;
        }
        catch (Exception away) when (FailureText.IsExpected(away))
        {
            // said already
        }
    }

    // The decision is stored: that the next task can't be told is no failure of it.
    private async Task<string?> NextAsync()
    {
        try
        {
            var page = await Tasks.ListAsync(new ReviewTaskQuery { Workspace = _caller.Workspace, Now = Time.Now(), State = ReviewState.Pending },
                new PageRequest(1), _end.Token);
            return page.Items.Count == 0 ? null : $"/tasks/{page.Items[0].Id}";
        }
        catch (FactCheckException)
        {
            return null;
        }
    }

    // What was sent back is worked on further, by who wrote it.
    private void Prefill()
    {
        if (_view!.Task is { State: ReviewState.Pending or ReviewState.Leased, Decision: { } first } && first.Reviewer == _caller.Name && _draft.IsEmpty)
            _draft.Take(first);
    }

    private static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "…");

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        _subscription?.Dispose();
        _look?.Dispose();
        _end.Dispose();
    }
}
