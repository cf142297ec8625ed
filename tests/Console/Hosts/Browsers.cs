using System.Globalization;
using Microsoft.Playwright;

namespace FactCheck.Tests.Console.Hosts;

/// <summary>Debian's Chromium. Where there is none, the tests are skipped and say so.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
            return;
        Assertions.SetDefaultExpectTimeout(15_000); // machines that build at the same time are slow
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    /// <summary>A browser of its own, as one person at one machine has.</summary>
    internal async Task<Person> OpenAsync(ConsoleHost host, string name = "Chen Checker", BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(_browser is null, $"{Executable} is not installed.");
        options ??= new();
        options.BaseURL = host.Address.AbsoluteUri;
        options.ViewportSize ??= new() { Width = 1280, Height = 800 };
        options.ReducedMotion ??= ReducedMotion.Reduce;
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(15_000);
        var person = new Person(context, await context.NewPageAsync());
        if (name.Length > 0)
            await person.SignInAsync(name);
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Writes what is seen to the folder that FACTCHECK_TEST_SCREENSHOTS names; without it, nothing.</summary>
    internal static async Task ShootAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("FACTCHECK_TEST_SCREENSHOTS") is not { Length: > 0 } folder)
            return;
        var width = page.ViewportSize!.Width.ToString(CultureInfo.InvariantCulture);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
    }
}
