using FactCheck.Tests.Console.Hosts;
using FactCheck.Tests.Console.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Console.Stories;

/// <summary>Several tasks at once, each with its own answer.</summary>
public sealed class BulkTests(ConsoleHost host, Browsers browsers)
{
    [Fact]
    public async Task By_pointer_each_task_is_answered_and_what_failed_stays_selected()
    {
        var ids = new[] { await TasksOf.AddAsync(host, "Bulkford has 1 mill."), await TasksOf.AddAsync(host, "Bulkford has 2 mills."), await TasksOf.AddAsync(host, "Bulkford has 3 mills.") };
        await using var other = await browsers.OpenAsync(host, "Sara Second");
        await using var person = await browsers.OpenAsync(host, "Edda Editor");
        await person.GoAsync("/?q=bulkford");
        await Expect(person.Page.Locator(".q-row")).ToHaveCountAsync(3);
        foreach (var row in await person.Page.Locator(".q-pick input").AllAsync())
            await row.CheckAsync();
        await Expect(person.Page.Locator(".bulk-bar")).ToContainTextAsync("3 tasks selected");
        // One is taken by another meanwhile.
        await other.GoAsync($"/tasks/{ids[1]}");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Take it" }).ClickAsync();
        await Expect(other.Page.Locator(".hold")).ToContainTextAsync("Yours");
        await person.Page.Locator(".bulk-bar").GetByRole(AriaRole.Button, new() { Name = "Take", Exact = true }).ClickAsync();
        await Expect(person.Page.Locator(".bulk-answers h2")).ToContainTextAsync("2 of 3 done");
        await Expect(person.Page.Locator(".bulk-answers .refused")).ToContainTextAsync("held by another");
        await Expect(person.Page.Locator(".bulk-bar")).ToContainTextAsync("1 task selected");
        await Browsers.ShootAsync(person.Page, "bulk-light");
        Assert.Empty(await Accessibility.FaultsAsync(person.Page, "bulk"));

        await person.Page.Locator(".bulk-menu summary").GetByText("Tag", new() { Exact = true }).ClickAsync();
        await person.Page.GetByLabel("Tag to add").FillAsync("Bulk mills");
        await person.Page.GetByLabel("Tag to add").PressAsync("Enter");
        await Expect(person.Page.Locator(".bulk-answers h2")).ToContainTextAsync("1 of 1 done");
        Assert.Equal(["bulk mills"], (await TasksOf.GetAsync(host, ids[1])).Tags);
        var states = await Task.WhenAll(ids.Select(id => TasksOf.GetAsync(host, id)));
        Assert.Equal(["Edda Editor", "Sara Second", "Edda Editor"], states.Select(task => task.Lease!.Holder));
    }

    [Fact]
    public async Task By_keys_tasks_are_selected_and_their_priority_is_set()
    {
        var ids = new[] { await TasksOf.AddAsync(host, "Keybulkford has 1 well."), await TasksOf.AddAsync(host, "Keybulkford has 2 wells.") };
        await using var person = await browsers.OpenAsync(host, "Edda Editor");
        await person.GoAsync("/?q=keybulkford");
        await Expect(person.Page.Locator(".q-row")).ToHaveCountAsync(2);
        var keys = person.Page.Keyboard;
        await keys.PressAsync("j");
        await keys.PressAsync("x");
        await Expect(person.Page.Locator(".bulk-bar")).ToContainTextAsync("1 task selected");
        await keys.PressAsync("j");
        await keys.PressAsync("x");
        await Expect(person.Page.Locator(".bulk-bar")).ToContainTextAsync("2 tasks selected");
        await person.Page.Locator(".bulk-menu summary").Filter(new() { HasText = "Priority" }).FocusAsync();
        await keys.PressAsync("Enter");
        await person.Page.GetByLabel("Set by hand").SelectOptionAsync("much sooner");
        await person.Page.Locator(".bulk-menu[open]").GetByRole(AriaRole.Button, new() { Name = "Set" }).PressAsync("Enter");
        await Expect(person.Page.Locator(".bulk-answers h2")).ToContainTextAsync("2 of 2 done");
        foreach (var id in ids)
            Assert.Equal(0.5, (await TasksOf.GetAsync(host, id)).PriorityParts.Boost);
        await person.Page.Locator(".bulk-answers").GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(person.Page.Locator(".bulk")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_reporter_selects_and_has_nothing_to_do_with_it()
    {
        await TasksOf.AddAsync(host, "Idlebulkford has 5 wells.");
        await using var reporter = await browsers.OpenAsync(host, "Rosa Reporter");
        await reporter.GoAsync("/?q=idlebulkford");
        await Expect(reporter.Page.Locator(".q-row")).ToHaveCountAsync(1);
        await Expect(reporter.Page.Locator(".q-pick input")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_priority_of_one_task_is_set_on_its_page()
    {
        var id = await TasksOf.AddAsync(host, "Boostford has 5 wells.");
        await using var checker = await browsers.OpenAsync(host);
        await checker.GoAsync($"/tasks/{id}");
        await Expect(checker.Page.Locator(".tags")).ToBeVisibleAsync();
        await Expect(checker.Page.Locator(".boost")).ToHaveCountAsync(0);
        await using var editor = await browsers.OpenAsync(host, "Edda Editor");
        await editor.GoAsync($"/tasks/{id}");
        await editor.Page.GetByLabel("When it should come").SelectOptionAsync("later");
        await editor.Page.Locator(".boost").GetByRole(AriaRole.Button, new() { Name = "Set" }).ClickAsync();
        await Expect(editor.Page.Locator(".facts")).ToContainTextAsync("editor -0.25");
        Assert.Equal(-0.25, (await TasksOf.GetAsync(host, id)).PriorityParts.Boost);
        await editor.Page.GetByLabel("New tag").FillAsync("wells");
        await editor.Page.GetByLabel("New tag").PressAsync("Enter");
        await Expect(editor.Page.Locator(".tags .chip")).ToContainTextAsync("wells");
    }
}
