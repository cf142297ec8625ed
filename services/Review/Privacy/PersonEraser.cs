using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Privacy;
using FactCheck.Core.Review;
using FactCheck.Core.Time;
using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Privacy;
using FactCheck.Review.Publishing;
using FactCheck.Review.Queue;

namespace FactCheck.Review.Privacy;

/// <summary>Blanks a person in what Review keeps, and has the other services do the same. The chains of entries hold, since they are made of salted digests.</summary>
internal sealed class PersonEraser(
    IReviewTaskStore tasks, PublicationErasure publications, OwnerEraser owners, ErasureBook book, Announcer<Erasure> announcer, QueueChanges signal, TimeProvider time)
{
    /// <summary>Goes through one page of tasks, oldest first; on the first page also through views and webhooks. Behind the last page the others are told.</summary>
    /// <param name="caller">Who asks: an admin.</param>
    /// <param name="person">A reviewer's name; null when a claimant is erased.</param>
    /// <param name="claimant">A claimant; null when a reviewer is erased.</param>
    /// <param name="page">Where to go on.</param>
    /// <param name="cancellation">Ends the work; what is done stays done, and the rest is done by whoever hears of it.</param>
    /// <returns>The erasure, how many tasks were changed, and the next page's token.</returns>
    /// <exception cref="InvalidRequestException">The name has no letter or digit, or more than 12 words.</exception>
    internal async Task<(Erasure Erasure, int Changed, string NextPageToken)> EraseAsync(
        Caller caller, string? person, string? claimant, PageRequest page, CancellationToken cancellation)
    {
        ReviewRights.Require(caller, ReviewAction.Erase);
        var isFirst = page.Token.Length == 0;
        var role = person is not null ? ErasedRole.Reviewer : ErasedRole.Claimant;
        var erasure = await book.RequestAsync(caller, role, person ?? claimant!, isFirst, cancellation);
        var names = new ErasedNames([erasure]);
        if (isFirst)
            erasure = await EraseOwnedAsync(erasure, names, cancellation);
        var (changed, next) = await EraseAsync(erasure.Workspace, caller.Name, names, page, cancellation);
        erasure = await book.ReportAsync(erasure, "tasks", changed, cancellation);
        if (next.Length == 0)
            await announcer.AnnounceAsync([erasure], cancellation);
        return (erasure, changed, next);
    }

    /// <summary>Goes through everything: what came in meanwhile, and what a caller left who did not go on.</summary>
    internal async Task EraseAsync(Erasure erasure, CancellationToken cancellation)
    {
        var names = new ErasedNames([erasure]);
        erasure = await EraseOwnedAsync(erasure, names, cancellation);
        var (changed, token) = (0, "");
        do
        {
            var (count, next) = await EraseAsync(erasure.Workspace, erasure.RequestedBy, names, new(PageRequest.MaxSize, token), cancellation);
            changed += count;
            token = next;
        }
        while (token.Length > 0);
        await book.ReportAsync(erasure, "tasks", changed, cancellation);
    }

    private async Task<Erasure> EraseOwnedAsync(Erasure erasure, ErasedNames names, CancellationToken cancellation)
    {
        await book.PassOf(erasure.Workspace, names).RunAsync(cancellation);
        erasure = await book.ReportAsync(erasure, "views", await owners.EraseViewsAsync(erasure.Workspace, names, cancellation), cancellation);
        return await book.ReportAsync(erasure, "webhooks", await owners.EraseWebhooksAsync(erasure.Workspace, names, cancellation), cancellation);
    }

    private async Task<(int Changed, string NextPageToken)> EraseAsync(
        WorkspaceId workspace, string actor, ErasedNames names, PageRequest page, CancellationToken cancellation)
    {
        // Without the name in the query: erasing takes a task off such a list, and the next page would miss some.
        var query = new ReviewTaskQuery { Workspace = workspace, Now = time.Now(), Order = ReviewOrder.Oldest };
        var pass = new BlankingPass<ReviewTask>((one, within) => tasks.ListAsync(query, one, within), task => task.Without(names),
            (task, within) => tasks.GetAsync(task.Workspace, task.Id, within), (blanked, read, within) => StoreAsync(blanked, read, actor, within));
        var listed = await pass.List(page, cancellation);
        var changed = 0;
        foreach (var task in listed.Items)
        {
            // What readers see first: cut short, the task still has the name by which it is found again.
            var isBlanked = await publications.EraseAsync(task, names, cancellation);
            if (await pass.RunAsync(task, cancellation) || isBlanked)
                changed++;
        }
        return (changed, listed.NextPageToken);
    }

    private async Task StoreAsync(ReviewTask blanked, ReviewTask read, string actor, CancellationToken cancellation) => signal.Tell(await tasks.UpdateAsync(
        AuditChain.Append(blanked with { UpdatedAt = time.Now() }, time.Now(), actor, AuditChain.ErasedAction, "", ""), read.Revision, cancellation));
}
