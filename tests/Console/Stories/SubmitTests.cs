using System.Text;
using FactCheck.Tests.Console.Hosts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Console.Stories;

/// <summary>Documents come in as a file and by their address, too.</summary>
public sealed class SubmitTests(ConsoleHost host, Browsers browsers)
{
    [Theory]
    [InlineData("ferries.txt", "The ferries of Fileford carried more than 52,000 people in 2022, the harbour master said on Monday.")]
    [InlineData("page.html", "<html><head><title>Fileford</title></head><body><article><h1>Fileford</h1><p>The trams of Fileford carried more than 63,000 people in 2022, the mayor said on Monday in the town hall.</p><p>Half of them came from the north, where a new line was opened in spring.</p></article></body></html>")]
    public async Task A_file_is_read(string name, string content)
    {
        await using var reporter = await browsers.OpenAsync(host, "Rosa Reporter");
        await reporter.GoAsync("/documents/new");
        await reporter.Page.GetByText("File", new() { Exact = true }).First.ClickAsync();
        await reporter.Page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = name.EndsWith("html", StringComparison.Ordinal) ? "text/html" : "text/plain", Buffer = Encoding.UTF8.GetBytes(content) });
        await Expect(reporter.Page.Locator(".hint").Filter(new() { HasText = name })).ToBeVisibleAsync();
        await reporter.Page.GetByLabel("Title").FillAsync($"Read from {name}");
        await SubmitAsync(reporter);
        await Expect(reporter.Page.Locator(".claim-card a").First).ToContainTextAsync("Fileford", new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task A_file_is_missed_before_anything_is_sent()
    {
        await using var reporter = await browsers.OpenAsync(host, "Rosa Reporter");
        await reporter.GoAsync("/documents/new");
        await reporter.Page.GetByText("File", new() { Exact = true }).First.ClickAsync();
        await reporter.Page.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(reporter.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose a file");
    }

    [Fact]
    public async Task An_address_is_fetched_and_a_wrong_one_is_said_to_be()
    {
        await using var reporter = await browsers.OpenAsync(host, "Rosa Reporter");
        await reporter.GoAsync("/documents/new");
        await reporter.Page.GetByText("Address", new() { Exact = true }).First.ClickAsync();
        await reporter.Page.Locator("#url").FillAsync("http://10.0.0.1/secret");
        await reporter.Page.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(reporter.Page.Locator(".notice.error")).ToBeVisibleAsync();
        await reporter.Page.Locator("#url").FillAsync(new Uri(host.Outside.Address, "/ferries").AbsoluteUri);
        await SubmitAsync(reporter);
        await Expect(reporter.Page.GetByRole(AriaRole.Heading, new() { Name = "Ferries of Stubford" })).ToBeVisibleAsync();
        await Expect(reporter.Page.Locator(".claim-card a").First).ToContainTextAsync("72,000", new() { Timeout = 60_000 });
    }

    private static async Task SubmitAsync(Person person)
    {
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(person.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/documents/doc-"));
    }
}
