using FactCheck.Core.Identity;
using FactCheck.Hosting.Calls;
using FactCheck.Review.Queue;
using FactCheck.Tests.Console.Hosts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Console.Stories;

/// <summary>What others do is seen without asking, and nothing jumps.</summary>
public sealed class LiveQueueTests(ConsoleHost host, Browsers browsers)
{
    [Fact]
    public async Task What_another_takes_is_marked_in_its_place()
    {
        var id = await TasksOf.AddAsync(host, "Liveford sold 900 tickets.");
        await using var watcher = await browsers.OpenAsync(host, "Sara Second");
        await watcher.GoAsync("/?q=liveford");
        await Expect(watcher.Page.Locator(".q-row")).ToContainTextAsync("Waiting");
        await using var worker = await browsers.OpenAsync(host, "Chen Checker");
        await worker.GoAsync($"/tasks/{id}");
        await Expect(worker.Page.Locator("[data-key=l]")).ToBeVisibleAsync();
        await worker.Page.Keyboard.PressAsync("l");
        await Expect(watcher.Page.Locator(".q-row")).ToContainTextAsync("Chen Checker");
    }

    [Fact]
    public async Task Filters_are_the_address_and_chips_take_them_away()
    {
        await TasksOf.AddAsync(host, "Chipford has 7 mills.", publisher: "Chipford Times", tags: ["mills"]);
        await using var person = await browsers.OpenAsync(host);
        await person.GoAsync("/?q=chipford&tag=mills");
        await Expect(person.Page.Locator(".q-row")).ToHaveCountAsync(1);
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "Without “chipford”" }).ClickAsync();
        await Expect(person.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/\\?tag=mills$"));
        await person.Page.Locator(".filter-menu summary[data-key=f]").ClickAsync();
        await person.Page.GetByLabel("Publisher, exactly").FillAsync("Somebody else");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(person.Page.GetByText("Nothing here")).ToBeVisibleAsync();
        await person.Page.GoBackAsync();
        await Expect(person.Page.Locator(".q-row")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_form_keeps_what_it_does_not_offer_and_a_view_keeps_all_of_it()
    {
        await TasksOf.AddAsync(host, "Viewford has 7 mills.", tags: ["viewmills"]);
        await using var person = await browsers.OpenAsync(host);
        await person.GoAsync("/?mentioned=1&state=all&order=Oldest");
        await person.Page.Locator(".filter-menu summary[data-key=f]").ClickAsync();
        await person.Page.GetByLabel("Tag", new() { Exact = true }).FillAsync("viewmills");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(person.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("mentioned=1.*order=Oldest.*tag=viewmills"));

        await person.GoAsync("/?tag=viewmills");
        var views = person.Page.Locator(".filter-menu").Filter(new() { HasText = "Views" });
        await views.Locator("summary").ClickAsync();
        await person.Page.GetByLabel("Name of the view").FillAsync("Mills to see");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await Expect(views.Locator(".view")).ToContainTextAsync("Mills to see");
        await person.GoAsync("/");
        await views.Locator("summary").ClickAsync();
        await views.GetByRole(AriaRole.Link, new() { Name = "Mills to see" }).ClickAsync();
        await Expect(person.Page.Locator(".q-row")).ToHaveCountAsync(1);
        await person.GoAsync("/");
        await views.Locator("summary").ClickAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Forget the view Mills to see" }).ClickAsync();
        await Expect(views).ToContainTextAsync("No view is kept yet.");
    }

    [Fact]
    public async Task What_arrives_is_told_to_screen_readers_and_after_a_burst_no_row_stays_as_it_was()
    {
        const int Many = 70; // more than are read at once
        var ids = new List<string>();
        for (var i = 0; i < Many; i++)
            ids.Add(await TasksOf.AddAsync(host, $"Burstford has {i + 100} mills."));
        await using var person = await browsers.OpenAsync(host);
        await person.GoAsync("/?q=burstford");
        await Expect(person.Page.Locator(".q-row").First).ToBeVisibleAsync();
        var notes = host.Services.GetRequiredService<NoteDesk>();
        var changes = host.Services.GetRequiredService<QueueChanges>();
        var caller = new Caller("Edda Editor", WorkspaceId.Default, new HashSet<string> { CallerRoles.Editor }, IsDevelopment: true);
        await Task.WhenAll(ids.Select(id => notes.TagAsync(new(caller, new(id), null), ["burst"], [], CancellationToken.None)));
        await Expect(person.Page.Locator(".q-row:not(.placeholder):has(.tag)").First).ToBeVisibleAsync();
        await Expect(person.Page.Locator(".q-row:not(.placeholder):not(:has(.tag))")).ToHaveCountAsync(0);
        var late = await TasksOf.AddAsync(host, "Burstford has a new mill.");
        changes.Tell(await TasksOf.GetAsync(host, late));
        await Expect(person.Page.Locator("[data-live]")).ToContainTextAsync("1 new task in the queue.");
    }

    [Fact]
    public async Task Who_may_not_is_not_offered_it()
    {
        var id = await TasksOf.AddAsync(host, "Roleford is in the north.");
        await using var reporter = await browsers.OpenAsync(host, "Rosa Reporter");
        await reporter.GoAsync($"/tasks/{id}");
        await Expect(reporter.Page.GetByRole(AriaRole.Button, new() { Name = "Take it" })).ToHaveCountAsync(0);
        await Expect(reporter.Page.Locator(".decide")).ToHaveCountAsync(0);
        await reporter.Page.GotoAsync("/operations");
        await Expect(reporter.Page.GetByText("Your role does not open this page")).ToBeVisibleAsync();
    }
}
