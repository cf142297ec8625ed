using FactCheck.Core.Review;
using FactCheck.Tests.Console.Hosts;
using FactCheck.Tests.Console.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Console.Stories;

/// <summary>People put together what is the same and take apart what is not.</summary>
public sealed class ClusterTests(ConsoleHost host, Browsers browsers)
{
    [Fact]
    public async Task Two_tasks_are_put_together_and_taken_apart_again()
    {
        var one = (await TasksOf.OfArticleAsync(host, "The council of Mergeford counted more than 4,800 bicycles in 2021, the mayor said."))[0];
        var other = (await TasksOf.OfArticleAsync(host, "The zoo of Mergeford sold more than 91,000 tickets in 2019, its director said.", "Another Post"))[0];
        await using var editor = await browsers.OpenAsync(host, "Edda Editor");
        await editor.GoAsync($"/clusters/{one.Id}");
        await editor.Page.GetByLabel("Words of the other claim").FillAsync("mergeford tickets");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "The same: " }).ClickAsync();
        await Expect(editor.Page.Locator(".cluster .members li")).ToHaveCountAsync(2);
        Assert.Equal((ReviewState.Merged, one.Id), ((await TasksOf.GetAsync(host, other.Id.Value)).State, (await TasksOf.GetAsync(host, other.Id.Value)).MergedInto));
        await Browsers.ShootAsync(editor.Page, "cluster-merged");
        Assert.Empty(await Accessibility.FaultsAsync(editor.Page, "a merged cluster"));
        await editor.GoAsync($"/tasks/{other.Id}");
        await Expect(editor.Page.Locator(".hold")).ToContainTextAsync("part of another task");

        await editor.GoAsync("/clusters");
        var cluster = editor.Page.Locator(".cluster").Filter(new() { HasText = "The council of Mergeford" });
        await cluster.GetByRole(AriaRole.Button, new() { Name = "Not the same: " }).ClickAsync();
        await Expect(cluster).ToHaveCountAsync(0); // alone, it is no cluster any more
        var alone = await TasksOf.GetAsync(host, TaskIdentity.FollowUpOf(other.Id, other.CreatedAt).Value);
        Assert.Equal((ReviewState.Pending, other.ClaimId), (alone.State, alone.ClaimId));
        Assert.Single((await TasksOf.GetAsync(host, one.Id.Value)).Members);
    }

    [Fact]
    public async Task Who_may_not_merge_sees_clusters_only()
    {
        var id = await TasksOf.AddAsync(host, "Watchford has 9 towers.");
        await using var checker = await browsers.OpenAsync(host);
        await checker.GoAsync($"/clusters/{id}");
        await Expect(checker.Page.Locator(".cluster")).ToContainTextAsync("Watchford");
        await Expect(checker.Page.GetByLabel("Words of the other claim")).ToHaveCountAsync(0);
    }
}
