using FactCheck.Core.Identity;
using FactCheck.Core.Time;
using FactCheck.Review.Console.Shared;
using FactCheck.Review.Queue;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using ReviewTask = FactCheck.Core.Review.ReviewTask;

namespace FactCheck.Review.Console.Queue;

public sealed partial class QueuePage
{
    private readonly Dictionary<ReviewTaskId, ReviewTask> _picked = [];
    private IReadOnlyList<BulkAnswer> _answers = [];
    private bool _isBulkBusy;

    [Inject] private BatchChanges Batches { get; set; } = null!;

    private void Pick(ReviewTask task)
    {
        _answers = [];
        if (!_picked.Remove(task.Id))
            TryPick(task);
    }

    private async Task PickAllAsync()
    {
        _answers = [];
        foreach (var task in await _list!.SliceAsync(0, BatchChanges.MaxItems, _end.Token))
            TryPick(task);
        Announcements.Say($"{Words.Count(_picked.Count, "task")} selected.");
    }

    private void TryPick(ReviewTask task)
    {
        if (_picked.Count < BatchChanges.MaxItems)
            _picked[task.Id] = task;
        else
            Announcements.Show($"At most {BatchChanges.MaxItems} tasks at once.", Severity.Info);
    }

    private void ClearPicks()
    {
        _picked.Clear();
        _answers = [];
    }

    // Each task by itself: what fails for one leaves the others alone, and each has its answer.
    private async Task ActAsync(BulkAction action)
    {
        _isBulkBusy = true;
        // As they were when it was asked for: a person may unpick or filter while it is done.
        var asked = _picked.Values.ToDictionary(task => task.Id);
        try
        {
            var results = await Batches.MakeAsync(action.ToRequest(asked.Values), _caller, _end.Token);
            _now = Time.Now();
            foreach (var task in results.Select(result => result.Task).OfType<ReviewTask>())
                _list!.Update(task, _now);
            _answers = [.. results.Select(result => new BulkAnswer(result.Id, asked[result.Id].ClaimText, result.Failure is { } failure ? FailureText.Of(failure) : null))];
            // What failed stays selected: a person may try something else with it.
            foreach (var done in results.Where(result => result.Failure is null))
                _picked.Remove(done.Id);
            var failed = _answers.Count(answer => answer.Failure is not null);
            Announcements.Show($"{action.Done}: {_answers.Count - failed} of {_answers.Count}.", failed == 0 ? Severity.Success : Severity.Warning);
            await CountAsync();
        }
        catch (Exception refused) when (FailureText.IsExpected(refused))
        {
            Announcements.Show(FailureText.Of(refused), Severity.Warning);
        }
        finally
        {
            _isBulkBusy = false;
        }
        if (_rows is not null)
            await _rows.RefreshDataAsync();
    }
}

/// <summary>What came of one task of several.</summary>
/// <param name="Task">Which.</param>
/// <param name="ClaimText">Its claim.</param>
/// <param name="Failure">Why it was refused; null when it was done.</param>
public sealed record BulkAnswer(ReviewTaskId Task, string ClaimText, string? Failure);
