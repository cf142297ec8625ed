using FactCheck.Core.Errors;
using FactCheck.Core.Paging;
using FactCheck.Core.Review;
using FactCheck.Tests.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Storage.Contracts;

/// <summary>The proof of <see cref="ISavedViewStore"/>.</summary>
public abstract class SavedViewStoreContract(ITestDatabase database) : StoreContract(database)
{
    private static readonly SavedView View = new(Workspace, "ana", "mine", "holder=ana&order=oldest", Samples.Noon);

    private ISavedViewStore Views => Stores.GetRequiredService<ISavedViewStore>();

    [Fact]
    public async Task Views_come_back_whole_by_name()
    {
        foreach (var name in new[] { "b", "mine", "Ä", "a", "B" })
            await Views.SaveAsync(View with { Name = name, Query = $"text=Гавань {name}" }, Cancellation);
        await ReopenAsync();
        var all = await ReadAllAsync(2, page => Views.ListAsync(Workspace, "ana", page, Cancellation));
        Assert.Equal(["B", "a", "b", "mine", "Ä"], all.ConvertAll(view => view.Name));
        AssertSame(View with { Query = "text=Гавань mine" }, all[3]);
    }

    [Fact]
    public async Task A_view_saved_again_is_replaced()
    {
        await Views.SaveAsync(View, Cancellation);
        var newer = View with { Query = "", SavedAt = Samples.Noon.AddDays(1) };
        await Views.SaveAsync(newer, Cancellation);
        AssertSame(newer, Assert.Single((await Views.ListAsync(Workspace, "ana", new(), Cancellation)).Items));
    }

    [Fact]
    public async Task Views_are_their_owner_s_in_a_workspace()
    {
        await Views.SaveAsync(View, Cancellation);
        await Views.SaveAsync(View with { Owner = "Ana" }, Cancellation);
        await Views.SaveAsync(View with { Workspace = OtherWorkspace }, Cancellation);
        await Views.DeleteAsync(Workspace, "Ana", "mine", Cancellation);
        await Views.DeleteAsync(Workspace, "Ana", "mine", Cancellation);
        await Views.DeleteAsync(Workspace, "ana", "Mine", Cancellation);
        Assert.Single((await Views.ListAsync(Workspace, "ana", new(), Cancellation)).Items);
        Assert.Single((await Views.ListAsync(OtherWorkspace, "ana", new(), Cancellation)).Items);
        Assert.Empty((await Views.ListAsync(Workspace, "Ana", new(), Cancellation)).Items);
    }

    [Fact]
    public async Task Views_of_everybody_are_listed_by_owner_and_name()
    {
        foreach (var (owner, name) in new[] { ("bo", "a"), ("ana", "z"), ("ana", "b"), ("Zoe", "b"), ("ana", "Б") })
            await Views.SaveAsync(View with { Owner = owner, Name = name }, Cancellation);
        await Views.SaveAsync(View with { Workspace = OtherWorkspace }, Cancellation);
        var all = await ReadAllAsync(2, page => Views.ListAsync(Workspace, page, Cancellation));
        Assert.Equal([("Zoe", "b"), ("ana", "b"), ("ana", "z"), ("ana", "Б"), ("bo", "a")], all.ConvertAll(view => (view.Owner, view.Name)));
        AssertSame(View with { Owner = "bo", Name = "a" }, all[^1]);
        var token = (await Views.ListAsync(Workspace, new PageRequest(1), Cancellation)).NextPageToken;
        await Assert.ThrowsAsync<InvalidPageTokenException>(() => Views.ListAsync(OtherWorkspace, new PageRequest(1, token), Cancellation));
        await Assert.ThrowsAsync<InvalidPageTokenException>(() => Views.ListAsync(Workspace, "ana", new PageRequest(1, token), Cancellation));
    }

    [Fact]
    public async Task A_token_is_good_for_its_owner_only()
    {
        await Views.SaveAsync(View, Cancellation);
        await Views.SaveAsync(View with { Name = "other" }, Cancellation);
        var token = (await Views.ListAsync(Workspace, "ana", new(1), Cancellation)).NextPageToken;
        await Assert.ThrowsAsync<InvalidPageTokenException>(() => Views.ListAsync(Workspace, "bo", new(1, token), Cancellation));
    }
}
