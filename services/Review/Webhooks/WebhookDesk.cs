using System.Net.Sockets;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Publishing;
using FactCheck.Core.Time;
using FactCheck.Core.Webhooks;
using FactCheck.Hosting.Fetching;
using FactCheck.Hosting.Calls;
using Microsoft.Extensions.Options;

namespace FactCheck.Review.Webhooks;

/// <summary>The rules of webhooks: editors and admins keep them, secrets are told once, private addresses are refused.</summary>
internal sealed class WebhookDesk(IWebhookStore webhooks, IWebhookDeliveryStore deliveries, IPublicationStore publications, WebhookQueue queue,
    PrivateAddressGuard guard, IOptions<WebhookOptions> options, TimeProvider time)
{
    private const int KeptSecrets = 3;
    private const int MaxAttempts = 5; // of one delivery, while it is being sent
    private static readonly TimeSpan LongestOverlap = TimeSpan.FromDays(30);

    /// <summary>Makes a webhook.</summary>
    /// <exception cref="InvalidRequestException">The address is none that may be called.</exception>
    /// <exception cref="NotAllowedException">The address is not public, or the caller is no editor.</exception>
    /// <exception cref="InvalidTransitionException">There is one at this address (WEBHOOK_EXISTS).</exception>
    internal async Task<(Webhook Webhook, string Secret)> CreateAsync(Caller caller, string url, string? description, CancellationToken cancellation)
    {
        RequireEditor(caller);
        var address = await RequireReceiverAsync(url, cancellation);
        var now = time.Now();
        var secret = WebhookSignature.NewSecret();
        var stored = await webhooks.AddAsync(new()
        {
            Workspace = caller.Workspace,
            Id = WebhookIdentity.IdOf(caller.Workspace, address),
            Url = address,
            Description = description,
            State = WebhookState.Enabled,
            Secrets = [new(secret, now, null)],
            CreatedBy = caller.Name,
            CreatedAt = now,
            DeliversFrom = now,
            UpdatedAt = now,
        }, cancellation);
        return stored.Secrets[0].Value == secret ? (stored, secret)
            : throw new InvalidTransitionException("There is a webhook at this address: rotate its secret, or delete it first.", "WEBHOOK_EXISTS");
    }

    /// <summary>Stops or goes on; either is no change where it is so already.</summary>
    internal Task<Webhook> SetStateAsync(Caller caller, WebhookId id, WebhookState state, long? readRevision, CancellationToken cancellation) =>
        ChangeAsync(caller, id, readRevision, (webhook, now) => webhook.State == state ? webhook
            : webhook with { State = state, DeliversFrom = state == WebhookState.Enabled ? now : webhook.DeliversFrom }, cancellation);

    /// <summary>Replaces the secret; the old one's signature is sent too for this long.</summary>
    /// <exception cref="InvalidRequestException">The overlap is negative or too long.</exception>
    internal async Task<(Webhook Webhook, string Secret)> RotateAsync(Caller caller, WebhookId id, TimeSpan? overlap, long? readRevision, CancellationToken cancellation)
    {
        var length = overlap ?? options.Value.DefaultOverlap;
        if (length < TimeSpan.Zero || length > LongestOverlap)
            throw new InvalidRequestException("overlap", $"is not in [0, {LongestOverlap.TotalDays} days].");
        var secret = WebhookSignature.NewSecret();
        var rotated = await ChangeAsync(caller, id, readRevision, (webhook, now) => webhook with
        {
            Secrets =
            [
                new(secret, now, null),
                .. webhook.SecretsAt(now).Select(old => old.ExpiresAt is null ? old with { ExpiresAt = Clock.Truncate(now + length) } : old)
                    .Where(old => old.ExpiresAt > now).Take(KeptSecrets - 1),
            ],
        }, cancellation);
        return (rotated, secret);
    }

    /// <summary>Deletes the webhook with its deliveries; one that is not there is no error.</summary>
    /// <exception cref="ConflictException">It was changed since the caller read it.</exception>
    internal async Task DeleteAsync(Caller caller, WebhookId id, long? readRevision, CancellationToken cancellation)
    {
        RequireEditor(caller);
        try
        {
            if (readRevision is { } read && read != (await webhooks.GetAsync(caller.Workspace, id, cancellation)).Revision)
                throw new ConflictException("webhook", id.Value, read);
        }
        catch (NotFoundException)
        {
            return;
        }
        await webhooks.DeleteAsync(caller.Workspace, id, cancellation);
    }

    /// <summary>Sends one delivery once more.</summary>
    internal async Task<WebhookDelivery> ReplayAsync(Caller caller, WebhookDeliveryId id, CancellationToken cancellation)
    {
        RequireEditor(caller);
        var delivery = await deliveries.GetAsync(caller.Workspace, id, cancellation);
        return await queue.RepeatAsync(delivery, time.Now(), cancellation);
    }

    /// <summary>Sends everything once more that was published since.</summary>
    /// <returns>How many deliveries.</returns>
    internal async Task<int> ReplayAsync(Caller caller, WebhookId id, DateTimeOffset since, CancellationToken cancellation)
    {
        RequireEditor(caller);
        var webhook = await webhooks.GetAsync(caller.Workspace, id, cancellation);
        var (count, token) = (0, "");
        do
        {
            var page = await publications.ListAsync(new() { Workspace = caller.Workspace, ChangedSince = since }, new PageRequest(PageRequest.MaxSize, token), cancellation);
            foreach (var publication in page.Items)
            {
                foreach (var version in publication.Versions.Where(version => version.At >= since))
                {
                    await RepeatAsync(await queue.AddAsync(webhook, publication, version, time.Now(), cancellation), cancellation);
                    count++;
                }
            }
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        return count;
    }

    /// <summary>Whether the caller may see and keep webhooks.</summary>
    internal static bool MayKeep(Caller caller) => caller.Is(CallerRoles.Editor) || caller.Is(CallerRoles.Admin);

    /// <exception cref="NotAllowedException">The caller is no editor.</exception>
    internal static void RequireEditor(Caller caller)
    {
        if (!MayKeep(caller))
            throw new NotAllowedException("Only an editor may see and keep webhooks.");
    }

    // An attempt may end meanwhile, or another person replay it: what counts is that it is due.
    private async Task RepeatAsync(WebhookDelivery delivery, CancellationToken cancellation)
    {
        for (var attempt = 1; delivery.State != WebhookDeliveryState.Pending; attempt++)
        {
            try
            {
                await queue.RepeatAsync(delivery, time.Now(), cancellation);
                return;
            }
            catch (ConflictException) when (attempt < MaxAttempts)
            {
                delivery = await deliveries.GetAsync(delivery.Workspace, delivery.Id, cancellation);
            }
        }
    }

    private async Task<Webhook> ChangeAsync(Caller caller, WebhookId id, long? readRevision, Func<Webhook, DateTimeOffset, Webhook> change, CancellationToken cancellation)
    {
        RequireEditor(caller);
        var webhook = await webhooks.GetAsync(caller.Workspace, id, cancellation);
        if (readRevision is { } read && read != webhook.Revision)
            throw new ConflictException("webhook", webhook.Id.Value, read);
        var now = time.Now();
        var changed = change(webhook, now);
        return changed == webhook ? webhook : await webhooks.UpdateAsync(changed with { UpdatedAt = now }, webhook.Revision, cancellation);
    }

    private async Task<string> RequireReceiverAsync(string url, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)
            || !(address.Scheme == Uri.UriSchemeHttps || (options.Value.AllowHttp && address.Scheme == Uri.UriSchemeHttp)))
            throw new InvalidRequestException("url", options.Value.AllowHttp ? "is no http or https address." : "is no https address.");
        if (address.UserInfo.Length > 0 || address.Fragment.Length > 0)
            throw new InvalidRequestException("url", "has a user or a fragment.");
        try
        {
            await guard.ResolveAsync(address.IdnHost, cancellation);
        }
        catch (SocketException)
        {
            throw new InvalidRequestException("url", "its host can't be found.");
        }
        return address.AbsoluteUri;
    }
}
