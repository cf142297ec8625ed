using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Publishing;
using FactCheck.Core.Time;
using FactCheck.Core.Webhooks;
using FactCheck.Hosting.Telemetry;
using Microsoft.Extensions.Options;

namespace FactCheck.Review.Webhooks;

/// <summary>Sends what is due and decides what follows from each attempt. Everything is in the store, so a restart changes nothing.</summary>
internal sealed partial class WebhookDispatcher(IWebhookStore webhooks, IWebhookDeliveryStore deliveries, IPublicationStore publications, WebhookBody body,
    WebhookSender sender, IOptions<WebhookOptions> options, TimeProvider time, ILogger<WebhookDispatcher> logger)
{
    private const int KeptAttempts = 50;
    private const int PauseFactor = 3;
    private const double Jitter = 0.2;

    // Longer than an attempt and its record take: until then no other process takes what this one has in hand.
    private static readonly TimeSpan HoldMargin = TimeSpan.FromSeconds(30);

    /// <summary>Sends one batch of what is due.</summary>
    /// <returns>How many were due; a full batch: there may be more.</returns>
    internal async Task<int> SendDueAsync(CancellationToken cancellation)
    {
        var now = time.Now();
        var due = await deliveries.TakeDueAsync(now, now + options.Value.Timeout + HoldMargin, options.Value.Batch, cancellation);
        await Task.WhenAll(due.Select(delivery => SendAsync(delivery, cancellation)));
        return due.Count;
    }

    /// <summary>The pause behind this many tries: growing, and a little different for each delivery, so that a receiver that returns is not stormed.</summary>
    internal TimeSpan PauseAfter(WebhookDeliveryId id, int tries)
    {
        var grown = options.Value.FirstPause * Math.Pow(PauseFactor, Math.Min(tries - 1, 30));
        var pause = grown < options.Value.LongestPause ? grown : options.Value.LongestPause;
        // Chance that is the same for the same try, from the id's hash: in [0, 1).
        var chance = Convert.ToInt32(ContentId.Sha256($"{id.Value} {tries}")[..6], 16) / (double)0x1000000;
        return pause * (1 - Jitter + 2 * Jitter * chance);
    }

    private async Task SendAsync(WebhookDelivery delivery, CancellationToken cancellation)
    {
        try
        {
            var webhook = await webhooks.GetAsync(delivery.Workspace, delivery.WebhookId, cancellation);
            var attempt = webhook.State == WebhookState.Enabled
                ? await SendAsync(webhook, delivery, cancellation)
                : new WebhookAttempt(time.Now(), 0, null, WebhookErrors.Disabled);
            var stored = await deliveries.UpdateAsync(After(delivery, attempt), delivery.Revision, cancellation);
            PipelineTelemetry.WebhookAttempts.Add(1, new KeyValuePair<string, object?>("factcheck.outcome", attempt.Error ?? "DELIVERED"));
            if (stored.State == WebhookDeliveryState.Dead)
                LogDead(logger, stored.Id.Value, stored.WebhookId.Value, attempt.Error!, stored.Tries);
        }
        catch (Exception gone) when (gone is NotFoundException or ConflictException)
        {
            // Its webhook was deleted, or a person replayed it meanwhile: then it is due again.
            LogDropped(logger, delivery.Id.Value, ((FactCheckException)gone).Reason);
        }
    }

    private async Task<WebhookAttempt> SendAsync(Webhook webhook, WebhookDelivery delivery, CancellationToken cancellation)
    {
        using var activity = PipelineTelemetry.Source.StartActivity("deliver webhook", System.Diagnostics.ActivityKind.Client, delivery.Trace.ToActivityContext());
        activity?.SetTag("factcheck.webhook.id", webhook.Id.Value);
        var publication = await publications.GetAsync(delivery.Workspace, delivery.PublicationId, cancellation);
        var version = publication.Versions.Single(version => version.Number == delivery.Version);
        return await sender.SendAsync(webhook, delivery.Id, body.Of(publication, version), cancellation);
    }

    private WebhookDelivery After(WebhookDelivery delivery, WebhookAttempt attempt)
    {
        var tries = delivery.Tries + 1;
        return delivery with
        {
            Attempts = [.. delivery.Attempts.Append(attempt).TakeLast(KeptAttempts)],
            Tries = tries,
            State = attempt.Error is null ? WebhookDeliveryState.Delivered
                : WebhookErrors.IsFinal(attempt.Error) || tries >= options.Value.MaxTries ? WebhookDeliveryState.Dead
                : WebhookDeliveryState.Pending,
            NextAttemptAt = Clock.Truncate(time.Now() + PauseAfter(delivery.Id, tries)),
        };
    }

    [LoggerMessage(LogLevel.Warning, "Delivery {Delivery} to webhook {Webhook} is given up after {Tries} tries ({Error}); it can be replayed")]
    private static partial void LogDead(ILogger logger, string delivery, string webhook, string error, int tries);

    [LoggerMessage(LogLevel.Information, "An attempt of delivery {Delivery} is not on the record ({Reason})")]
    private static partial void LogDropped(ILogger logger, string delivery, string reason);
}
