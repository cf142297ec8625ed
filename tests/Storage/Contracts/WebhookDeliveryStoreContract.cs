using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Webhooks;
using FactCheck.Tests.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Storage.Contracts;

/// <summary>The proof of <see cref="IWebhookDeliveryStore"/>.</summary>
public abstract class WebhookDeliveryStoreContract(ITestDatabase database) : ListedStoreContract<WebhookDelivery>(database)
{
    private static readonly WebhookDeliveryQuery All = new() { Workspace = Workspace };

    private static readonly DateTimeOffset Later = Samples.Noon.AddMinutes(1);

    private IWebhookDeliveryStore Deliveries => Stores.GetRequiredService<IWebhookDeliveryStore>();

    [Fact]
    public async Task Each_part_of_the_query_restricts()
    {
        await AddAsync(Samples.Delivery("id-1"));
        await AddAsync(Samples.Delivery("id-2") with { WebhookId = new("Whk-1"), CreatedAt = Samples.Noon.AddSeconds(1) });
        await AddAsync(Samples.Delivery("id-3") with { PublicationId = new("pub-2") });
        await AddAsync(Samples.Delivery("id-4") with { State = WebhookDeliveryState.Dead });
        Assert.Equal(["id-2", "id-1", "id-3", "id-4"], await IdsAsync(All));
        Assert.Equal(["id-2"], await IdsAsync(All with { WebhookId = new("Whk-1") }));
        Assert.Equal(["id-3"], await IdsAsync(All with { PublicationId = new("pub-2") }));
        Assert.Equal(["id-4"], await IdsAsync(All with { State = WebhookDeliveryState.Dead }));
        Assert.Equal(["id-1"], await IdsAsync(new()
        {
            Workspace = Workspace,
            WebhookId = new("whk-1"),
            PublicationId = new("pub-1"),
            State = WebhookDeliveryState.Pending,
        }));
    }

    [Fact]
    public async Task An_update_replaces_the_delivery_and_a_stale_one_conflicts()
    {
        var first = await AddAsync(Full("id-1"));
        var changed = await Deliveries.UpdateAsync(first with { State = WebhookDeliveryState.Delivered, Attempts = [] }, 1, Cancellation);
        AssertSame(first with { State = WebhookDeliveryState.Delivered, Attempts = [], Revision = 2 }, changed);
        await Assert.ThrowsAsync<ConflictException>(() => Deliveries.UpdateAsync(first, 1, Cancellation));
        AssertSame(changed, await GetAsync("id-1"));
        await Assert.ThrowsAsync<NotFoundException>(() => Deliveries.UpdateAsync(Full("id-2"), 1, Cancellation));
    }

    [Fact]
    public async Task Due_are_those_pending_whose_time_has_come_in_every_workspace_longest_due_first()
    {
        await AddAsync(Samples.Delivery("due") with { NextAttemptAt = Samples.Noon });
        await AddAsync(Samples.Delivery("older", OtherWorkspace) with { NextAttemptAt = Samples.Noon.AddMilliseconds(-1) });
        await AddAsync(Samples.Delivery("not-yet") with { NextAttemptAt = Samples.Noon.AddMilliseconds(1) });
        await AddAsync(Samples.Delivery("delivered") with { NextAttemptAt = Samples.Noon, State = WebhookDeliveryState.Delivered });
        await AddAsync(Samples.Delivery("dead") with { NextAttemptAt = Samples.Noon, State = WebhookDeliveryState.Dead });
        Assert.Empty(await Deliveries.TakeDueAsync(Samples.Noon, Later, 0, Cancellation));
        Assert.Equal(["older"], (await Deliveries.TakeDueAsync(Samples.Noon, Later, 1, Cancellation)).Select(IdOf));
        var taken = Assert.Single(await Deliveries.TakeDueAsync(Samples.Noon, Later, 9, Cancellation));
        AssertSame(Samples.Delivery("due") with { NextAttemptAt = Later, Revision = 2 }, taken);
        AssertSame(taken, await GetAsync("due"));
    }

    [Fact]
    public async Task What_was_taken_and_not_brought_to_an_end_is_due_again()
    {
        await AddAsync(Samples.Delivery("id-1") with { NextAttemptAt = Samples.Noon });
        Assert.Single(await Deliveries.TakeDueAsync(Samples.Noon, Later, 9, Cancellation));
        await ReopenAsync();
        Assert.Empty(await Deliveries.TakeDueAsync(Later.AddMilliseconds(-1), Later.AddMinutes(1), 9, Cancellation));
        Assert.Single(await Deliveries.TakeDueAsync(Later, Later.AddMinutes(1), 9, Cancellation));
    }

    [Fact]
    public async Task Of_many_that_take_at_once_each_delivery_goes_to_one()
    {
        await AtOnceAsync(20, i => AddAsync(Samples.Delivery($"id-{i:00}") with { NextAttemptAt = Samples.Noon }));
        var beside = OpenBeside().GetRequiredService<IWebhookDeliveryStore>();
        var taken = await AtOnceAsync(16, i => (i % 2 == 0 ? Deliveries : beside).TakeDueAsync(Samples.Noon, Later, 5, Cancellation));
        var ids = taken.SelectMany(some => some).Select(IdOf).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        ids.AddRange((await Deliveries.TakeDueAsync(Samples.Noon, Later, 100, Cancellation)).Select(IdOf));
        Assert.Equal(20, ids.Distinct().Count());
    }

    protected override WebhookDelivery Full(string id, WorkspaceId workspace, DateTimeOffset at) =>
        Samples.Delivery(id, workspace) with { CreatedAt = at };

    protected override WebhookDelivery Minimal(string id) => Samples.Delivery(id) with { Attempts = [], Trace = new("") };

    protected override WebhookDelivery WithText(WebhookDelivery record, string text) =>
        record with { Attempts = [new(Samples.Noon, 1, null, text)] };

    protected override string IdOf(WebhookDelivery record) => record.Id.Value;

    protected override Task<WebhookDelivery> AddAsync(IServiceProvider stores, WebhookDelivery record, CancellationToken cancellation) =>
        stores.GetRequiredService<IWebhookDeliveryStore>().AddAsync(record, cancellation);

    protected override Task<WebhookDelivery> GetAsync(IServiceProvider stores, WorkspaceId workspace, string id, CancellationToken cancellation) =>
        stores.GetRequiredService<IWebhookDeliveryStore>().GetAsync(workspace, new(id), cancellation);

    protected override Task<Page<WebhookDelivery>> ListAsync(WorkspaceId workspace, bool narrowed, PageRequest page, CancellationToken cancellation) =>
        Deliveries.ListAsync(All with { Workspace = workspace, WebhookId = narrowed ? new("whk-1") : null }, page, cancellation);

    private async Task<List<string>> IdsAsync(WebhookDeliveryQuery query) =>
        (await ReadAllAsync(2, page => Deliveries.ListAsync(query, page, Cancellation))).ConvertAll(IdOf);
}
