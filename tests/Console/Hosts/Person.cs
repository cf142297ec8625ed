using Microsoft.Playwright;

namespace FactCheck.Tests.Console.Hosts;

/// <summary>One person with a browser. What the browser refuses to run or can't find is a failure.</summary>
internal sealed class Person : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    internal Person(IBrowserContext context, IPage page)
    {
        (Context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !IsExpected(message.Text))
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("http://127.0.0.1:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                _complaints.Add($"asked another host: {request.Url}");
        };
    }

    internal IBrowserContext Context { get; }

    internal IPage Page { get; }

    /// <summary>True while a test takes the network away: a browser complains then.</summary>
    internal bool MayLoseConnection { get; set; }

    internal async Task SignInAsync(string name)
    {
        await Page.GotoAsync("/sign-in");
        await Page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Assertions.Expect(Page.Locator("[data-ready]")).ToBeAttachedAsync();
    }

    /// <summary>Opens a page and waits until it answers clicks.</summary>
    internal async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await Assertions.Expect(Page.Locator("[data-ready]")).ToBeAttachedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Context.CloseAsync();
        Assert.Empty(_complaints);
    }

    private bool IsExpected(string text) => MayLoseConnection && (text.Contains("WebSocket", StringComparison.Ordinal)
        || text.Contains("ERR_", StringComparison.Ordinal) || text.Contains("Failed to", StringComparison.Ordinal));
}
