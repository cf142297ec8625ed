using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Webhooks;
using FactCheck.Tests.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Storage.Contracts;

/// <summary>The proof of <see cref="IWebhookStore"/>.</summary>
public abstract class WebhookStoreContract(ITestDatabase database) : ListedStoreContract<Webhook>(database)
{
    private IWebhookStore Webhooks => Stores.GetRequiredService<IWebhookStore>();

    private IWebhookDeliveryStore Deliveries => Stores.GetRequiredService<IWebhookDeliveryStore>();

    [Fact]
    public async Task Webhooks_are_listed_newest_first_and_by_state()
    {
        await AddAsync(Samples.Webhook("old") with { CreatedAt = Samples.Noon.AddMilliseconds(-1) });
        await AddAsync(Samples.Webhook("off") with { State = WebhookState.Disabled });
        await AddAsync(Samples.Webhook("new"));
        Assert.Equal(["new", "off", "old"], (await Webhooks.ListAsync(Workspace, null, new(), Cancellation)).Items.Select(IdOf));
        Assert.Equal(["off"], (await Webhooks.ListAsync(Workspace, WebhookState.Disabled, new(), Cancellation)).Items.Select(IdOf));
    }

    [Fact]
    public async Task An_update_replaces_the_webhook_and_a_stale_one_conflicts()
    {
        var first = await AddAsync(Full("id-1"));
        var changed = await Webhooks.UpdateAsync(first with { State = WebhookState.Disabled, Description = null }, 1, Cancellation);
        AssertSame(first with { State = WebhookState.Disabled, Description = null, Revision = 2 }, changed);
        await Assert.ThrowsAsync<ConflictException>(() => Webhooks.UpdateAsync(first, 1, Cancellation));
        AssertSame(changed, await GetAsync("id-1"));
        await Assert.ThrowsAsync<NotFoundException>(() => Webhooks.UpdateAsync(Full("id-2"), 1, Cancellation));
    }

    [Fact]
    public async Task A_deleted_webhook_is_gone_with_its_deliveries_and_may_be_made_anew()
    {
        await AddAsync(Full("id-1"));
        await AddAsync(Full("id-2"));
        await Deliveries.AddAsync(Samples.Delivery("one") with { WebhookId = new("id-1") }, Cancellation);
        await Deliveries.AddAsync(Samples.Delivery("two") with { WebhookId = new("id-2") }, Cancellation);
        await Webhooks.DeleteAsync(Workspace, new("id-1"), Cancellation);
        await Webhooks.DeleteAsync(Workspace, new("id-1"), Cancellation);
        await Webhooks.DeleteAsync(OtherWorkspace, new("id-2"), Cancellation);
        await Assert.ThrowsAsync<NotFoundException>(() => GetAsync("id-1"));
        var left = await Deliveries.ListAsync(new() { Workspace = Workspace }, new(), Cancellation);
        Assert.Equal("two", Assert.Single(left.Items).Id.Value);
        await GetAsync("id-2");
        AssertSame(Full("id-1"), await AddAsync(Full("id-1")));
    }

    protected override Webhook Full(string id, WorkspaceId workspace, DateTimeOffset at) => Samples.Webhook(id, workspace) with { CreatedAt = at };

    protected override Webhook Minimal(string id) => Samples.Webhook(id) with { Description = null, Secrets = [new("", Samples.Noon, null)] };

    protected override Webhook WithText(Webhook record, string text) => record with { Url = text, Description = text };

    protected override string IdOf(Webhook record) => record.Id.Value;

    protected override Task<Webhook> AddAsync(IServiceProvider stores, Webhook record, CancellationToken cancellation) =>
        stores.GetRequiredService<IWebhookStore>().AddAsync(record, cancellation);

    protected override Task<Webhook> GetAsync(IServiceProvider stores, WorkspaceId workspace, string id, CancellationToken cancellation) =>
        stores.GetRequiredService<IWebhookStore>().GetAsync(workspace, new(id), cancellation);

    protected override Task<Page<Webhook>> ListAsync(WorkspaceId workspace, bool narrowed, PageRequest page, CancellationToken cancellation) =>
        Webhooks.ListAsync(workspace, narrowed ? WebhookState.Enabled : null, page, cancellation);
}
