using FactCheck.Tests.Console.Hosts;
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
