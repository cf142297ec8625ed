using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace FactCheck.Tests.Console.Pages;

/// <summary>What axe-core finds of WCAG 2.2 A and AA and of its best practices.</summary>
internal static class Accessibility
{
    private static readonly List<string> Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    internal static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string name)
    {
        var found = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = Rules } });
        Assert.NotEmpty(found.Passes);
        return [.. found.Violations.SelectMany(violation =>
            violation.Nodes.Take(4).Select(node => $"{name}: {violation.Impact} {violation.Id}: {violation.Help}: {node.Html}"))];
    }
}
