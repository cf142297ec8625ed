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
/// <param name="IsComplete">False: there were too many tasks to look at all of them; the newest count.</param>
internal sealed record ReviewReport(
    IReadOnlyList<(DateOnly Day, IReadOnlyDictionary<Verdict, int> Verdicts)> Days, int DoubleChecked, double? Kappa,
    ReviewTaskCount Open, ReviewTaskCount Overdue, bool IsComplete);

/// <summary>Counts what was decided, and how far first and second persons agree.</summary>
internal sealed class ReviewReporter(IReviewTaskStore tasks, IOptions<ReviewOptions> options, TimeProvider time)
{
    private const int MaxDays = 90;
    private const int MostTasks = 20_000;

    /// <summary>Over the tasks stored in the last <paramref name="days"/> days.</summary>
    /// <exception cref="InvalidRequestException">The days are not 1 to 90.</exception>
    internal async Task<ReviewReport> ReportAsync(Caller caller, int days, CancellationToken cancellation)
    {
        ReviewRights.Require(caller, ReviewAction.Report);
        if (days is < 1 or > MaxDays)
            throw new InvalidRequestException("days", $"is not 1 to {MaxDays}.");
        var now = time.Now();
        var all = new ReviewTaskQuery { Workspace = caller.Workspace, Now = now };
        var stored = new List<ReviewTask>();
        var token = "";
        do
        {
            var page = await tasks.ListAsync(all with { CreatedFrom = now.AddDays(-days), Order = ReviewOrder.Newest }, new(PageRequest.MaxSize, token), cancellation);
            stored.AddRange(page.Items.Where(task => task.Decision is not null || task.SecondOpinions.Count > 0));
            token = page.NextPageToken;
        }
        while (token.Length > 0 && stored.Count < MostTasks);
        var decided = stored.Where(task => task.State == ReviewState.Decided)
            .GroupBy(task => DateOnly.FromDateTime(task.Decision!.DecidedAt.UtcDateTime)).OrderBy(day => day.Key)
            .Select(day => (day.Key, (IReadOnlyDictionary<Verdict, int>)day.CountBy(task => task.Decision!.Verdict).ToDictionary())).ToList();
        var pairs = stored.SelectMany(task => task.SecondOpinions).Select(opinion => (opinion.FirstVerdict, opinion.Verdict)).ToList();
        var open = all with { State = ReviewState.Pending };
        return new(decided, pairs.Count, CohensKappa.Of(pairs), await tasks.CountAsync(open, cancellation),
            await tasks.CountAsync(open with { CreatedBefore = now - options.Value.DueAfter }, cancellation), token.Length == 0);
    }
}
