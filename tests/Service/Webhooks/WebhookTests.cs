using System.Text.Json;
using FactCheck.Protos.Types.V1;
using FactCheck.Tests.Service.Hosts;
using FactCheck.Tests.Service.Publishing;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace FactCheck.Tests.Service.Webhooks;

public sealed class WebhookTests(WebhookHost host) : IClassFixture<WebhookHost>
{
    private readonly string _workspace = Guid.NewGuid().ToString("N");

    private Metadata Eva => Callers.In(_workspace, "eva");

    private Decided Mine => new() { Workspace = _workspace };

    [Fact]
    public async Task A_publication_and_every_change_of_it_is_delivered_signed()
    {
        var (webhook, secret) = await CreateAsync();
        var publication = await host.AnnouncedAsync(() => host.PublishAsync(Mine));
        await host.SendDueAsync();
        var first = await host.Receiver.NextAsync();
        Assert.True(first.IsSignedWith(secret));
        Assert.False((first with { Body = first.Body.Replace("Refuted", "Supported", StringComparison.Ordinal) }).IsSignedWith(secret));
        Assert.Equal(host.Time.GetUtcNow(), first.SentAt);
        using var body = JsonDocument.Parse(first.Body);
        Assert.Equal("claim_review.published", body.RootElement.GetProperty("type").GetString());
        var data = body.RootElement.GetProperty("data");
        Assert.Equal((publication.PublicationId, 1, publication.Url),
            (data.GetProperty("publication_id").GetString(), data.GetProperty("version").GetInt32(), data.GetProperty("url").GetString()));
        Assert.Empty(SchemaOrg.Faults(data.GetProperty("claim_review").GetRawText()));

        host.Time.Advance(TimeSpan.FromSeconds(1));
        await host.AnnouncedAsync(() => CorrectAsync(publication, "It was 2011."));
        await host.AnnouncedAsync(() => RetractAsync(publication, "No."));
        Assert.Equal(2, await host.SendDueAsync());
        var later = new[] { await host.Receiver.NextAsync(), await host.Receiver.NextAsync() }.Select(received => JsonDocument.Parse(received.Body).RootElement).ToList();
        Assert.Equal(["claim_review.corrected", "claim_review.retracted"], later.Select(root => root.GetProperty("type").GetString()).Order());
        var retracted = later.Single(root => root.GetProperty("type").GetString() == "claim_review.retracted").GetProperty("data");
        Assert.Equal((3, "No.", false), (retracted.GetProperty("version").GetInt32(), retracted.GetProperty("note").GetString(),
            retracted.GetProperty("claim_review").TryGetProperty("reviewRating", out _)));

        var log = await host.DeliveriesAsync(_workspace, webhook);
        Assert.Equal(3, log.Count);
        Assert.All(log, delivery =>
        {
            Assert.Equal(WebhookDeliveryState.Delivered, delivery.State);
            Assert.Equal((204, ""), (Assert.Single(delivery.Attempts).Status, delivery.Attempts[0].Error));
            Assert.Null(delivery.NextAttemptTime);
        });
        Assert.Contains(first.Id, log.Select(delivery => delivery.DeliveryId));
    }

    [Fact]
    public async Task A_receiver_that_fails_and_recovers_gets_it_later_under_the_same_id()
    {
        var (webhook, secret) = await CreateAsync("/shaky");
        host.Receiver.Answers["/shaky"] = 503;
        await host.AnnouncedAsync(() => host.PublishAsync(Mine));
        await host.SendDueAsync();
        var first = await host.Receiver.NextAsync();
        var pending = Assert.Single(await host.DeliveriesAsync(_workspace, webhook));
        Assert.Equal((WebhookDeliveryState.Pending, 503, "STATUS"), (pending.State, pending.Attempts[0].Status, pending.Attempts[0].Error));
        Assert.InRange(pending.NextAttemptTime.ToDateTimeOffset() - host.Time.GetUtcNow(), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(12));
        Assert.Equal(0, await host.SendDueAsync()); // not yet

        host.Receiver.Answers["/shaky"] = 200;
        host.Time.Advance(TimeSpan.FromSeconds(12));
        await host.SendDueAsync();
        var second = await host.Receiver.NextAsync();
        Assert.Equal((first.Id, first.Body, first.SentAt.AddSeconds(12)), (second.Id, second.Body, second.SentAt));
        Assert.NotEqual(first.Signature, second.Signature);
        Assert.True(second.IsSignedWith(secret));
        var delivered = Assert.Single(await host.DeliveriesAsync(_workspace, webhook));
        Assert.Equal((WebhookDeliveryState.Delivered, 2), (delivered.State, delivered.Attempts.Count));
    }

