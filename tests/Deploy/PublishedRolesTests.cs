using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace FactCheck.Tests.Deploy;

/// <summary>Each role starts from the published folder, is well, answers the image's health check, and ends when it is told to.</summary>
public sealed partial class PublishedRolesTests(PublishedFolder published) : IClassFixture<PublishedFolder>
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("factcheck.dll", "serve")]
    [InlineData("FactCheck.Ingestion.dll")]
    [InlineData("FactCheck.ClaimExtraction.dll")]
    [InlineData("FactCheck.Verification.dll")]
    [InlineData("FactCheck.Review.dll")]
    public async Task A_role_starts_is_well_and_ends(string assembly, params string[] arguments)
    {
        var port = FreePort();
        using var role = Start(assembly, arguments, port, transport: "InMemory");
        var log = Task.WhenAll(role.StandardOutput.ReadToEndAsync(), role.StandardError.ReadToEndAsync());
        try
        {
            await UntilWellAsync(role, assembly, port, log);
            var asked = Stopwatch.StartNew();
            using var signal = Process.Start("kill", ["-TERM", role.Id.ToString(CultureInfo.InvariantCulture)]);
            await role.WaitForExitAsync(new CancellationTokenSource(StartLimit).Token);
            Assert.True(asked.Elapsed < StopLimit, $"{assembly} took {asked.Elapsed} to end.");
        }
        finally
        {
            if (!role.HasExited)
                role.Kill(entireProcessTree: true);
        }
    }

    [Theory]
    [InlineData("FactCheck.Review.dll")]
    [InlineData("factcheck.dll", "serve")]
    public async Task The_console_is_whole_and_a_person_can_sign_in(string assembly, params string[] arguments)
    {
        var port = FreePort();
        using var role = Start(assembly, arguments, port, transport: "InMemory");
        var log = Task.WhenAll(role.StandardOutput.ReadToEndAsync(), role.StandardError.ReadToEndAsync());
        try
        {
            await UntilWellAsync(role, assembly, port, log);
            using var browser = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = StartLimit }; // keeps cookies
            var page = await TextAsync(browser, "/sign-in");
            var style = await TextAsync(browser, Asset().Matches(page).Select(match => match.Value).Single(address => address.Contains("tokens.css", StringComparison.Ordinal)));
            var assets = Asset().Matches(page + style).Select(match => match.Value).Distinct().ToList();
            Assert.Contains(assets, address => address.Contains("blazor.web.js", StringComparison.Ordinal));
            Assert.Contains(assets, address => address.Contains("MudBlazor.min.css", StringComparison.Ordinal));
            Assert.Contains(assets, address => address.EndsWith(".woff2", StringComparison.Ordinal));
            foreach (var address in assets)
            {
                using var asset = await browser.GetAsync(address);
                Assert.True(asset.IsSuccessStatusCode && (await asset.Content.ReadAsByteArrayAsync()).Length > 100, $"{address}: {asset.StatusCode}");
            }
            var form = new Dictionary<string, string> { ["name"] = "Ada Admin", ["role"] = "admin", ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value };
            using var signedIn = await browser.PostAsync("/sign-in/development", new FormUrlEncodedContent(form));
            Assert.Contains("<h1 tabindex=\"-1\">Queue</h1>", await signedIn.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            foreach (var path in (string[])["/documents/new", "/clusters", "/publications", "/webhooks", "/overview", "/operations", "/erasure"])
                Assert.Contains("Ada Admin", await TextAsync(browser, path), StringComparison.Ordinal);
        }
        finally
        {
            if (!role.HasExited)
                role.Kill(entireProcessTree: true);
        }
    }

    [Theory]
    [InlineData("FactCheck.Ingestion.dll")]
    [InlineData("FactCheck.Review.dll")]
    public async Task A_service_without_its_settings_says_which_one_is_missing(string assembly)
    {
        using var role = Start(assembly, [], FreePort(), transport: null);
        var log = Task.WhenAll(role.StandardOutput.ReadToEndAsync(), role.StandardError.ReadToEndAsync());
        await role.WaitForExitAsync(new CancellationTokenSource(StartLimit).Token);
        Assert.NotEqual(0, role.ExitCode);
        Assert.Contains("Messaging:Transport", string.Join('\n', await log), StringComparison.Ordinal);
    }

    private async Task UntilWellAsync(Process role, string assembly, int port, Task<string[]> log)
    {
        using var deadline = new CancellationTokenSource(StartLimit);
        while (await RunAsync("factcheck.dll", ["health", $"http://127.0.0.1:{port}/health/ready"]) != 0)
        {
            if (role.HasExited || deadline.IsCancellationRequested)
            {
                if (!role.HasExited)
                    role.Kill(entireProcessTree: true);
                Assert.Fail($"{assembly} is not well: {string.Join('\n', await log)}");
            }
        }
    }

    private static async Task<string> TextAsync(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {text}");
        return text;
    }

    private Process Start(string assembly, string[] arguments, int port, string? transport)
    {
        var data = published.NewDataFolder();
        string[] all = assembly == "factcheck.dll" ? [.. arguments, "--data", data] : arguments;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(published.Path, assembly), .. all])
        {
            WorkingDirectory = published.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["FACTCHECK_ENDPOINTS__HTTPPORT"] = port.ToString(CultureInfo.InvariantCulture),
                ["FACTCHECK_ENDPOINTS__GRPCPORT"] = "0",
                ["FACTCHECK_STORAGE__SQLITE__PATH"] = Path.Combine(data, "service.db"),
                ["FACTCHECK_EVIDENCEINDEX__FOLDER"] = data,
            },
        };
        foreach (var peer in (string[])["INGESTION", "CLAIMEXTRACTION", "VERIFICATION", "REVIEW"])
            start.Environment[$"FACTCHECK_SERVICES__{peer}"] = "self";
        if (transport is not null)
            start.Environment["FACTCHECK_MESSAGING__TRANSPORT"] = transport;
        return Process.Start(start)!;
    }

    private async Task<int> RunAsync(string assembly, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(published.Path, assembly), .. arguments])
        {
            RedirectStandardError = true,
        })!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"/console/[\w.?=-]+")]
    private static partial Regex Asset();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
