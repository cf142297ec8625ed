using FactCheck.Core.Errors;
using FactCheck.Core.Paging;
using FactCheck.Core.Review;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Calls;
using Microsoft.Extensions.Options;

namespace FactCheck.Review.Queue;

/// <summary>How the desk works.</summary>
/// <param name="Days">Days with decisions, oldest first, each with how often every verdict was decided.</param>
/// <param name="DoubleChecked">Pairs of a first and a second person's verdict.</param>
/// <param name="Kappa">Cohen's kappa of them, in [-1, 1]; null with fewer than two pairs, or when everybody always says the same.</param>
/// <param name="Open">Tasks that wait.</param>
/// <param name="Overdue">Of those, longer than they should.</param>
/// <param name="CoversFrom">The earliest day that is counted.</param>
/// <param name="IsComplete">False: there were too many tasks to look at all of them; what is before <paramref name="CoversFrom"/> is not counted, and of that day some.</param>
internal sealed record ReviewReport(
    IReadOnlyList<(DateOnly Day, IReadOnlyDictionary<Verdict, int> Verdicts)> Days, int DoubleChecked, double? Kappa,
    ReviewTaskCount Open, ReviewTaskCount Overdue, DateOnly CoversFrom, bool IsComplete);

/// <summary>Counts what was decided, and how far first and second persons agree. Its cost grows with what was decided in those days, up to a limit.</summary>
internal sealed class ReviewReporter(IReviewTaskStore tasks, IOptions<ReviewOptions> options, TimeProvider time)
{
    private const int MaxDays = 90;
    private const int MostTasks = 10_000;

    /// <summary>Of the last <paramref name="days"/> days in UTC, today among them: by when people decided, whenever the task was stored.</summary>
    /// <exception cref="InvalidRequestException">The days are not 1 to 90.</exception>
    internal async Task<ReviewReport> ReportAsync(Caller caller, int days, CancellationToken cancellation)
    {
        ReviewRights.Require(caller, ReviewAction.Report);
        if (days is < 1 or > MaxDays)
            throw new InvalidRequestException("days", $"is not 1 to {MaxDays}.");
        var now = time.Now();
        var all = new ReviewTaskQuery { Workspace = caller.Workspace, Now = now, Order = ReviewOrder.Newest };
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var decided = new List<(DateOnly, IReadOnlyDictionary<Verdict, int>)>();
        var pairs = new List<(Verdict, Verdict)>();
        var (day, left) = (today, MostTasks);
        for (; day > today.AddDays(-days) && left > 0; day = day.AddDays(-1))
        {
            var decisions = await ReadAsync(all with { DecidedOn = day }, left, cancellation);
            if (decisions.Count > 0)
                decided.Insert(0, (day, decisions.CountBy(task => task.Decision!.Verdict).ToDictionary()));
            left -= decisions.Count;
            var doubleChecked = await ReadAsync(all with { DoubleCheckedOn = day }, left, cancellation);
            pairs.AddRange(doubleChecked.SelectMany(task => task.SecondOpinions).Where(opinion => DateOnly.FromDateTime(opinion.At.UtcDateTime) == day)
                .Select(opinion => (opinion.FirstVerdict, opinion.Verdict)));
            left -= doubleChecked.Count;
        }
        var open = all with { State = ReviewState.Pending };
        return new(decided, pairs.Count, CohensKappa.Of(pairs), await tasks.CountAsync(open, cancellation),
            await tasks.CountAsync(open with { CreatedBefore = now - options.Value.DueAfter }, cancellation), day.AddDays(1), left > 0);
    }

    // No more than asked for.
    private async Task<IReadOnlyList<ReviewTask>> ReadAsync(ReviewTaskQuery query, int most, CancellationToken cancellation)
    {
        var read = new List<ReviewTask>();
        for (var token = ""; most > read.Count;)
        {
            var page = await tasks.ListAsync(query, new(Math.Min(PageRequest.MaxSize, most - read.Count), token), cancellation);
            read.AddRange(page.Items);
            token = page.NextPageToken;
            if (token.Length == 0)
                break;
        }
        return read;
    }
}
