using FactCheck.Core.Identity;
using FactCheck.Core.Publishing;
using FactCheck.Tests.Console.Hosts;
using FactCheck.Tests.Console.Pages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Console.Stories;

/// <summary>What was published is corrected, updated and retracted in the open, and told to whoever asked to be told.</summary>
public sealed class PublicationTests(ConsoleHost host, Browsers browsers)
{
    [Fact]
    public async Task A_correction_an_update_and_a_retraction_reach_the_feed_and_keep_history()
    {
        await using var editor = await browsers.OpenAsync(host, "Edda Editor");
        var address = await TasksOf.PublishAsync(host, editor, "The port of Correctford handled more than 61,000 containers in 2022, the harbour master said on Monday.");
        await editor.GoAsync("/publications");
        await editor.Page.Locator(".pub-list a").Filter(new() { HasText = "Correctford" }).ClickAsync();
        await Expect(editor.Page.GetByRole(AriaRole.Heading, new() { Name = "What holds now" })).ToBeVisibleAsync();
        await editor.Page.GetByLabel("For readers: what changes and why").FillAsync("The register was misread.");
        await editor.Page.GetByLabel("Verdict", new() { Exact = true }).SelectOptionAsync("Supported");
        await editor.Page.GetByLabel("Justification").FillAsync("The register has 61,400.");
        await SendAsync(editor, "Correct");
        await Expect(editor.Page.Locator(".versions li")).ToHaveCountAsync(2);
        await Expect(editor.Page.Locator(".versions li").First).ToContainTextAsync("The register was misread.");
        await Expect(editor.Page.Locator(".versions li").First.Locator(".changes")).ToContainTextAsync("Refuted Supported");
        Assert.Contains("The register was misread.", await FeedAsync(editor), StringComparison.Ordinal);

        await editor.Page.GetByText("Update", new() { Exact = true }).First.ClickAsync();
        await editor.Page.GetByLabel("For readers: what changes and why").FillAsync("A newer count is out.");
        await SendAsync(editor, "Update");
        await Expect(editor.Page.Locator(".versions li")).ToHaveCountAsync(3);
        await Browsers.ShootAsync(editor.Page, "publication-history-light");
        Assert.Empty(await Accessibility.FaultsAsync(editor.Page, "publication"));

        await editor.Page.GetByText("Retract", new() { Exact = true }).First.ClickAsync();
        await editor.Page.GetByLabel("For readers: what changes and why").FillAsync("The count was withdrawn.");
        await SendAsync(editor, "Retract");
        await Expect(editor.Page.Locator(".task-crumb")).ToContainTextAsync("Retracted");
        Assert.Contains("The count was withdrawn.", await FeedAsync(editor), StringComparison.Ordinal);
        var stored = await host.Services.GetRequiredService<IPublicationStore>().GetAsync(WorkspaceId.Default, new(address[(address.LastIndexOf('/') + 1)..]), CancellationToken.None);
        Assert.Equal([PublicationKind.Published, PublicationKind.Corrected, PublicationKind.Updated, PublicationKind.Retracted], stored.Versions.Select(version => version.Kind));
        await editor.GoAsync("/publications?kind=retracted");
        await Expect(editor.Page.Locator(".pub-list a").Filter(new() { HasText = "Correctford" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Of_two_who_change_one_publication_the_second_is_shown_the_first_one_s()
    {
        await using var first = await browsers.OpenAsync(host, "Edda Editor");
        var address = await TasksOf.PublishAsync(host, first, "The port of Raceford handled more than 71,000 containers in 2022, the harbour master said on Monday.");
        await using var second = await browsers.OpenAsync(host, "Ada Admin");
        await second.GoAsync(address);
        await first.GoAsync(address);
        foreach (var (person, note) in new[] { (first, "First."), (second, "Second.") })
        {
            await person.Page.GetByLabel("For readers: what changes and why").FillAsync(note);
            await SendAsync(person, "Correct");
        }
        await Expect(second.Page.Locator(".toast")).ToContainTextAsync("Somebody changed this meanwhile");
        await Expect(second.Page.Locator(".versions li").First).ToContainTextAsync("First.");
    }

    [Fact]
    public async Task A_reporter_reads_publications_and_changes_none()
    {
        await using var editor = await browsers.OpenAsync(host, "Edda Editor");
        var address = await TasksOf.PublishAsync(host, editor, "The port of Readerford handled more than 81,000 containers in 2022, the harbour master said on Monday.");
        await using var reporter = await browsers.OpenAsync(host, "Rosa Reporter");
        await reporter.GoAsync(address);
        await Expect(reporter.Page.Locator(".change")).ToHaveCountAsync(0);
        await Expect(reporter.Page.GetByRole(AriaRole.Link, new() { Name = "Webhooks" })).ToHaveCountAsync(0);
        await reporter.Page.GotoAsync("/webhooks");
        await Expect(reporter.Page.GetByText("Your role does not open this page")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_webhook_is_added_told_paused_and_its_deliveries_replayed()
    {
        await using var editor = await browsers.OpenAsync(host, "Edda Editor");
        await editor.GoAsync("/webhooks");
        await editor.Page.GetByLabel("Address").FillAsync("http://10.0.0.7/hook");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Expect(editor.Page.Locator(".toast")).ToBeVisibleAsync();
        var url = new Uri(host.Outside.Address, "/hook").AbsoluteUri;
        await editor.Page.GetByLabel("Address").FillAsync(url);
        await editor.Page.GetByLabel("What it is for").FillAsync("The archive");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Expect(editor.Page.Locator(".secret-value")).ToContainTextAsync("whsec_");
        var secret = await editor.Page.Locator(".secret-value").InnerTextAsync();
        await Browsers.ShootAsync(editor.Page, "webhook-added-light");
        Assert.Empty(await Accessibility.FaultsAsync(editor.Page, "webhooks"));
        var card = editor.Page.Locator(".hook").Filter(new() { HasText = url });
        await card.GetByRole(AriaRole.Button, new() { Name = "New secret…" }).ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Make a new secret" }).ClickAsync();
        await Expect(card.Locator(".secret-value")).ToContainTextAsync("whsec_");
        Assert.NotEqual(secret, await card.Locator(".secret-value").InnerTextAsync());

        await TasksOf.PublishAsync(host, editor, "The port of Hookford handled more than 91,000 containers in 2022, the harbour master said on Monday.");
        await editor.GoAsync("/webhooks");
        await card.GetByRole(AriaRole.Link, new() { Name = "Deliveries" }).ClickAsync();
        await Expect(editor.Page.Locator(".delivery").First).ToContainTextAsync("delivered", new() { Timeout = 20_000 });
        Assert.Contains("Hookford", Assert.Single(host.Outside.Received), StringComparison.Ordinal);
        await editor.Page.GetByText("1 attempt").ClickAsync();
        await Expect(editor.Page.Locator(".delivery table")).ToContainTextAsync("204");
        await Browsers.ShootAsync(editor.Page, "deliveries-light");
        Assert.Empty(await Accessibility.FaultsAsync(editor.Page, "deliveries"));
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Replay", Exact = true }).ClickAsync();
        await Expect(editor.Page.GetByText("2 attempts")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        Assert.Equal(2, host.Outside.Received.Count);

        await editor.GoAsync("/webhooks");
        await card.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Expect(card).ToContainTextAsync("paused");
        await card.GetByRole(AriaRole.Button, new() { Name = "Delete…" }).ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Delete it" }).ClickAsync();
        await Expect(card).ToHaveCountAsync(0);
    }

    private static Task SendAsync(Person person, string name) => person.Page.Locator(".change button[type=submit]").Filter(new() { HasText = name }).ClickAsync();

    private static async Task<string> FeedAsync(Person person) => await (await person.Context.APIRequest.GetAsync("/feeds/claim-reviews.json")).TextAsync();
}
