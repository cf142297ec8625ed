using FactCheck.Core.Review;
using FactCheck.Tests.Console.Hosts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Console.Stories;

/// <summary>What people do in the console, from the article to the decision.</summary>
public sealed class ReviewStoryTests(ConsoleHost host, Browsers browsers)
{
    [Fact]
    public async Task From_submitting_an_article_to_its_published_check()
    {
        await using var reporter = await browsers.OpenAsync(host, "Rosa Reporter");
        var page = reporter.Page;
        await reporter.GoAsync("/documents");
        await page.GetByRole(AriaRole.Link, new() { Name = "Submit a document" }).ClickAsync();
        await page.GetByLabel("Text", new() { Exact = true }).Nth(1).FillAsync("The port of Oldford handled more than 61,000 containers in 2022, the harbour master said on Monday.");
        await page.GetByLabel("Title").FillAsync("Port of Oldford sets a record");
        await page.GetByLabel("Publisher").FillAsync("Oldford Courier");
        await page.GetByLabel("Published on").FillAsync("2023-03-07");
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Port of Oldford sets a record" })).ToBeVisibleAsync();
        var claim = page.Locator(".claim-card a").First;
        await Expect(claim).ToBeVisibleAsync(new() { Timeout = 60_000 });
        var task = await claim.GetAttributeAsync("href");
        await Expect(page.Locator(".claim-mark.machine").First).ToBeVisibleAsync();

        await using var checker = await browsers.OpenAsync(host, "Chen Checker");
        await checker.GoAsync(task!);
        await Expect(checker.Page.Locator(".article mark.strong").First).ToContainTextAsync("61,000");
        await checker.Page.Locator(".decide .choice").GetByText("Refuted", new() { Exact = true }).ClickAsync();
        await Expect(checker.Page.Locator(".hold")).ToContainTextAsync("Yours");
        await checker.Page.GetByLabel("Why, in your words").FillAsync("The port's own figures say 58,000.");
        await checker.Page.GetByRole(AriaRole.Button, new() { Name = "Add a source you found" }).ClickAsync();
        await checker.Page.GetByLabel("Address of the source").FillAsync("https://port.example/2022");
        await checker.Page.GetByLabel("What the source shows").FillAsync("58,000 containers in 2022");
        await checker.Page.GetByRole(AriaRole.Button, new() { Name = "Decide" }).ClickAsync();
        await Expect(checker.Page.Locator(".decision")).ToContainTextAsync("The port's own figures say 58,000.");
        await Browsers.ShootAsync(checker.Page, "task-decided");

        var stored = await TasksOf.GetAsync(host, task!);
        Assert.Equal(ReviewState.Decided, stored.State);
        Assert.Equal("https://port.example/2022", Assert.Single(stored.Decision!.Choices).Url);
        await using var editor = await browsers.OpenAsync(host, "Edda Editor");
        await editor.GoAsync(task!);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await Expect(editor.Page.Locator(".publish")).ToContainTextAsync("version 1");
        var published = await editor.Page.Locator(".publish a").First.GetAttributeAsync("href");
        await editor.Page.GotoAsync(published!);
        await Expect(editor.Page.Locator("body")).ToContainTextAsync("The port's own figures say 58,000.");

        await reporter.GoAsync(page.Url);
        await Expect(page.Locator(".claim-mark.refuted").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task Of_two_people_who_take_one_task_at_once_one_has_it_and_the_other_is_told_who()
    {
        var task = await TasksOf.AddAsync(host, "Two people race for this one.");
        await using var first = await browsers.OpenAsync(host, "Chen Checker");
        await using var second = await browsers.OpenAsync(host, "Sara Second");
        await Task.WhenAll(first.GoAsync($"/tasks/{task}"), second.GoAsync($"/tasks/{task}"));
        // Not by a pointer, which waits for a button that the other's success may just have taken away.
        const string Take = "document.querySelector('.hold [data-key=l]')?.click()";
        await Task.WhenAll(first.Page.EvaluateAsync(Take), second.Page.EvaluateAsync(Take));
        var holder = (await UntilHeldAsync(task)).Lease!.Holder;
        var (winner, loser) = holder == "Chen Checker" ? (first, second) : (second, first);
        await Expect(winner.Page.Locator(".hold")).ToContainTextAsync("Yours");
        await Expect(loser.Page.Locator(".hold")).ToContainTextAsync($"{holder} works on this");
        await Expect(loser.Page.GetByRole(AriaRole.Button, new() { Name = "Decide" })).ToBeDisabledAsync();
    }

    [Fact]
    public async Task A_hold_that_ran_out_is_free_again_and_what_its_holder_writes_late_is_refused()
    {
        var task = await TasksOf.AddAsync(host, "Somebody goes to lunch over this one.");
        await using var first = await browsers.OpenAsync(host, "Chen Checker");
        await first.GoAsync($"/tasks/{task}");
        // Whoever begins to write has it.
        await first.Page.GetByLabel("Why, in your words").FillAsync("Written before lunch.");
        await Expect(first.Page.Locator(".hold")).ToContainTextAsync("Yours");
        host.Time.Advance(TimeSpan.FromMinutes(16));

        await using var second = await browsers.OpenAsync(host, "Sara Second");
        await second.GoAsync($"/tasks/{task}");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Take it" }).ClickAsync();
        await Expect(second.Page.Locator(".hold")).ToContainTextAsync("Yours");
        // The first one's page learns of it by itself, keeps what was written, and does not let it through.
        await Expect(first.Page.Locator(".hold")).ToContainTextAsync("Sara Second works on this");
        await Expect(first.Page.GetByLabel("Why, in your words")).ToHaveValueAsync("Written before lunch.");
        await Expect(first.Page.GetByRole(AriaRole.Button, new() { Name = "Decide" })).ToBeDisabledAsync();
        Assert.Null((await TasksOf.GetAsync(host, task)).Decision);
    }

    [Fact]
    public async Task A_dropped_connection_is_shown_and_its_return_loses_nothing()
    {
        var task = await TasksOf.AddAsync(host, "The network goes away over this one.");
        await using var person = await browsers.OpenAsync(host, "Chen Checker");
        await person.GoAsync($"/tasks/{task}");
        await person.Page.Locator(".decide .choice").GetByText("Refuted", new() { Exact = true }).ClickAsync();
        await person.Page.GetByLabel("Why, in your words").FillAsync("Half a sent");
        await Expect(person.Page.Locator(".hold")).ToContainTextAsync("Yours");
        person.MayLoseConnection = true;
        await person.Page.EvaluateAsync("Blazor._internal.forceCloseConnection()");
        await Expect(person.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await Browsers.ShootAsync(person.Page, "connection-lost");
        await Expect(person.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        await Expect(person.Page.GetByLabel("Why, in your words")).ToHaveValueAsync("Half a sent");
        await person.Page.GetByLabel("Why, in your words").FillAsync("Half a sentence, finished.");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Decide" }).ClickAsync();
        await Expect(person.Page.Locator(".decision")).ToContainTextAsync("Half a sentence, finished.");
    }

    private async Task<ReviewTask> UntilHeldAsync(string task)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while (true)
        {
            var stored = await TasksOf.GetAsync(host, task);
            if (stored.State == ReviewState.Leased)
                return stored;
            await Task.Delay(50, patience.Token);
        }
    }
}
