using FactCheck.Core.Errors;
using FactCheck.Core.Paging;
using FactCheck.Core.Review;
using FactCheck.Core.Time;
using FactCheck.Hosting.Calls;
using FactCheck.Review.Publishing;

namespace FactCheck.Review.Queue;

/// <summary>Blanks a person in every task and in what is published of it. The chains of entries hold, since they are made of salted digests.</summary>
internal sealed class PersonEraser(IReviewTaskStore tasks, PublicationErasure publications, TimeProvider time)
{
    private const int MaxAttempts = 5; // somebody works on the task meanwhile

    /// <summary>Goes through one page of tasks, oldest first.</summary>
    /// <param name="caller">Who asks: an admin.</param>
    /// <param name="person">A reviewer's name; null when a claimant is erased.</param>
    /// <param name="claimant">A claimant; null when a reviewer is erased.</param>
    /// <param name="page">Where to go on.</param>
    /// <param name="cancellation">Ends the work; what is done stays done.</param>
    /// <returns>How many tasks were changed, and the next page's token.</returns>
    internal async Task<(int Changed, string NextPageToken)> EraseAsync(Caller caller, string? person, string? claimant, PageRequest page, CancellationToken cancellation)
    {
        ReviewRights.Require(caller, ReviewAction.Erase);
        // Without the name in the query: erasing takes the task off such a list, and the next page would miss some.
        var query = new ReviewTaskQuery { Workspace = caller.Workspace, Now = time.Now(), Order = ReviewOrder.Oldest };
        var found = await tasks.ListAsync(query, page, cancellation);
        var changed = 0;
        foreach (var task in found.Items)
        {
            // What readers see first: cut short, the task still has the name by which it is found again.
            var isBlanked = await publications.EraseAsync(task, person, claimant, cancellation);
            if (await EraseAsync(caller, task, person, claimant, cancellation) || isBlanked)
                changed++;
        }
        return (changed, found.NextPageToken);
    }

    private async Task<bool> EraseAsync(Caller caller, ReviewTask task, string? person, string? claimant, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var erased = person is not null ? WithoutPerson(task, person) : WithoutClaimant(task, claimant!);
            if (erased is null)
                return false;
            try
            {
                await tasks.UpdateAsync(AuditChain.Append(erased with { UpdatedAt = time.Now() }, time.Now(), caller.Name, "erased", "", ""), task.Revision, cancellation);
                return true;
            }
            catch (ConflictException) when (attempt < MaxAttempts)
            {
                task = await tasks.GetAsync(task.Workspace, task.Id, cancellation);
            }
        }
    }

    private static ReviewTask? WithoutClaimant(ReviewTask task, string claimant) =>
        task.Claimant == claimant ? task with { Claimant = AuditChain.Erased } : null;

    private static ReviewTask? WithoutPerson(ReviewTask task, string person)
    {
        string Blank(string name) => name == person ? AuditChain.Erased : name;
        var isNamed = task.Audit.Any(entry => entry.Actor == person) || task.Lease?.Holder == person
            || task.Comments.Any(comment => comment.Mentions.Contains(person)) || task.Decision?.CreditedTo == person
            || task.Reuse.Any(offer => offer.DecidedBy == person || offer.AnsweredBy == person);
        if (!isNamed)
            return null;
        return task with
        {
            Lease = task.Lease is { } lease ? lease with { Holder = Blank(lease.Holder) } : null,
            Decision = task.Decision is { } decision
                ? decision with
                {
                    Reviewer = Blank(decision.Reviewer),
                    ApprovedBy = decision.ApprovedBy is { } approver ? Blank(approver) : null,
                    CreditedTo = decision.CreditedTo is { } credited ? Blank(credited) : null,
                }
                : null,
            SecondOpinions = [.. task.SecondOpinions.Select(opinion => opinion with { Reviewer = Blank(opinion.Reviewer), FirstReviewer = Blank(opinion.FirstReviewer) })],
            Comments =
            [
                .. task.Comments.Select(comment => comment with
                {
                    Author = Blank(comment.Author),
                    Text = comment.Mentions.Contains(person) ? comment.Text.Replace($"@{person}", $"@{AuditChain.Erased}", StringComparison.Ordinal) : comment.Text,
                    Mentions = [.. comment.Mentions.Where(name => name != person)],
                }),
            ],
            Corrections = [.. task.Corrections.Select(correction => correction with { By = Blank(correction.By) })],
            Reuse = [.. task.Reuse.Select(offer => offer with { DecidedBy = Blank(offer.DecidedBy), AnsweredBy = offer.AnsweredBy is { } name ? Blank(name) : null })],
            Audit = [.. task.Audit.Select(entry => entry.Actor == person ? AuditChain.Erase(entry) : entry)],
        };
    }
}
