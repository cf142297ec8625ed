using FactCheck.Core.Errors;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;

namespace FactCheck.Tests.Storage.Contracts;

public abstract partial class EvidenceStoreContract
{
    [Fact]
    public async Task Fact_checks_come_back_with_and_without_optional_parts()
    {
        var full = Samples.FactCheck("id-1");
        var minimal = full with { Id = new("id-2"), Claimant = null, Publisher = null, Title = null, PublishedAt = null, Trace = new("") };
        Assert.Equal(2, await Evidence.AddFactChecksAsync([full, minimal], Cancellation));
        Assert.Equal(0, await Evidence.AddFactChecksAsync([full with { Rating = "True" }], Cancellation));
        Assert.Equal(0, await Evidence.AddFactChecksAsync([], Cancellation));
        AssertSame<IReadOnlyList<PublishedFactCheck>>([full, minimal], (await ListFactChecksAsync("", new())).Items);
    }

    [Fact]
    public async Task Fact_checks_are_listed_last_published_first_and_without_date_last()
    {
        await Evidence.AddFactChecksAsync(
        [
            Published("id-2", null), Published("id-4", Samples.Noon), Published("id-3", Samples.Noon), Published("id-1", null),
            Published("id-6", Samples.Noon.AddMilliseconds(-1)), Published("id-5", Samples.Noon.AddMilliseconds(1)),
            Published("id-0", new DateTimeOffset(1, 1, 1, 0, 0, 0, TimeSpan.Zero)),
        ], Cancellation);
        string[] order = ["id-5", "id-3", "id-4", "id-6", "id-0", "id-1", "id-2"];
        foreach (var size in new[] { 1, 2, 3, 5, 10 })
            Assert.Equal(order, (await ReadAllAsync(size, page => ListFactChecksAsync("", page))).Select(check => check.Id.Value));
    }

    [Fact]
    public async Task Fact_checks_are_found_by_every_word_of_the_claim()
    {
        await Evidence.AddFactChecksAsync(
            [Samples.FactCheck("id-1") with { ClaimText = "1,400 boats sank" }, Samples.FactCheck("id-2") with { ClaimText = "Boats float" }], Cancellation);
        Assert.Equal(2, (await ListFactChecksAsync("boats", new())).Items.Count);
        Assert.Equal("id-1", Assert.Single((await ListFactChecksAsync("1400 BOATS", new())).Items).Id.Value);
        Assert.Empty((await ListFactChecksAsync("boat", new())).Items);
        Assert.Empty((await ListFactChecksAsync("mostly false", new())).Items); // their rating is not the claim
    }

    [Fact]
    public async Task Fact_checks_of_another_workspace_are_not_listed()
    {
        await Evidence.AddFactChecksAsync([Samples.FactCheck("id-1", OtherWorkspace)], Cancellation);
        var page = await ListFactChecksAsync("", new());
        Assert.Empty(page.Items);
        Assert.Equal("", page.NextPageToken);
        Assert.Empty((await ListFactChecksAsync("harbour", new())).Items);
    }

    [Fact]
    public async Task A_page_of_fact_checks_goes_on_only_with_its_own_token()
    {
        await Evidence.AddFactChecksAsync([.. Enumerable.Range(0, 501).Select(i => Published($"id-{i:000}", null))], Cancellation);
        var page = await ListFactChecksAsync("harbour", new(1));
        await Assert.ThrowsAsync<InvalidPageTokenException>(() => ListFactChecksAsync("", new(1, page.NextPageToken)));
        await Assert.ThrowsAsync<InvalidPageTokenException>(() => ListFactChecksAsync("harbour", new(1, "garbled")));
        Assert.Equal("id-001", (await ListFactChecksAsync("harbour", new(1, page.NextPageToken))).Items[0].Id.Value);
        Assert.Equal(PageRequest.DefaultSize, (await ListFactChecksAsync("", new())).Items.Count);
        Assert.Equal(PageRequest.MaxSize, (await ListFactChecksAsync("", new(9999))).Items.Count);
    }

    private static PublishedFactCheck Published(string id, DateTimeOffset? at) => Samples.FactCheck(id) with { PublishedAt = at };

    private Task<Page<PublishedFactCheck>> ListFactChecksAsync(string text, PageRequest page) =>
        Evidence.ListFactChecksAsync(WorkspaceId.Default, text, page, Cancellation);
}
