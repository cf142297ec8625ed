using FactCheck.Tests.Console.Hosts;
using Microsoft.Playwright;

namespace FactCheck.Tests.Console.Pages;

/// <summary>Every page as it is seen, in both themes, wide and narrow.</summary>
public sealed class LookTests(ConsoleHost host, Browsers browsers)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Every_page_is_accessible_and_fits(ColorScheme scheme, int width)
    {
        await using var person = await browsers.OpenAsync(host, "Ada Admin",
            new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = width == 390 ? 844 : 800 } });
        var faults = new List<string>();
        foreach (var (name, path) in await Sitemap.OfAsync(host))
        {
            await person.GoAsync(path);
            await person.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await Browsers.ShootAsync(person.Page, $"{name}-{scheme}".ToLowerInvariant());
            faults.AddRange(await Accessibility.FaultsAsync(person.Page, $"{name}, {scheme}, {width}"));
            if (await person.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                faults.Add($"{name} scrolls sideways at {width} pixels.");
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task The_dialog_of_keys_is_accessible()
    {
        await using var person = await browsers.OpenAsync(host);
        await person.GoAsync("/");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Keyboard shortcuts" }).ClickAsync();
        await Assertions.Expect(person.Page.Locator("#keys")).ToBeVisibleAsync();
        await Browsers.ShootAsync(person.Page, "keys");
        Assert.Empty(await Accessibility.FaultsAsync(person.Page, "keys"));
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task The_sign_in_page_is_accessible(ColorScheme scheme, int width)
    {
        await using var person = await browsers.OpenAsync(host, "", new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        await person.Page.GotoAsync("/");
        await Assertions.Expect(person.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in"));
        await Browsers.ShootAsync(person.Page, $"sign-in-{scheme}".ToLowerInvariant());
        Assert.Empty(await Accessibility.FaultsAsync(person.Page, "sign-in"));
    }
}
