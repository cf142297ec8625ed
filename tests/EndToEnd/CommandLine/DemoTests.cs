using System.Text.RegularExpressions;
using FactCheck.Tests.EndToEnd.Deployments;

namespace FactCheck.Tests.EndToEnd.CommandLine;

/// <summary><c>factcheck demo</c> as a person meets it.</summary>
public sealed partial class DemoTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task It_shows_claims_and_addresses_serves_on_and_doubles_nothing_at_its_second_start()
    {
        var folder = new TestFolder();
        var first = await RunAsync(folder);
        var second = await RunAsync(folder);
        Assert.NotEmpty(first.Claims);
        Assert.Equal(first.Claims, second.Claims);
        Assert.Equal(first.Tasks, second.Tasks);
        Assert.Contains("more than", first.Output.Replace("> ", "more than ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("SUPPORTED", first.Output, StringComparison.Ordinal);
        Assert.Contains("stored before", second.Output, StringComparison.Ordinal);
        folder.Delete();
    }

    /// <summary>Starts it, reads what it serves, and asks it to end.</summary>
    private static async Task<(string Output, string Claims, string Tasks)> RunAsync(TestFolder folder)
    {
        await using var demo = FactCheckCommand.Create(folder, "demo", "--data", folder["data"], "--http-port", "0", "--grpc-port", "0");
        demo.Start();
        var page = await Eventually.GetAsync("the demo says where its page is", Limit, () =>
        {
            demo.ThrowIfEnded();
            return Task.FromResult(Page().Match(demo.Standard) is { Success: true } match ? match.Groups[1].Value : null);
        }, () => demo.Tail());
        using var http = new HttpClient { BaseAddress = new Uri(page) };
        using var home = await http.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.True(home.IsSuccessStatusCode, $"The page answers {home.StatusCode}.");
        var claims = await BodyAsync(http, "/v1/claims?pageSize=500");
        var tasks = await BodyAsync(http, "/v1/reviewTasks?pageSize=500");
        await demo.StopAsync();
        return (demo.Standard, claims, tasks);
    }

    private static async Task<string> BodyAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answers {answer.StatusCode}.");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"(http://127\.0\.0\.1:\d+/)\s")]
    private static partial Regex Page();
}
