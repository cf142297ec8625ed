using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;

namespace FactCheck.Core.Webhooks;

/// <summary>Deliveries to webhooks, each with its attempts. An adapter must pass <c>WebhookDeliveryStoreContract</c>.</summary>
/// <remarks>
/// Ids compare byte for byte. Times are UTC with millisecond precision. Throws only <see cref="FactCheckException"/>s and cancellation;
/// a database that is away gives <see cref="StoreUnavailableException"/> within 15 s. A record of another workspace is not found.
/// </remarks>
public interface IWebhookDeliveryStore
{
    /// <summary>Stores the delivery unless its id is stored already, which leaves that one as it is.</summary>
    /// <returns>The delivery as it is in the store now.</returns>
    Task<WebhookDelivery> AddAsync(WebhookDelivery delivery, CancellationToken cancellation);

    /// <summary>The delivery with its attempts.</summary>
    /// <exception cref="NotFoundException">No delivery of the workspace has this id.</exception>
    Task<WebhookDelivery> GetAsync(WorkspaceId workspace, WebhookDeliveryId id, CancellationToken cancellation);

    /// <summary>Deliveries that match, newest first, ties by id ascending.</summary>
    /// <exception cref="InvalidPageTokenException">The token is not one this query returned.</exception>
    Task<Page<WebhookDelivery>> ListAsync(WebhookDeliveryQuery query, PageRequest page, CancellationToken cancellation);

    /// <summary>Replaces the delivery if it is still at <paramref name="expectedRevision"/>; the stored revision becomes one more. Of many at once, one wins.</summary>
    /// <returns>The delivery as it is in the store now.</returns>
    /// <exception cref="ConflictException">It has moved on; nothing was changed.</exception>
    /// <exception cref="NotFoundException">No delivery of the workspace has this id.</exception>
    Task<WebhookDelivery> UpdateAsync(WebhookDelivery delivery, long expectedRevision, CancellationToken cancellation);

    /// <summary>
    /// Takes pending deliveries of all workspaces that are due at <paramref name="now"/>, longest due first, at most <paramref name="limit"/>, and puts
    /// their next attempt off to <paramref name="heldUntil"/>. Of many that take at once, each delivery goes to one; what a process that ended
    /// had taken is due again at that time.
    /// </summary>
    /// <returns>The deliveries as they are in the store now.</returns>
    Task<IReadOnlyList<WebhookDelivery>> TakeDueAsync(DateTimeOffset now, DateTimeOffset heldUntil, int limit, CancellationToken cancellation);
}

/// <summary>Which deliveries to list. Absent parts do not restrict.</summary>
public sealed record WebhookDeliveryQuery
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>Only to this webhook.</summary>
    public WebhookId? WebhookId { get; init; }

    /// <summary>Only of this publication.</summary>
    public PublicationId? PublicationId { get; init; }

    /// <summary>Only in this state.</summary>
    public WebhookDeliveryState? State { get; init; }
}
