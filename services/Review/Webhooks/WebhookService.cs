using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Time;
using FactCheck.Core.Webhooks;
using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Mapping;
using Grpc.Core;
using Proto = FactCheck.Protos.Review.V1;
using Types = FactCheck.Protos.Types.V1;

namespace FactCheck.Review.Webhooks;

/// <summary>Serves the calls of <c>WebhookService</c>.</summary>
internal sealed class WebhookService(WebhookDesk desk, IWebhookStore webhooks, IWebhookDeliveryStore deliveries, PageLimits pages, TimeProvider time)
    : Proto.WebhookService.WebhookServiceBase
{
    private const int MaxUrlLength = 2_000;

    public override async Task<Proto.CreateWebhookResponse> CreateWebhook(Proto.CreateWebhookRequest request, ServerCallContext context)
    {
        var (webhook, secret) = await desk.CreateAsync(Caller.Of(context), CommonMapping.Required(request.Url, "url", MaxUrlLength),
            CommonMapping.Optional(request.Description, "description"), context.CancellationToken);
        return new() { Webhook = webhook.ToProto(time.Now()), Secret = secret };
    }

    public override async Task<Proto.GetWebhookResponse> GetWebhook(Proto.GetWebhookRequest request, ServerCallContext context)
    {
        var webhook = await webhooks.GetAsync(EditorOf(context).Workspace, ToId(request.WebhookId), context.CancellationToken);
        return new() { Webhook = webhook.ToProto(time.Now()) };
    }

    public override async Task<Proto.ListWebhooksResponse> ListWebhooks(Proto.ListWebhooksRequest request, ServerCallContext context)
    {
        var page = await webhooks.ListAsync(EditorOf(context).Workspace, request.State.ToFilter<Types.WebhookState, WebhookState>("state"),
            pages.Page(request.PageSize, request.PageToken), context.CancellationToken);
        return new() { Webhooks = { page.Items.Select(webhook => webhook.ToProto(time.Now())) }, NextPageToken = page.NextPageToken };
    }

    public override async Task<Proto.DisableWebhookResponse> DisableWebhook(Proto.DisableWebhookRequest request, ServerCallContext context) =>
        new() { Webhook = await SetStateAsync(request.WebhookId, WebhookState.Disabled, request.Etag, context) };

    public override async Task<Proto.EnableWebhookResponse> EnableWebhook(Proto.EnableWebhookRequest request, ServerCallContext context) =>
        new() { Webhook = await SetStateAsync(request.WebhookId, WebhookState.Enabled, request.Etag, context) };

    public override async Task<Proto.DeleteWebhookResponse> DeleteWebhook(Proto.DeleteWebhookRequest request, ServerCallContext context)
    {
        await desk.DeleteAsync(Caller.Of(context), ToId(request.WebhookId), ReviewMapping.ToRevision(request.Etag), context.CancellationToken);
        return new();
    }

    public override async Task<Proto.RotateWebhookSecretResponse> RotateWebhookSecret(Proto.RotateWebhookSecretRequest request, ServerCallContext context)
    {
        var (webhook, secret) = await desk.RotateAsync(Caller.Of(context), ToId(request.WebhookId), request.Overlap?.ToTimeSpan(),
            ReviewMapping.ToRevision(request.Etag), context.CancellationToken);
        return new() { Webhook = webhook.ToProto(time.Now()), Secret = secret };
    }

    public override async Task<Proto.ListWebhookDeliveriesResponse> ListWebhookDeliveries(Proto.ListWebhookDeliveriesRequest request, ServerCallContext context)
    {
        var page = await deliveries.ListAsync(new()
        {
            Workspace = EditorOf(context).Workspace,
            WebhookId = request.WebhookId.NullIfEmpty() is { } webhook ? new WebhookId(webhook) : null,
            PublicationId = request.PublicationId.NullIfEmpty() is { } publication ? new PublicationId(publication) : null,
            State = request.State.ToFilter<Types.WebhookDeliveryState, WebhookDeliveryState>("state"),
        }, pages.Page(request.PageSize, request.PageToken), context.CancellationToken);
        return new() { Deliveries = { page.Items.Select(delivery => delivery.ToProto()) }, NextPageToken = page.NextPageToken };
    }

    public override async Task<Proto.ReplayWebhookDeliveryResponse> ReplayWebhookDelivery(Proto.ReplayWebhookDeliveryRequest request, ServerCallContext context)
    {
        var id = new WebhookDeliveryId(CommonMapping.Required(request.DeliveryId, "delivery_id"));
        return new() { Delivery = (await desk.ReplayAsync(Caller.Of(context), id, context.CancellationToken)).ToProto() };
    }

    public override async Task<Proto.ReplayWebhookResponse> ReplayWebhook(Proto.ReplayWebhookRequest request, ServerCallContext context)
    {
        var since = request.Since.ToTime("since") ?? throw new InvalidRequestException("since", "is required.");
        return new() { DeliveryCount = await desk.ReplayAsync(Caller.Of(context), ToId(request.WebhookId), since, context.CancellationToken) };
    }

    private async Task<Types.Webhook> SetStateAsync(string id, WebhookState state, string etag, ServerCallContext context) =>
        (await desk.SetStateAsync(Caller.Of(context), ToId(id), state, ReviewMapping.ToRevision(etag), context.CancellationToken)).ToProto(time.Now());

    private static Caller EditorOf(ServerCallContext context)
    {
        var caller = Caller.Of(context);
        WebhookDesk.RequireEditor(caller);
        return caller;
    }

    private static WebhookId ToId(string id) => new(CommonMapping.Required(id, "webhook_id"));
}