    [Theory]
    [InlineData("/broken", 500, "STATUS")]
    [InlineData("/moved", 302, "REDIRECT")]
    [InlineData("/silent", 0, "TIMEOUT")]
    public async Task What_is_tried_too_often_is_dead_until_a_person_replays_it(string path, int answer, string error)
    {
        var (webhook, _) = await CreateAsync(path);
        host.Receiver.Answers[path] = answer;
        await host.AnnouncedAsync(() => host.PublishAsync(Mine));
        for (var i = 0; i < 3; i++)
        {
            await host.SendDueAsync();
            Assert.Equal(path, (await host.Receiver.NextAsync()).Path);
            host.Time.Advance(TimeSpan.FromMinutes(10));
        }
        Assert.Equal(0, await host.SendDueAsync());
        Assert.True(host.Receiver.IsQuiet); // no redirect was followed
        var dead = Assert.Single(await host.DeliveriesAsync(_workspace, webhook));
        Assert.Equal((WebhookDeliveryState.Dead, 3), (dead.State, dead.Attempts.Count));
        Assert.All(dead.Attempts, attempt => Assert.Equal((answer, error), (attempt.Status, attempt.Error)));

        host.Receiver.Answers[path] = 200;
        await host.Webhooks.ReplayWebhookDeliveryAsync(new() { DeliveryId = dead.DeliveryId }, Eva);
        await host.SendDueAsync();
        Assert.Equal(dead.DeliveryId, (await host.Receiver.NextAsync()).Id);
        var replayed = Assert.Single(await host.DeliveriesAsync(_workspace, webhook));
        Assert.Equal((WebhookDeliveryState.Delivered, 4), (replayed.State, replayed.Attempts.Count));
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_not_asked_again()
    {
        var (webhook, _) = await CreateAsync("/gone");
        host.Receiver.Answers["/gone"] = 410;
        await host.AnnouncedAsync(() => host.PublishAsync(Mine));
        await host.SendDueAsync();
        await host.Receiver.NextAsync();
        Assert.Equal((WebhookDeliveryState.Dead, "GONE"), await LastAsync(webhook));
    }

    [Fact]
    public async Task After_a_rotation_both_signatures_are_sent_until_the_overlap_is_over()
    {
        var (webhook, old) = await CreateAsync();
        var rotated = await host.Webhooks.RotateWebhookSecretAsync(new() { WebhookId = webhook, Overlap = Duration.FromTimeSpan(TimeSpan.FromHours(1)) }, Eva);
        Assert.NotEqual(old, rotated.Secret);
        Assert.Equal(host.Time.GetUtcNow().AddHours(1), rotated.Webhook.PreviousSecretExpireTime.ToDateTimeOffset());
        await host.AnnouncedAsync(() => host.PublishAsync(Mine));
        await host.SendDueAsync();
        var during = await host.Receiver.NextAsync();
        Assert.True(during.IsSignedWith(old) && during.IsSignedWith(rotated.Secret));

        host.Time.Advance(TimeSpan.FromHours(1));
        await host.AnnouncedAsync(() => host.PublishAsync(Mine));
        await host.SendDueAsync();
        var after = await host.Receiver.NextAsync();
        Assert.True(after.IsSignedWith(rotated.Secret));
        Assert.False(after.IsSignedWith(old));
        Assert.Null((await host.Webhooks.GetWebhookAsync(new() { WebhookId = webhook }, Eva)).Webhook.PreviousSecretExpireTime);

        var atOnce = await host.Webhooks.RotateWebhookSecretAsync(new() { WebhookId = webhook, Overlap = new() }, Eva);
        Assert.Null(atOnce.Webhook.PreviousSecretExpireTime);
        foreach (var wrong in new[] { TimeSpan.FromSeconds(-1), TimeSpan.FromDays(31) })
            Assert.Equal(["overlap"], (await Refusal.OfAsync(host.Webhooks.RotateWebhookSecretAsync(new() { WebhookId = webhook, Overlap = Duration.FromTimeSpan(wrong) }, Eva))).Fields);
    }

    [Fact]
    public async Task Everything_since_can_be_replayed_also_from_before_the_webhook()
    {
        var before = await host.AnnouncedAsync(() => host.PublishAsync(Mine));
        var since = Timestamp.FromDateTimeOffset(host.Time.GetUtcNow());
        host.Time.Advance(TimeSpan.FromMinutes(1));
        var (webhook, _) = await CreateAsync();
        var after = await host.AnnouncedAsync(() => host.PublishAsync(Mine with { ClaimText = "Another." }));
        await host.SendDueAsync();
        Assert.Contains(after.PublicationId, (await host.Receiver.NextAsync()).Body, StringComparison.Ordinal);
        Assert.True(host.Receiver.IsQuiet); // of what was before it was not told
        Assert.Equal(2, (await host.Webhooks.ReplayWebhookAsync(new() { WebhookId = webhook, Since = since }, Eva)).DeliveryCount);
        await host.SendDueAsync();
        var bodies = new[] { (await host.Receiver.NextAsync()).Body, (await host.Receiver.NextAsync()).Body };
        Assert.Contains(bodies, body => body.Contains(before.PublicationId, StringComparison.Ordinal));
        Assert.Contains(bodies, body => body.Contains(after.PublicationId, StringComparison.Ordinal));
        Assert.Equal(["since"], (await Refusal.OfAsync(host.Webhooks.ReplayWebhookAsync(new() { WebhookId = webhook }, Eva))).Fields);
    }

    [Fact]
    public async Task A_disabled_webhook_gets_nothing_and_an_enabled_one_what_comes_next()
    {
        var (webhook, _) = await CreateAsync();
        await host.AnnouncedAsync(() => host.PublishAsync(Mine));
        await host.Webhooks.DisableWebhookAsync(new() { WebhookId = webhook }, Eva);
        await host.SendDueAsync();
        Assert.Equal((WebhookDeliveryState.Dead, "DISABLED"), await LastAsync(webhook));
        await host.AnnouncedAsync(() => host.PublishAsync(Mine with { ClaimText = "Meanwhile." }));
        host.Time.Advance(TimeSpan.FromSeconds(1));
        var enabled = (await host.Webhooks.EnableWebhookAsync(new() { WebhookId = webhook }, Eva)).Webhook;
        Assert.Equal(host.Time.GetUtcNow(), enabled.DeliversFromTime.ToDateTimeOffset());
        var next = await host.AnnouncedAsync(() => host.PublishAsync(Mine with { ClaimText = "Next." }));
        await host.SendDueAsync();
        Assert.Contains(next.PublicationId, (await host.Receiver.NextAsync()).Body, StringComparison.Ordinal);
        Assert.True(host.Receiver.IsQuiet);
    }

    [Fact]
    public async Task A_deleted_webhook_is_gone_with_its_log()
    {
        var (webhook, _) = await CreateAsync();
        await host.AnnouncedAsync(() => host.PublishAsync(Mine));
        await host.Webhooks.DeleteWebhookAsync(new() { WebhookId = webhook }, Eva);
        await host.Webhooks.DeleteWebhookAsync(new() { WebhookId = webhook }, Eva);
        Assert.Equal(0, await host.SendDueAsync());
        Assert.Equal("WEBHOOK_NOT_FOUND", (await Refusal.OfAsync(host.Webhooks.GetWebhookAsync(new() { WebhookId = webhook }, Eva))).Reason);
        Assert.Empty(await host.DeliveriesAsync(_workspace, webhook));
    }

    [Fact]
    public async Task A_secret_is_shown_once_and_never_logged()
    {
        var (webhook, secret) = await CreateAsync("/secret?token=in-the-address");
        var rotated = (await host.Webhooks.RotateWebhookSecretAsync(new() { WebhookId = webhook }, Eva)).Secret;
        await host.AnnouncedAsync(() => host.PublishAsync(Mine));
        await host.SendDueAsync();
        await host.Receiver.NextAsync();
        var shown = (await host.Webhooks.ListWebhooksAsync(new(), Eva)).ToString() + (await host.Webhooks.GetWebhookAsync(new() { WebhookId = webhook }, Eva))
            + (await host.Webhooks.DisableWebhookAsync(new() { WebhookId = webhook }, Eva));
        foreach (var key in new[] { secret, rotated })
        {
            Assert.StartsWith("whsec_", key, StringComparison.Ordinal);
            Assert.Equal(32, Convert.FromBase64String(key[6..]).Length);
            Assert.DoesNotContain(key[6..], shown, StringComparison.Ordinal);
            Assert.DoesNotContain(host.Logs.Lines, line => line.Contains(key[6..], StringComparison.Ordinal));
        }
        var again = await Refusal.OfAsync(host.Webhooks.CreateWebhookAsync(new() { Url = $"{host.Receiver.Address}/secret?token=in-the-address" }, Eva));
        Assert.Equal((Code.FailedPrecondition, "WEBHOOK_EXISTS"), (again.Code, again.Reason));
    }

    [Fact]
    public async Task A_stale_change_is_refused()
    {
        var (webhook, _) = await CreateAsync();
        var read = (await host.Webhooks.GetWebhookAsync(new() { WebhookId = webhook }, Eva)).Webhook;
        await host.Webhooks.DisableWebhookAsync(new() { WebhookId = webhook, Etag = read.Etag }, Eva);
        Assert.Equal("REVISION_CONFLICT", (await Refusal.OfAsync(host.Webhooks.RotateWebhookSecretAsync(new() { WebhookId = webhook, Etag = read.Etag }, Eva))).Reason);
        Assert.Equal("REVISION_CONFLICT", (await Refusal.OfAsync(host.Webhooks.DeleteWebhookAsync(new() { WebhookId = webhook, Etag = read.Etag }, Eva))).Reason);
        read = (await host.Webhooks.GetWebhookAsync(new() { WebhookId = webhook }, Eva)).Webhook;
        await host.Webhooks.DeleteWebhookAsync(new() { WebhookId = webhook, Etag = read.Etag }, Eva);
        await host.Webhooks.DeleteWebhookAsync(new() { WebhookId = webhook, Etag = read.Etag }, Eva);
    }

    [Fact]
    public async Task Replays_at_the_same_time_do_not_stop_each_other()
    {
        var since = Timestamp.FromDateTimeOffset(host.Time.GetUtcNow());
        var (webhook, _) = await CreateAsync();
        for (var i = 0; i < 8; i++)
            await host.AnnouncedAsync(() => host.PublishAsync(Mine with { ClaimText = $"Claim {i}." }));
        await host.SendDueAsync();
        for (var i = 0; i < 8; i++)
            await host.Receiver.NextAsync();
        var replays = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => host.Webhooks.ReplayWebhookAsync(new() { WebhookId = webhook, Since = since }, Eva).ResponseAsync));
        Assert.All(replays, replay => Assert.Equal(8, replay.DeliveryCount));
        Assert.All(await host.DeliveriesAsync(_workspace, webhook), delivery => Assert.Equal(WebhookDeliveryState.Pending, delivery.State));
        Assert.Equal(8, await host.SendDueAsync());
        for (var i = 0; i < 8; i++)
            await host.Receiver.NextAsync();
    }

    [Fact]
    public async Task Once_a_person_was_taken_out_receivers_are_told_what_holds_now()
    {
        var (webhook, _) = await CreateAsync();
        var publication = await host.AnnouncedAsync(() => host.PublishAsync(Mine with { Claimant = "Kim Roe", ClaimText = "Kim Roe counted 12 boats." }));
        await host.SendDueAsync();
        var before = await host.Receiver.NextAsync();
        Assert.Contains("Kim Roe", before.Body, StringComparison.Ordinal);
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await host.AnnouncedAsync(async () =>
        {
            await new Protos.Review.V1.ReviewService.ReviewServiceClient(host.Grpc).ErasePersonAsync(new() { Claimant = "Kim Roe" }, Eva);
            return publication;
        });
        Assert.Equal(1, await host.SendDueAsync());
        var after = await host.Receiver.NextAsync();
        Assert.NotEqual(before.Id, after.Id);
        Assert.DoesNotContain("Roe", after.Body, StringComparison.Ordinal);
        Assert.Contains("\"person_removed\"", after.Body, StringComparison.Ordinal);
        Assert.Equal(2, (await host.DeliveriesAsync(_workspace, webhook)).Count);
    }

    private async Task<(string Id, string Secret)> CreateAsync(string path = "/hook")
    {
        var created = await host.Webhooks.CreateWebhookAsync(new() { Url = host.Receiver.Address + path, Description = "the archive" }, Eva);
        Assert.Equal(("eva", WebhookState.Enabled), (created.Webhook.CreatedBy, created.Webhook.State));
        return (created.Webhook.WebhookId, created.Secret);
    }

    private async Task<(WebhookDeliveryState, string)> LastAsync(string webhook)
    {
        var delivery = Assert.Single(await host.DeliveriesAsync(_workspace, webhook));
        return (delivery.State, delivery.Attempts[^1].Error);
    }

    private async Task<Publication> CorrectAsync(Publication publication, string note) =>
        (await host.Publishing.CorrectClaimReviewAsync(new() { PublicationId = publication.PublicationId, Note = note }, Eva)).Publication;

    private async Task<Publication> RetractAsync(Publication publication, string note) =>
        (await host.Publishing.RetractClaimReviewAsync(new() { PublicationId = publication.PublicationId, Note = note }, Eva)).Publication;
}
