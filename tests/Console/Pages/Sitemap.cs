using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Review;
using FactCheck.Tests.Console.Hosts;

namespace FactCheck.Tests.Console.Pages;

/// <summary>Every page there is, with something on it.</summary>
internal static class Sitemap
{
    internal static async Task<IReadOnlyList<(string Name, string Path)>> OfAsync(ConsoleHost host)
    {
        var tasks = await host.Tasks.ListAsync(new ReviewTaskQuery
        {
            Workspace = WorkspaceId.Default,
            Now = host.Time.GetUtcNow(),
            DocumentId = new DocumentId(host.SampleDocument),
        }, new PageRequest(100), CancellationToken.None);
        var task = tasks.Items.First(one => one.ClaimText.Contains("1,400", StringComparison.Ordinal));
        var (publication, webhook) = await SampleRecords.AddAsync(host);
        return
        [
            ("queue", "/"),
            ("task", $"/tasks/{task.Id}"),
            ("documents", "/documents"),
            ("document", $"/documents/{host.SampleDocument}"),
            ("document-new", "/documents/new"),
            ("clusters", "/clusters"),
            ("publications", "/publications"),
            ("publication", $"/publications/{publication}"),
            ("webhooks", "/webhooks"),
            ("deliveries", $"/webhooks/{webhook}"),
            ("erasure", "/erasure"),
            ("overview", "/overview"),
            ("operations", "/operations"),
            ("not-allowed", "/not-allowed"),
            ("not-found", "/not-found"),
        ];
    }
}
