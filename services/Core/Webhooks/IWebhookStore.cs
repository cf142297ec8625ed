using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;

namespace FactCheck.Core.Webhooks;

/// <summary>Webhooks. An adapter must pass <c>WebhookStoreContract</c>.</summary>
/// <remarks>
/// Ids compare byte for byte. Times are UTC with millisecond precision. Throws only <see cref="FactCheckException"/>s and cancellation;
/// a database that is away gives <see cref="StoreUnavailableException"/> within 15 s. A record of another workspace is not found.
/// </remarks>
public interface IWebhookStore
{
    /// <summary>Stores the webhook unless its id is stored already, which leaves that one as it is.</summary>
    /// <returns>The webhook as it is in the store now.</returns>
    Task<Webhook> AddAsync(Webhook webhook, CancellationToken cancellation);

    /// <summary>The webhook.</summary>
    /// <exception cref="NotFoundException">No webhook of the workspace has this id.</exception>
    Task<Webhook> GetAsync(WorkspaceId workspace, WebhookId id, CancellationToken cancellation);

    /// <summary>The workspace's webhooks in this state (all when absent), newest first, ties by id ascending.</summary>
    /// <exception cref="InvalidPageTokenException">The token is not one this query returned.</exception>
    Task<Page<Webhook>> ListAsync(WorkspaceId workspace, WebhookState? state, PageRequest page, CancellationToken cancellation);

    /// <summary>Replaces the webhook if it is still at <paramref name="expectedRevision"/>; the stored revision becomes one more. Of many at once, one wins.</summary>
    /// <returns>The webhook as it is in the store now.</returns>
    /// <exception cref="ConflictException">It has moved on; nothing was changed.</exception>
    /// <exception cref="NotFoundException">No webhook of the workspace has this id.</exception>
    Task<Webhook> UpdateAsync(Webhook webhook, long expectedRevision, CancellationToken cancellation);

    /// <summary>Deletes the webhook and its deliveries; one that is not there is no error. Cut short, it may be repeated.</summary>
    Task DeleteAsync(WorkspaceId workspace, WebhookId id, CancellationToken cancellation);
}
