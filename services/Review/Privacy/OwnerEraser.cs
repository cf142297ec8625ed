using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Privacy;
using FactCheck.Core.Review;
using FactCheck.Core.Time;
using FactCheck.Core.Webhooks;
using FactCheck.Hosting.Privacy;

namespace FactCheck.Review.Privacy;

/// <summary>Blanks a person in what is kept beside the tasks: views and webhooks.</summary>
internal sealed class OwnerEraser(ISavedViewStore views, IWebhookStore webhooks, TimeProvider time)
{
    /// <summary>Forgets the views of an erased reviewer, which nobody else sees, and views that look for an erased name.</summary>
    /// <returns>How many.</returns>
    internal async Task<int> EraseViewsAsync(WorkspaceId workspace, ErasedNames names, CancellationToken cancellation)
    {
        var (forgotten, token) = (0, "");
        do
        {
            var page = await views.ListAsync(workspace, new PageRequest(PageRequest.MaxSize, token), cancellation);
            foreach (var view in page.Items.Where(view => Names(view, names)))
            {
                await views.DeleteAsync(view.Workspace, view.Owner, view.Name, cancellation);
                forgotten++;
            }
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        return forgotten;
    }

    /// <summary>Blanks who made a webhook, and names in what it is for.</summary>
    /// <returns>How many webhooks were changed.</returns>
    internal Task<int> EraseWebhooksAsync(WorkspaceId workspace, ErasedNames names, CancellationToken cancellation) => new BlankingPass<Webhook>(
        (page, within) => webhooks.ListAsync(workspace, null, page, within),
        webhook => Without(webhook, names),
        (webhook, within) => webhooks.GetAsync(webhook.Workspace, webhook.Id, within),
        (blanked, read, within) => webhooks.UpdateAsync(blanked with { UpdatedAt = time.Now() }, read.Revision, within)).RunAsync(cancellation);

    private static bool Names(SavedView view, ErasedNames names)
    {
        var words = Uri.UnescapeDataString(view.Query.Replace('+', ' ').Replace('&', '\n'));
        return names.IsReviewer(view.Owner) || names.Blank(view.Name, reviewersToo: true) != view.Name || names.Blank(words, reviewersToo: true) != words;
    }

    private static Webhook? Without(Webhook webhook, ErasedNames names)
    {
        var blank = new Blanker(names);
        var without = webhook with { CreatedBy = blank.Reviewer(webhook.CreatedBy)!, Description = blank.InNoteOrAbsent(webhook.Description) };
        return blank.HasFound ? without : null;
    }
}
