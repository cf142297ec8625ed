using FactCheck.Tests.Console.Hosts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Console.Pages;

/// <summary>Themes, zoom and motion as people ask for them.</summary>
public sealed class ComfortTests(ConsoleHost host, Browsers browsers)
{
    [Fact]
    public async Task The_system_s_theme_is_taken_and_a_person_s_choice_stays()
    {
        await using var person = await browsers.OpenAsync(host, options: new() { ColorScheme = ColorScheme.Dark });
        await person.GoAsync("/");
        Assert.True(await IsDarkAsync(person.Page));
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Switch between light and dark" }).ClickAsync();
        Assert.Equal("light", await person.Page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        Assert.False(await IsDarkAsync(person.Page));
        await person.GoAsync("/documents");
        Assert.False(await IsDarkAsync(person.Page));
    }

    [Theory]
    [InlineData(640, 400)] // 1280 at 200 %
    [InlineData(320, 256)] // WCAG 1.4.10: 1280 at 400 %
    public async Task A_zoomed_page_needs_no_scrolling_sideways(int width, int height)
    {
        await using var person = await browsers.OpenAsync(host, "Ada Admin", new() { ViewportSize = new() { Width = width, Height = height } });
        foreach (var (name, path) in await Sitemap.OfAsync(host))
        {
            await person.GoAsync(path);
            Assert.True(await person.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{name} at {width}");
        }
    }

    [Fact]
    public async Task Nothing_moves_for_who_asks_for_it()
    {
        await using var person = await browsers.OpenAsync(host, options: new() { ReducedMotion = ReducedMotion.Reduce });
        await person.GoAsync("/");
        Assert.True(await person.Page.EvaluateAsync<bool>(
            "[...document.querySelectorAll('*')].every(node => ['animationDuration', 'transitionDuration'].every(name => getComputedStyle(node)[name].split(',').every(time => parseFloat(time) <= 0.001)))"));
    }

    [Fact]
    public async Task Changes_are_told_to_screen_readers()
    {
        var id = await TasksOf.AddAsync(host, "Quietford is quiet.");
        await using var person = await browsers.OpenAsync(host);
        await person.GoAsync($"/tasks/{id}");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Take it" }).ClickAsync();
        await Expect(person.Page.Locator("[data-live]")).ToContainTextAsync("Taken");
    }

    private static Task<bool> IsDarkAsync(IPage page) => page.EvaluateAsync<bool>(
        "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).every(part => Number(part) < 60)");
}
