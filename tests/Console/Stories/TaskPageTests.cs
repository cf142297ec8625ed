using FactCheck.Tests.Console.Hosts;
using FactCheck.Tests.Console.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Console.Stories;

/// <summary>What a task's page keeps, and what it must not.</summary>
public sealed class TaskPageTests(ConsoleHost host, Browsers browsers)
{
    [Fact]
    public async Task What_is_shown_of_one_task_is_not_shown_of_the_next()
    {
        await using var editor = await browsers.OpenAsync(host, "Edda Editor");
        var first = await TasksOf.AddAsync(host, "Keyford has 5 mills.");
        await DecideAsync(editor, first, "The register lists 4.");
        await TasksOf.PublishAsync(host, editor, "The port of Keyford handled more than 61,000 containers in 2022, the harbour master said.");
        var second = editor.Page.Url[(editor.Page.Url.LastIndexOf('/') + 1)..];
        await ResultsOf.ChangeAsync(host, second, task => task with { Decision = task.Decision! with { ReusedFrom = new(first), CreditedTo = "Edda Editor" } });
        await editor.GoAsync($"/tasks/{second}");
        await Expect(editor.Page.Locator(".publish")).ToContainTextAsync("version 1");
        await editor.Page.GetByLabel("Comment", new() { Exact = true }).FillAsync("About the second.");
        await editor.Page.Locator(".decision a").ClickAsync();
        await Expect(editor.Page.Locator("h1")).ToContainTextAsync("Keyford has 5 mills.");
        await Expect(editor.Page.Locator(".publish")).ToContainTextAsync("Not published.");
        await Expect(editor.Page.GetByLabel("Comment", new() { Exact = true })).ToHaveValueAsync("");
        await Browsers.ShootAsync(editor.Page, "decided");
        Assert.Empty(await Accessibility.FaultsAsync(editor.Page, "a decided task"));
    }

    [Fact]
    public async Task A_page_that_the_server_forgot_is_loaded_anew_with_what_was_typed()
    {
        var id = await TasksOf.AddAsync(host, "Draftford has 6 mills.");
        await using var person = await browsers.OpenAsync(host);
        await person.GoAsync($"/tasks/{id}");
        await person.Page.Locator(".decide .choice").GetByText("Refuted", new() { Exact = true }).ClickAsync();
        await person.Page.GetByLabel("Why, in your words").FillAsync("Half a sent");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Add a source you found" }).ClickAsync();
        await person.Page.GetByLabel("Address of the source").FillAsync("https://mills.example/6");
        await Expect(person.Page.Locator(".hold")).ToContainTextAsync("Yours");
        await person.Page.EvaluateAsync("document.body.dataset.old = ''");
        await person.Page.EvaluateAsync(
            "document.getElementById('components-reconnect-modal').dispatchEvent(new CustomEvent('components-reconnect-state-changed', { detail: { state: 'rejected' } }))");
        await Expect(person.Page.Locator("body[data-old]")).ToHaveCountAsync(0);
        await Expect(person.Page.GetByLabel("Why, in your words")).ToHaveValueAsync("Half a sent");
        await Expect(person.Page.GetByLabel("Address of the source")).ToHaveValueAsync("https://mills.example/6");
        await Expect(person.Page.GetByRole(AriaRole.Radio, new() { Name = "Refuted" })).ToBeCheckedAsync();
        await person.Page.GetByLabel("What the source shows").FillAsync("Six of them.");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Decide" }).ClickAsync();
        await Expect(person.Page.Locator(".decision")).ToContainTextAsync("Half a sent");
        Assert.Equal("https://mills.example/6", Assert.Single((await TasksOf.GetAsync(host, id)).Decision!.Choices).Url);
    }

    [Fact]
    public async Task A_hold_is_renewed_while_its_page_is_open()
    {
        var id = await TasksOf.AddAsync(host, "Renewford has 7 mills.");
        await using var person = await browsers.OpenAsync(host);
        await person.GoAsync($"/tasks/{id}");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Take it" }).ClickAsync();
        await Expect(person.Page.Locator(".hold")).ToContainTextAsync("Yours");
        var first = (await TasksOf.GetAsync(host, id)).Lease!.ExpiresAt;
        host.Time.Advance(TimeSpan.FromMinutes(6)); // more than a third of 15
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40)); // it looks every 20 s
        while ((await TasksOf.GetAsync(host, id)).Lease!.ExpiresAt < first.AddMinutes(6))
            await Task.Delay(200, patience.Token);
        Assert.Equal("renewed", (await TasksOf.GetAsync(host, id)).Audit[^1].Action);
    }

    [Fact]
    public async Task The_reading_is_corrected_figure_by_figure_and_what_can_not_be_read_is_refused()
    {
        var task = (await TasksOf.OfArticleAsync(host, "The museum of Correctford sold more than 71,000 tickets in 2022, its director said."))[0];
        await using var person = await browsers.OpenAsync(host);
        await person.GoAsync($"/tasks/{task.Id}");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "It was read wrongly" }).ClickAsync();
        await person.Page.Locator("#c-value").FillAsync("17000");
        await person.Page.Locator("#c-unit").FillAsync("t");
        await person.Page.Locator("#c-date").FillAsync("last week");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Keep the correction" }).ClickAsync();
        await Expect(person.Page.Locator(".reading [role=alert]")).ToContainTextAsync("The day is none that can be read");
        await person.Page.Locator("#c-date").FillAsync("2022");
        await Browsers.ShootAsync(person.Page, "correction");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Keep the correction" }).ClickAsync();
        await Expect(person.Page.Locator(".corrections")).ToContainTextAsync("17000");
        var kept = (await TasksOf.GetAsync(host, task.Id.Value)).Corrections;
        Assert.Contains(kept, one => (one.Field, one.Before, one.After) == ("value", "71000", "17000"));
        Assert.Contains(kept, one => (one.Field, one.Before, one.After) == ("unit", "", "t"));
    }

    [Fact]
    public async Task Who_is_mentioned_by_a_name_with_spaces_finds_the_task()
    {
        var id = await TasksOf.AddAsync(host, "Mentionford has 8 mills.");
        await using var editor = await browsers.OpenAsync(host, "Edda Editor");
        await editor.GoAsync($"/tasks/{id}");
        await editor.Page.GetByLabel("Comment", new() { Exact = true }).FillAsync("@\"Chen Checker\" please look.");
        await editor.Page.Locator(".comments .button").ClickAsync();
        await Expect(editor.Page.Locator(".comments li")).ToContainTextAsync("please look");
        await Expect(editor.Page.GetByLabel("Comment", new() { Exact = true })).ToHaveValueAsync("");
        await using var checker = await browsers.OpenAsync(host);
        await checker.GoAsync("/?q=mentionford");
        await checker.Page.GetByRole(AriaRole.Link, new() { Name = "Mentions me" }).ClickAsync();
        await Expect(checker.Page.Locator(".q-row")).ToContainTextAsync("Mentionford");
    }

    private static async Task DecideAsync(Person person, string id, string why)
    {
        await person.GoAsync($"/tasks/{id}");
        await person.Page.Locator(".decide .choice").GetByText("Refuted", new() { Exact = true }).ClickAsync();
        await person.Page.GetByLabel("Why, in your words").FillAsync(why);
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Decide" }).ClickAsync();
        await Expect(person.Page.Locator(".decision")).ToContainTextAsync(why);
    }
}
