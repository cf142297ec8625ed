using System.Text.RegularExpressions;
using FactCheck.Core.Errors;
using FactCheck.Core.Review;

namespace FactCheck.Review.Queue;

/// <summary>What people write on a task: comments, tags, corrections of the machine's reading, a boost.</summary>
internal sealed partial class NoteDesk(TaskChanges changes, PriorityFormula priority)
{
    private const int MaxComments = 500;
    private const int MaxTags = 20;
    private const int MaxCorrections = 200;

    /// <summary>Adds a comment.</summary>
    /// <exception cref="InvalidTransitionException">There are 500 already.</exception>
    internal Task<ReviewTask> CommentAsync(TaskChange change, string text, CancellationToken cancellation) =>
        changes.MakeAsync(change, ReviewAction.Comment, (task, now) =>
            new(task with { Comments = With(task, change.Caller.Name, text, now) }, "commented"), cancellation);

    /// <summary>Adds and takes away tags.</summary>
    /// <exception cref="InvalidRequestException">A tag is not 1 to 40 letters, digits, spaces or -_., or there would be more than 20.</exception>
    internal Task<ReviewTask> TagAsync(TaskChange change, IReadOnlyList<string> add, IReadOnlyList<string> remove, CancellationToken cancellation) =>
        changes.MakeAsync(change, ReviewAction.Tag, (task, _) =>
        {
            var tags = new SortedSet<string>(task.Tags, StringComparer.Ordinal);
            tags.ExceptWith(remove.Select(Normalize));
            tags.UnionWith(add.Select(tag => Tag().IsMatch(Normalize(tag)) ? Normalize(tag)
                : throw new InvalidRequestException("add_tags", "has a tag that is not 1 to 40 letters, digits, spaces, or - _ .")));
            if (tags.Count > MaxTags)
                throw new InvalidRequestException("add_tags", $"would make more than {MaxTags} tags.");
            return tags.SetEquals(task.Tags) ? new(task, "") : new(task with { Tags = [.. tags] }, "tagged");
        }, cancellation);

    /// <summary>Moves the task up or down in the queue.</summary>
    /// <param name="change">Which task.</param>
    /// <param name="boost">In [-1, 1]; 0: as the machine has it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="InvalidRequestException">The boost is not in [-1, 1].</exception>
    internal Task<ReviewTask> BoostAsync(TaskChange change, double boost, CancellationToken cancellation) =>
        changes.MakeAsync(change, ReviewAction.Boost, (task, _) => boost is >= -1 and <= 1
            ? new(priority.Apply(task, task.PriorityParts with { Boost = boost }), "boosted", boost.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture))
            : throw new InvalidRequestException("boost", "is not in [-1, 1]."), cancellation);

    /// <summary>Corrects how the machine read the claim. The claim itself stays as it was read; the correction is training data.</summary>
    /// <exception cref="InvalidTransitionException">There would be more than 200 (TOO_MANY_CORRECTIONS).</exception>
    internal Task<ReviewTask> CorrectAsync(TaskChange change, IReadOnlyList<ReadingCorrection> corrections, CancellationToken cancellation) =>
        changes.MakeAsync(change, ReviewAction.Correct, (task, now) => task.Corrections.Count + corrections.Count > MaxCorrections
            ? throw new InvalidTransitionException($"The task would have more than {MaxCorrections} corrections.", "TOO_MANY_CORRECTIONS")
            : new(task with { Corrections = [.. task.Corrections, .. corrections.Select(one => one with { By = change.Caller.Name, At = now })] }, "corrected",
                string.Join(", ", corrections.Select(one => one.Field))), cancellation);

    /// <summary>Whether the task takes no more comments.</summary>
    internal static bool IsFull(ReviewTask task) => task.Comments.Count >= MaxComments;

    /// <summary>The task's comments with one more.</summary>
    internal static IReadOnlyList<TaskComment> With(ReviewTask task, string author, string text, DateTimeOffset now) => !IsFull(task)
        ? [.. task.Comments, new(task.Comments.Count + 1, author, text, Mentions.In(text, task), now)]
        : throw new InvalidTransitionException($"The task has {MaxComments} comments already.", "TOO_MANY_COMMENTS");

    private static string Normalize(string tag) => tag.Trim().ToLowerInvariant();

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd} ._-]{0,39}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
