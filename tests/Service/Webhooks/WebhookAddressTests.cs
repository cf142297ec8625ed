using System.Net;
using System.Text;
using System.Text.Json;
using FactCheck.Core.Errors;
using FactCheck.Core.Publishing;
using FactCheck.Core.Webhooks;
using FactCheck.Hosting.Fetching;
using FactCheck.Hosting.Calls;
using FactCheck.Review.Publishing;
using FactCheck.Review.Webhooks;
using FactCheck.Tests.Service.Hosts;
using FactCheck.Tests.Service.Publishing;
using Google.Rpc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Calls = FactCheck.Protos.Review.V1.WebhookService;

namespace FactCheck.Tests.Service.Webhooks;

/// <summary>Where deliveries must never go, and who may keep webhooks.</summary>
public sealed class WebhookAddressTests(PublishingHost host) : IClassFixture<PublishingHost>
{
    private readonly Calls.WebhookServiceClient _client = new(host.Grpc);

    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://localhost/hook")]
    [InlineData("https://LOCALHOST/hook")]
    [InlineData("https://[::1]/")]
    [InlineData("https://0.0.0.0/")]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://192.168.0.1/")]
    [InlineData("https://172.31.255.255/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://0x7f000001/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://017700000001/")]
    [InlineData("https://127.1/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://[64:ff9b::10.0.0.1]/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://[fe80::1]/")]
    public async Task A_private_address_is_refused_however_it_is_spelled(string url)
    {
        var refusal = await Refusal.OfAsync(_client.CreateWebhookAsync(new() { Url = url }));
        Assert.Equal((Code.PermissionDenied, "NOT_ALLOWED"), (refusal.Code, refusal.Reason));
        Assert.Empty((await _client.ListWebhooksAsync(new())).Webhooks);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hook")]
    [InlineData("http://1.1.1.1/")]
    [InlineData("ftp://1.1.1.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:password@1.1.1.1/")]
    [InlineData("https://1.1.1.1/#fragment")]
    [InlineData("https://nobody-has-this-name.invalid/")]
    public async Task What_is_no_https_address_of_a_receiver_is_refused(string url) =>
        Assert.Equal(["url"], (await Refusal.OfAsync(_client.CreateWebhookAsync(new() { Url = url }))).Fields);

    // A name may lead elsewhere when a delivery is sent than when the webhook was made.
    [Fact]
    public async Task An_address_is_looked_at_again_with_every_connection()
    {
        await using var receiver = await Receiver.StartAsync();
        var time = host.Time;
        var webhook = new Webhook
        {
            Workspace = new("default"),
            Id = new("whk-1"),
            Url = receiver.Address + "/hook",
            State = WebhookState.Enabled,
            Secrets = [new(WebhookSignature.NewSecret(), time.GetUtcNow(), null)],
            CreatedBy = "eva",
            CreatedAt = time.GetUtcNow(),
            DeliversFrom = time.GetUtcNow(),
            UpdatedAt = time.GetUtcNow(),
        };
        using var guarded = new WebhookSender(new PrivateAddressGuard(), Options.Create(new WebhookOptions()), time);
        Assert.Equal("ADDRESS_NOT_PUBLIC", (await guarded.SendAsync(webhook, new("dlv-1"), "{}", CancellationToken.None)).Error);
        Assert.True(receiver.IsQuiet);
        using var open = new WebhookSender(new PrivateAddressGuard(address => address.Equals(IPAddress.Loopback)), Options.Create(new WebhookOptions()), time);
        Assert.Null((await open.SendAsync(webhook, new("dlv-1"), "{}", CancellationToken.None)).Error);
        Assert.Equal("CONNECTION", (await open.SendAsync(webhook with { Url = "http://127.0.0.1:9/" }, new("dlv-1"), "{}", CancellationToken.None)).Error);
    }

    [Theory]
    [InlineData(CallerRoles.Reporter)]
    [InlineData(CallerRoles.Checker)]
    public async Task Only_editors_and_admins_keep_webhooks(string role)
    {
        var desk = host.Services.GetRequiredService<WebhookDesk>();
        var caller = new Caller("ida", new("default"), new HashSet<string> { role }, IsDevelopment: false);
        await Assert.ThrowsAsync<NotAllowedException>(() => desk.CreateAsync(caller, "https://1.1.1.1/", null, CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => desk.SetStateAsync(caller, new("whk-1"), WebhookState.Disabled, null, CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => desk.RotateAsync(caller, new("whk-1"), null, null, CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => desk.DeleteAsync(caller, new("whk-1"), null, CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => desk.ReplayAsync(caller, new("dlv-1"), CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => desk.ReplayAsync(caller, new("whk-1"), host.Time.GetUtcNow(), CancellationToken.None));
    }

    [Fact]
    public void Pauses_grow_to_the_longest_and_differ_a_little_from_delivery_to_delivery()
    {
        var dispatcher = host.Services.GetRequiredService<WebhookDispatcher>();
        var options = new WebhookOptions();
        var pauses = Enumerable.Range(1, options.MaxTries - 1).Select(tries => dispatcher.PauseAfter(new("dlv-1"), tries)).ToList();
        Assert.Equal(pauses, Enumerable.Range(1, options.MaxTries - 1).Select(tries => dispatcher.PauseAfter(new("dlv-1"), tries)));
        for (var i = 0; i < pauses.Count; i++)
        {
            var exact = Math.Min(options.FirstPause.TotalSeconds * Math.Pow(3, i), options.LongestPause.TotalSeconds);
            Assert.InRange(pauses[i].TotalSeconds, exact * 0.8, exact * 1.2);
        }
        Assert.InRange(pauses.Aggregate((sum, pause) => sum + pause), TimeSpan.FromHours(20), TimeSpan.FromHours(34));
        Assert.Equal(100, Enumerable.Range(0, 100).Select(i => dispatcher.PauseAfter(new($"dlv-{i}"), 1)).Distinct().Count());
    }
}

/// <summary>What deliveries say.</summary>
public sealed class WebhookBodyTests(PublishingHost host) : IClassFixture<PublishingHost>
{
    [Fact]
    public async Task A_body_that_would_be_too_large_leaves_the_claim_review_to_its_address()
    {
        var published = await host.PublishAsync(new() { Justification = new string('ü', 3_000) });
        var stored = await host.Services.GetRequiredService<IPublicationStore>().GetAsync(new("default"), new(published.PublicationId), CancellationToken.None);
        var (json, addresses) = (host.Services.GetRequiredService<ClaimReviewJson>(), host.Services.GetRequiredService<PublicAddresses>());
        var small = new WebhookBody(json, addresses, Options.Create(new WebhookOptions { MaxBodyBytes = 4096 })).Of(stored, stored.Current);
        var whole = new WebhookBody(json, addresses, Options.Create(new WebhookOptions())).Of(stored, stored.Current);
        Assert.InRange(Encoding.UTF8.GetByteCount(small), 1, 4096);
        Assert.InRange(Encoding.UTF8.GetByteCount(whole), 6_000, 512 * 1024);
        using var body = JsonDocument.Parse(small);
        Assert.False(body.RootElement.GetProperty("data").TryGetProperty("claim_review", out _));
        Assert.Equal($"{published.Url}.jsonld", body.RootElement.GetProperty("data").GetProperty("claim_review_url").GetString());
    }
}

/// <summary>In the product deliveries go out by themselves.</summary>
public sealed class WebhookPumpTests(PumpingHost host) : IClassFixture<PumpingHost>
{
    [Fact]
    public async Task What_is_published_goes_out_at_once_and_what_failed_when_it_is_due()
    {
        var created = await host.Webhooks.CreateWebhookAsync(new() { Url = $"{host.Receiver.Address}/pumped" }, Callers.In("default", "eva"));
        host.Receiver.Answers["/pumped"] = 500;
        await host.AnnouncedAsync(() => host.PublishAsync(new()));
        Assert.True((await host.Receiver.NextAsync()).IsSignedWith(created.Secret));
        host.Receiver.Answers["/pumped"] = 200;
        Task<Received> next;
        for (next = host.Receiver.NextAsync(); !next.IsCompleted; await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(20))))
            host.Time.Advance(TimeSpan.FromSeconds(5)); // the pump looks at intervals of this time
        Assert.True((await next).IsSignedWith(created.Secret));
    }
}
