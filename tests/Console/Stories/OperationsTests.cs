using FactCheck.Core.Claims;
using FactCheck.Core.Documents;
using FactCheck.Core.Identity;
using FactCheck.Core.Privacy;
using FactCheck.Core.Review;
using FactCheck.Core.Verification;
using FactCheck.Messages;
using FactCheck.Tests.Console.Hosts;
using FactCheck.Tests.Console.Pages;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Console.Stories;

/// <summary>What admins look after.</summary>
public sealed class OperationsTests(ConsoleHost host, Browsers browsers)
{
    [Fact]
    public async Task A_message_that_could_not_be_handled_is_seen_and_replayed()
    {
        var text = "The lifts of Letterford carried more than 12,000 people in 2022, the mayor said.";
        var id = DocumentIdentity.IdOf(WorkspaceId.Default, null, ContentId.Sha256(text));
        await host.Services.GetRequiredService<IBus>().Publish(new DocumentIngested { WorkspaceId = WorkspaceId.Default, DocumentId = id });
        await using var admin = await browsers.OpenAsync(host, "Ada Admin");
        await UntilAsync(async () =>
        {
            await admin.GoAsync("/operations");
            return await admin.Page.Locator(".letter").Filter(new() { HasText = "extract-claims" }).CountAsync() == 1;
        });
        var letter = admin.Page.Locator(".letter").Filter(new() { HasText = "extract-claims" });
        await Expect(letter).ToContainTextAsync("DOCUMENT_NOT_FOUND");
        await letter.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(letter.Locator("pre")).ToContainTextAsync(id.Value);
        await Browsers.ShootAsync(admin.Page, "dead-letter-light");
        Assert.Empty(await Accessibility.FaultsAsync(admin.Page, "dead letter"));
        // What was missing is there now.
        await host.SubmitAsync(new() { Text = text });
        await letter.GetByRole(AriaRole.Button, new() { Name = "Replay" }).ClickAsync();
        await Expect(letter).ToHaveCountAsync(0);
        var claims = host.Services.GetRequiredService<IClaimStore>();
        await UntilAsync(async () => (await claims.ListAsync(new() { Workspace = WorkspaceId.Default, DocumentId = id }, new(), CancellationToken.None)).Items.Count > 0);
    }

    [Fact]
    public async Task A_person_is_blanked_everywhere_and_does_not_come_back()
    {
        const string Name = "Wilma Erasewell", Text = "Wilma Erasewell said that more than 41,000 bicycles crossed the bridge of Eraseford in 2022.";
        var task = (await TasksOf.OfArticleAsync(host, Text, author: Name))[0];
        Assert.Equal(Name, task.Claimant);
        await using var admin = await browsers.OpenAsync(host, "Ada Admin");
        await admin.GoAsync("/operations");
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Erasure" }).ClickAsync();
        await admin.Page.GetByLabel("Name, letter for letter").FillAsync(Name);
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Blank…" }).ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync("1 task has this name");
        await Browsers.ShootAsync(admin.Page, "erasure-asked-light");
        Assert.Empty(await Accessibility.FaultsAsync(admin.Page, "erasure"));
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Blank for good" }).ClickAsync();
        var entry = admin.Page.Locator(".erasure").First;
        await Expect(entry).ToContainTextAsync("done everywhere", new() { Timeout = 30_000 });
        await Expect(entry).Not.ToContainTextAsync("Erasewell");
        await Browsers.ShootAsync(admin.Page, "erasure-done-light");
        await AssertBlankedAsync(task.DocumentId, task.ClaimId, task.Id);
        await admin.GoAsync($"/tasks/{task.Id}");
        await Expect(admin.Page.Locator(".facts")).ToContainTextAsync(ErasedNames.Marker);

        // Every event of the article again, then another article by the same person.
        var bus = host.Services.GetRequiredService<IBus>();
        await bus.Publish(new DocumentIngested { WorkspaceId = WorkspaceId.Default, DocumentId = task.DocumentId });
        await bus.Publish(new ClaimExtracted { WorkspaceId = WorkspaceId.Default, DocumentId = task.DocumentId, ClaimId = task.ClaimId });
        await bus.Publish(new ClaimVerified { WorkspaceId = WorkspaceId.Default, ClaimId = task.ClaimId, ResultId = task.Proposal.ResultId });
        var again = (await TasksOf.OfArticleAsync(host, "Wilma Erasewell said that more than 7,300 boats passed the lock of Eraseford in 2021.", author: Name))[0];
        Assert.Equal(ErasedNames.Marker, again.Claimant);
        await AssertBlankedAsync(task.DocumentId, task.ClaimId, task.Id);
        await AssertBlankedAsync(again.DocumentId, again.ClaimId, again.Id);
        Assert.Empty((await host.Tasks.ListAsync(new() { Workspace = WorkspaceId.Default, Now = host.Time.GetUtcNow(), Text = "erasewell" }, new(), CancellationToken.None)).Items);
    }

    [Fact]
    public async Task Queues_are_shown_with_who_counted_them()
    {
        await using var admin = await browsers.OpenAsync(host, "Ada Admin");
        await admin.GoAsync("/operations");
        await Expect(admin.Page.Locator("[data-queue-source]")).ToContainTextAsync("From this process: its bus is in memory");
        await Expect(admin.Page.Locator(".queues li").Filter(new() { HasText = "extract-claims" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reporter_sees_no_page_of_admins()
    {
        await using var reporter = await browsers.OpenAsync(host, "Rosa Reporter");
        await reporter.GoAsync("/");
        foreach (var name in new[] { "Operations", "Overview", "Erasure", "Webhooks" })
            await Expect(reporter.Page.GetByRole(AriaRole.Link, new() { Name = name })).ToHaveCountAsync(0);
        await reporter.Page.GotoAsync("/erasure");
        await Expect(reporter.Page.GetByText("Your role does not open this page")).ToBeVisibleAsync();
    }

    private async Task AssertBlankedAsync(DocumentId document, ClaimId claim, ReviewTaskId task)
    {
        var services = host.Services;
        var stored = await host.Tasks.GetAsync(WorkspaceId.Default, task, CancellationToken.None);
        Assert.Null(AuditChain.FindBreak(stored));
        Assert.Equal(ErasedNames.Marker, (await services.GetRequiredService<IDocumentStore>().GetAsync(WorkspaceId.Default, document, CancellationToken.None)).Author);
        var results = (await services.GetRequiredService<IVerificationStore>().ListAsync(new() { Workspace = WorkspaceId.Default, ClaimId = claim }, new(), CancellationToken.None)).Items;
        Assert.NotEmpty(results);
        var read = await services.GetRequiredService<IClaimStore>().GetAsync(WorkspaceId.Default, claim, CancellationToken.None);
        // Quotes of passages are sources and stay.
        foreach (var record in new object[] { stored, read with { Verification = null }, results.Select(result => result with { Evidence = [] }) })
            Assert.DoesNotContain("Erasewell", System.Text.Json.JsonSerializer.Serialize(record), StringComparison.Ordinal);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await condition())
            await Task.Delay(200, patience.Token);
    }
}
