using FactCheck.Core.Review;
using FactCheck.Tests.Console.Hosts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Console.Stories;

/// <summary>Signing out ends the session, wherever a page of it is open.</summary>
public sealed class SignOutTests(ConsoleHost host, Browsers browsers)
{
    private static readonly System.Text.RegularExpressions.Regex SignIn = new("/sign-in");

    [Fact]
    public async Task Other_tabs_of_the_session_end_and_another_person_s_do_not()
    {
        var id = await TasksOf.AddAsync(host, "Signoutford has 3 gates.");
        await using var other = await browsers.OpenAsync(host, "Sara Second");
        await other.GoAsync($"/tasks/{id}");
        await using var person = await browsers.OpenAsync(host);
        await person.GoAsync("/");
        var tab = await OpenTabAsync(person, $"/tasks/{id}");
        await SignOutAsync(person);
        await Expect(tab).ToHaveURLAsync(SignIn, new() { Timeout = 5_000 });
        await Expect(other.Page.GetByRole(AriaRole.Button, new() { Name = "Take it" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_comes_from_a_tab_that_stayed_open_is_refused()
    {
        var id = await TasksOf.AddAsync(host, "Staytabford has 4 gates.");
        await using var person = await browsers.OpenAsync(host);
        await person.GoAsync("/");
        var tab = await OpenTabAsync(person, $"/tasks/{id}");
        // The tab never gets to the sign-in page: it stays as it was, with its connection.
        await tab.RouteAsync("**/sign-in*", route => route.FulfillAsync(new() { Status = 204 }));
        await SignOutAsync(person);
        await tab.EvaluateAsync("document.querySelector('.hold [data-key=l]').click()");
        await using var second = await browsers.OpenAsync(host, "Sara Second");
        await second.GoAsync($"/tasks/{id}");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Take it" }).ClickAsync();
        await Expect(second.Page.Locator(".hold")).ToContainTextAsync("Yours");
        var task = await TasksOf.GetAsync(host, id);
        Assert.Equal("Sara Second", task.Lease!.Holder);
        Assert.DoesNotContain(task.Audit, entry => entry.Actor == "Chen Checker");
        Assert.Equal(ReviewState.Leased, task.State);
    }

    [Fact]
    public async Task A_cookie_that_was_copied_before_is_nobody_s()
    {
        await using var person = await browsers.OpenAsync(host);
        var cookies = await person.Context.CookiesAsync();
        await SignOutAsync(person);
        await using var thief = await browsers.OpenAsync(host, "");
        await thief.Context.AddCookiesAsync(cookies.Where(cookie => cookie.Name == "factcheck").Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = host.Address.AbsoluteUri }));
        await thief.Page.GotoAsync("/");
        await Expect(thief.Page).ToHaveURLAsync(SignIn);
    }

    private static async Task<IPage> OpenTabAsync(Person person, string path)
    {
        var tab = await person.Context.NewPageAsync();
        await tab.GotoAsync(path);
        await Expect(tab.Locator("[data-ready]")).ToBeAttachedAsync();
        return tab;
    }

    private static async Task SignOutAsync(Person person)
    {
        await person.Page.Locator(".user summary").ClickAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Change user" }).ClickAsync();
        await Expect(person.Page).ToHaveURLAsync(SignIn);
    }
}
