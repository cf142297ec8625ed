using FactCheck.Core.Review;
using FactCheck.Tests.Console.Hosts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Console.Stories;

/// <summary>Where a topic asks for it, a second person has to agree, and never the first.</summary>
public sealed class SecondPersonTests(ConsoleHost host, Browsers browsers)
{
    [Fact]
    public async Task A_second_person_approves_and_nobody_the_own_decision()
    {
        var id = await TasksOf.AddAsync(host, "Approveford has 12 schools.", topics: ["education"]);
        await using var editor = await browsers.OpenAsync(host, "Edda Editor");
        await DecideAsync(editor, id);
        await Expect(editor.Page.Locator(".decision")).ToContainTextAsync("Decided, to be approved");
        await Expect(Button(editor, "Approve")).ToHaveCountAsync(0);
        await Expect(Button(editor, "Publish")).ToHaveCountAsync(0);
        // By the queue neither: the row is answered with the refusal.
        await editor.GoAsync("/?state=awaitingapproval&q=approveford");
        await editor.Page.Locator(".q-pick input").CheckAsync();
        await Button(editor, "Approve").ClickAsync();
        await Expect(editor.Page.Locator(".bulk-answers .refused")).ToContainTextAsync("Nobody approves or sends back the own decision.");

        await using var checker = await browsers.OpenAsync(host, "Sara Second");
        await checker.GoAsync($"/tasks/{id}");
        await Expect(Button(checker, "Approve")).ToHaveCountAsync(0); // a checker is no second person

        await using var second = await browsers.OpenAsync(host, "Ada Admin");
        await second.GoAsync($"/tasks/{id}");
        await Button(second, "Approve").ClickAsync();
        await Expect(second.Page.Locator(".decision")).ToContainTextAsync("approved by Ada Admin");
        var task = await TasksOf.GetAsync(host, id);
        Assert.Equal((ReviewState.Decided, "Edda Editor", "Ada Admin"), (task.State, task.Decision!.Reviewer, task.Decision.ApprovedBy));
    }

    [Fact]
    public async Task A_second_person_sends_back_with_a_reason()
    {
        var id = await TasksOf.AddAsync(host, "Sendbackford has 13 schools.", topics: ["education"]);
        await using var checker = await browsers.OpenAsync(host);
        await DecideAsync(checker, id);
        await using var editor = await browsers.OpenAsync(host, "Edda Editor");
        await editor.GoAsync($"/tasks/{id}");
        await Button(editor, "Send back…").ClickAsync();
        await editor.Page.GetByLabel("Why", new() { Exact = true }).FillAsync("Ask the ministry too.");
        await editor.Page.GetByLabel("Your own verdict").SelectOptionAsync("Supported");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Send back", Exact = true }).ClickAsync();
        await Expect(editor.Page.Locator(".comments li")).ToContainTextAsync("Ask the ministry too.");
        await Expect(checker.Page.Locator(".hold")).ToContainTextAsync("Nobody works on this"); // seen without asking
        Assert.Equal(ReviewState.Pending, (await TasksOf.GetAsync(host, id)).State);
        // Who wrote it goes on from there; everybody sees what was decided.
        await Expect(checker.Page.GetByLabel("Why, in your words")).ToHaveValueAsync("The ministry lists 11.");
        await Expect(checker.Page.GetByRole(AriaRole.Radio, new() { Name = "Refuted" })).ToBeCheckedAsync();
        await Expect(editor.Page.Locator(".sent-back")).ToContainTextAsync("The ministry lists 11.");
        await Expect(editor.Page.GetByLabel("Why, in your words")).ToHaveValueAsync("");
        await Browsers.ShootAsync(checker.Page, "sent-back");
    }

    private static async Task DecideAsync(Person person, string id)
    {
        await person.GoAsync($"/tasks/{id}");
        await person.Page.Locator(".decide .choice").GetByText("Refuted", new() { Exact = true }).ClickAsync();
        await person.Page.GetByLabel("Why, in your words").FillAsync("The ministry lists 11.");
        await Button(person, "Decide").ClickAsync();
        await Expect(person.Page.Locator(".decision")).ToContainTextAsync("The ministry lists 11.");
    }

    private static ILocator Button(Person person, string name) => person.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name });
}
