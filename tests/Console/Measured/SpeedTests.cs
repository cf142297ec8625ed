using System.Diagnostics;
using System.Globalization;
using FactCheck.Tests.Console.Hosts;
using FactCheck.Tests.Console.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Console.Measured;

/// <summary>How fast pages are and what a person who has one open costs.</summary>
/// <remarks>Run where FACTCHECK_TEST_MEASURE says over how many tasks, or names a SQLite file with tasks (tests/Benchmarks queue makes one of any size).</remarks>
public sealed class SpeedTests(ConsoleHost host, Browsers browsers, ITestOutputHelper output)
{
    private const string Variable = "FACTCHECK_TEST_MEASURE";
    private const int Loads = 30;
    private const int Readers = 20;

    [Fact]
    public async Task Pages_to_interactive_and_memory_of_a_reader()
    {
        var count = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(count), $"{Variable} is not set.");
        var isStored = ConsoleHost.StoredTasks is not null;
        var tasks = isStored ? 0 : int.Parse(count!, CultureInfo.InvariantCulture);
        for (var i = 0; i < tasks; i++)
            await TasksOf.AddAsync(host, $"Measureford counted {TasksOf.Text(i)} of them in {1900 + i % 120}.", $"Speaker {i % 50}", $"Paper {i % 40}", priority: i % 997 / 997.0);

        await using var person = await browsers.OpenAsync(host, "Ada Admin");
        var pages = await Sitemap.OfAsync(host);
        var sample = pages.ToDictionary(page => page.Name, page => page.Path);
        await MeasureAsync(person.Page, "queue", "/", ".q-row [data-row-link]");
        await MeasureAsync(person.Page, "queue, filtered by words", isStored ? "/?q=w1+w7" : "/?q=measureford+1930", ".q-row [data-row-link]");
        await MeasureAsync(person.Page, "task", sample["task"], ".passage");
        foreach (var (name, path) in pages.Where(page => page.Name is not ("queue" or "task")))
            await MeasureAsync(person.Page, name, path, "h1");
        await ScrollAsync(person.Page);

        var before = Settle();
        var readers = new List<Person>();
        for (var i = 0; i < Readers; i++)
        {
            readers.Add(await browsers.OpenAsync(host, "Chen Checker"));
            await readers[i].GoAsync("/");
        }
        var queue = Settle();
        foreach (var reader in readers)
            await reader.GoAsync(sample["task"]);
        var task = Settle();
        output.WriteLine($"memory a reader, managed: queue {(queue - before) / Readers / 1024} KiB, task {(task - before) / Readers / 1024} KiB (circuits left behind included)");
        foreach (var reader in readers)
            await reader.DisposeAsync();
    }

    private async Task MeasureAsync(IPage page, string name, string path, string content)
    {
        var seen = new List<double>();
        var interactive = new List<double>();
        for (var i = 0; i < Loads; i++)
        {
            var watch = Stopwatch.StartNew();
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit });
            await page.Locator(content).First.WaitForAsync();
            seen.Add(watch.Elapsed.TotalMilliseconds);
            await page.Locator("[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            await page.Locator(content).First.WaitForAsync();
            interactive.Add(watch.Elapsed.TotalMilliseconds);
        }
        output.WriteLine($"{name}: content p50 {At(seen, 0.5)} ms, p95 {At(seen, 0.95)} ms; interactive p50 {At(interactive, 0.5)} ms, p95 {At(interactive, 0.95)} ms");
    }

    private async Task ScrollAsync(IPage page)
    {
        await page.GotoAsync("/");
        await Expect(page.Locator("[data-ready]")).ToBeAttachedAsync();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 40; i++)
            await page.EvaluateAsync("() => new Promise(done => { scrollBy(0, 3000); requestAnimationFrame(() => requestAnimationFrame(done)); })");
        await page.Locator(".q-row [data-row-link]").Last.WaitForAsync();
        output.WriteLine($"40 jumps of 50 rows: {watch.Elapsed.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms; rows in the page: {await page.Locator(".q-row").CountAsync()}");
    }

    private static long Settle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static string At(List<double> times, double share) => times.Order().ElementAt((int)(share * (times.Count - 1))).ToString("0", CultureInfo.InvariantCulture);
}
