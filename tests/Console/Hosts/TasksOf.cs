using System.Globalization;
using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Core.Telemetry;
using FactCheck.Core.Verification;
using Google.Protobuf.WellKnownTypes;
using Microsoft.Playwright;

namespace FactCheck.Tests.Console.Hosts;

/// <summary>Tasks beside those of the sample, straight into the store.</summary>
internal static class TasksOf
{
    /// <summary>A waiting task about any words.</summary>
    /// <returns>Its id.</returns>
    internal static async Task<string> AddAsync(ConsoleHost host, string text, string? claimant = null, string? publisher = null,
        IReadOnlyList<string>? tags = null, double priority = 0.1, IReadOnlyList<string>? topics = null)
    {
        var claim = new ClaimId($"clm-{Guid.NewGuid():N}");
        var now = host.Time.GetUtcNow();
        now = new(now.Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
        var task = new ReviewTask
        {
            Workspace = WorkspaceId.Default,
            Id = TaskIdentity.IdOf(claim),
            ClaimId = claim,
            DocumentId = new(host.SampleDocument),
            ClaimText = text,
            Claimant = claimant,
            Publisher = publisher,
            Tags = tags ?? [],
            Topics = topics ?? [],
            Members = [new(claim, new(host.SampleDocument), text, publisher, now, "")],
            Priority = priority,
            PriorityParts = new() { CheckWorthiness = priority },
            Rank = priority + (now - DateTimeOffset.UnixEpoch).TotalDays * -0.05,
            Proposal = new(new("ver-none"), Verdict.NotEnoughEvidence, null, "No source says anything of it.", now, 0, "test/1"),
            State = ReviewState.Pending,
            Audit = [],
            CreatedAt = now,
            UpdatedAt = now,
            Trace = TraceContext.Current,
            Announced = true,
        };
        return (await host.Tasks.AddAsync(AuditChain.Append(task, now, "system", "enqueued", "", ""), CancellationToken.None)).Id.Value;
    }

    /// <summary>The tasks of a new article, highest first, once all of them are there.</summary>
    internal static async Task<IReadOnlyList<ReviewTask>> OfArticleAsync(ConsoleHost host, string text, string publisher = "Example Post", string? author = null)
    {
        var document = await host.SubmitAsync(new()
        {
            Text = text,
            Title = "An article",
            Publisher = publisher,
            Author = author ?? "",
            PublishTime = Timestamp.FromDateTime(new DateTime(2023, 3, 7, 0, 0, 0, DateTimeKind.Utc)),
        });
        return (await host.Tasks.ListAsync(new()
        {
            Workspace = WorkspaceId.Default,
            Now = host.Time.GetUtcNow(),
            DocumentId = new DocumentId(document),
        }, new(100), CancellationToken.None)).Items;
    }

    /// <summary>The task of a new article, decided and published by an editor in the console.</summary>
    /// <returns>The address of the publication's page.</returns>
    internal static async Task<string> PublishAsync(ConsoleHost host, Person editor, string text)
    {
        var task = (await OfArticleAsync(host, text))[0];
        await editor.GoAsync($"/tasks/{task.Id}");
        await editor.Page.Locator(".decide .choice").GetByText("Refuted", new() { Exact = true }).ClickAsync();
        await editor.Page.GetByLabel("Why, in your words").FillAsync("The register has another figure.");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Decide" }).ClickAsync();
        await Assertions.Expect(editor.Page.Locator(".decision")).ToContainTextAsync("The register has another figure.");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await Assertions.Expect(editor.Page.Locator(".publish")).ToContainTextAsync("version 1");
        return (await editor.Page.GetByRole(AriaRole.Link, new() { Name = "history" }).GetAttributeAsync("href"))!;
    }

    /// <summary>The task as stored now.</summary>
    /// <param name="host">Where.</param>
    /// <param name="task">Its id, or its page's address.</param>
    internal static Task<ReviewTask> GetAsync(ConsoleHost host, string task) => host.Tasks.GetAsync(
        WorkspaceId.Default, new ReviewTaskId(task[(task.LastIndexOf('/') + 1)..]), CancellationToken.None);

    internal static string Text(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
