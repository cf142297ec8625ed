using FactCheck.Core.Review;
using FactCheck.Core.Verification;
using FactCheck.Tests.Console.Hosts;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Console.Stories;

/// <summary>The queue without a pointer.</summary>
public sealed class KeyboardTests(ConsoleHost host, Browsers browsers)
{
    [Fact]
    public async Task A_task_is_found_taken_and_decided_by_keys_alone()
    {
        var id = await TasksOf.AddAsync(host, "Keyboardford has 12 bridges.", priority: 0.5);
        await TasksOf.AddAsync(host, "Keyboardford has 13 bridges.", priority: 0.4);
        await using var person = await browsers.OpenAsync(host);
        var keys = person.Page.Keyboard;
        await person.GoAsync("/");
        await keys.PressAsync("/");
        await keys.TypeAsync("keyboardford");
        await keys.PressAsync("Enter");
        await Expect(person.Page.Locator(".q-row")).ToHaveCountAsync(2);
        await Expect(person.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("q=keyboardford"));
        await keys.PressAsync("Tab"); // out of the search field
        await keys.PressAsync("j");
        await Expect(person.Page.Locator(".q-row:focus-within .q-claim")).ToContainTextAsync("12 bridges");
        await keys.PressAsync("j");
        await Expect(person.Page.Locator(".q-row:focus-within .q-claim")).ToContainTextAsync("13 bridges");
        await keys.PressAsync("k");
        await keys.PressAsync("l");
        await Expect(person.Page.Locator(".q-row").First).ToContainTextAsync("You");
        await keys.PressAsync("r");
        await Expect(person.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/tasks/{id}"));
        await Expect(person.Page.Locator(".choice.on")).ToContainTextAsync("Refuted");
        await keys.PressAsync("s");
        await Expect(person.Page.Locator(".choice.on")).ToContainTextAsync("Supported");
        await keys.PressAsync("Tab");
        await Expect(person.Page.GetByLabel("Why, in your words")).ToBeFocusedAsync();
        await keys.TypeAsync("Counted them.");
        await keys.PressAsync("Control+Enter");
        await Expect(person.Page.Locator(".decision")).ToContainTextAsync("Counted them.");
        var task = await TasksOf.GetAsync(host, id);
        Assert.Equal((ReviewState.Decided, Verdict.Supported), (task.State, task.Decision!.Verdict));
    }

    [Fact]
    public async Task Help_says_the_keys_and_turns_them_off()
    {
        await using var person = await browsers.OpenAsync(host);
        await person.GoAsync("/");
        await person.Page.Keyboard.PressAsync("?");
        await Expect(person.Page.Locator("#keys")).ToBeVisibleAsync();
        await Browsers.ShootAsync(person.Page, "keys");
        await person.Page.Locator("[data-keys-switch]").UncheckAsync();
        await person.Page.Keyboard.PressAsync("Escape");
        await person.Page.Keyboard.PressAsync("?");
        await Expect(person.Page.Locator("#keys")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_first_stop_leads_past_the_navigation_and_focus_is_always_seen()
    {
        await using var person = await browsers.OpenAsync(host);
        await person.GoAsync("/documents");
        await person.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await person.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await person.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await person.Page.EvaluateAsync<string>("document.activeElement.id"));
        for (var i = 0; i < 5; i++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            Assert.Equal("", await person.Page.EvaluateAsync<string>(
                "(() => { const at = document.activeElement; const seen = [getComputedStyle(at).outlineStyle, getComputedStyle(at, '::after').outlineStyle].some(one => one !== 'none'); return seen ? '' : at.outerHTML.slice(0, 200); })()"));
        }
    }
}
