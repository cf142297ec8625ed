using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using FactCheck.Core.Verification;
using FactCheck.Verification.Sources;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests.Service.Verification.Sources;

/// <summary>What strangers may send: none of it ends a verification, and none of it is taken for silence.</summary>
public sealed class OddAnswerTests
{
    private const string Path = "/search";

    private static Dictionary<string, string> Settings => new()
    {
        ["Search:News:UrlTemplate"] = "{stub}/search?q={query}",
        ["Search:News:AllowPrivateAddress"] = "true",
        ["Search:News:RetryDelay"] = "00:00:00.001",
        ["Search:News:RequestsPerSecond"] = "1000",
        ["Search:News:Retries"] = "0",
        ["Pages:RequestsPerSecond"] = "1000",
    };

    [Fact]
    public async Task A_result_whose_host_nobody_could_look_up_is_left_out_and_the_others_are_kept()
    {
        await using var outside = await Outside.StartAsync(Settings);
        outside.Stub.Json(Path, """
            {"articles":[{"url":"http://xn--\u00e9.example/","description":"340 homes."},
             {"url":"https://post.example/1","description":"340 homes were flooded."}]}
            """);
        var asked = await outside.AskAsync();
        Assert.Equal((SourceOutcome.Answered, 1, "1 without address"), (asked.Outcome, asked.Count, asked.Detail));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task An_answer_that_does_not_unpack_is_malformed_and_a_page_that_does_not_is_not_read(string encoding)
    {
        await using var outside = await Outside.StartAsync(new(Settings) { ["Search:News:FetchPages"] = "1" });
        Task BrokenAsync(HttpContext context)
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = encoding;
            return context.Response.WriteAsync("{\"articles\":[]} which is plain text all through");
        }
        outside.Stub.On(Path, BrokenAsync);
        Assert.Equal((SourceOutcome.Malformed, "its compression is broken"), (await outside.AskAsync()) is var asked ? (asked.Outcome, asked.Detail) : default);

        outside.Stub.On("/page", BrokenAsync).Json(Path, $$"""{"articles":[{"url":"{{outside.Stub.Address}}/page","description":"340 homes."}]}""");
        Assert.Equal((SourceOutcome.Answered, 1, "pages not read: 1 (its compression is broken)"),
            (await outside.AskAsync("The brigade of Oldford counted homes.")) is var page ? (page.Outcome, page.Count, page.Detail) : default);
    }

    [Theory]
    [InlineData("{\"\\ud800abcdef\":1}")]
    [InlineData("{\"articles\":[{\"\\ud800\":1,\"url\":\"https://a.example/\",\"description\":\"340 homes.\"}]}")]
    [InlineData("{\"articles\":[{\"url\":\"https://a.example/\",\"description\":\"\\ud800\"}]}")]
    public async Task Half_characters_in_names_and_texts_are_malformed(string body)
    {
        await using var outside = await Outside.StartAsync(new(Settings) { ["Search:News:TitlePath"] = "t" });
        outside.Stub.Json(Path, body);
        Assert.Equal(SourceOutcome.Malformed, (await outside.AskAsync()).Outcome);
    }

    [Fact]
    public async Task What_is_too_long_is_not_cut_in_the_middle_of_a_character()
    {
        await using var outside = await Outside.StartAsync(Settings);
        var (text, title) = (new string('x', 19_999), new string('y', 499));
        outside.Stub.Json(Path, $$"""{"articles":[{"url":"https://post.example/1","title":"{{title}}😀","description":"{{text}}😀"}]}""");
        await outside.AskAsync();
        Assert.Equal((text, title), (outside.Store.Passages.Single().Text, outside.Store.Passages.Single().Title));
    }

    [Theory]
    [InlineData("text/html; charset=windows-1252", "<p>", "windows-1252")]
    [InlineData("text/html", "<meta charset=\"windows-1252\"><p>", "windows-1252")]
    [InlineData("text/html; charset=utf-7", "<p>", "utf-8")] // which .NET refuses to read
    [InlineData("text/html; charset=nonsense", "<p>", "utf-8")]
    public async Task A_page_is_read_in_its_own_encoding(string type, string before, string encoding)
    {
        await using var outside = await Outside.StartAsync(new(Settings) { ["Search:News:FetchPages"] = "1" });
        const string sentence = "The café keeper of Oldford counted 340 flooded homes in the old town.";
        outside.Stub.On("/page", context =>
        {
            context.Response.ContentType = type;
            return context.Response.Body.WriteAsync((CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.UTF8).GetBytes($"{before}{sentence}</p>")).AsTask();
        }).Json(Path, $$"""{"articles":[{"url":"{{outside.Stub.Address}}/page","description":"340 homes."}]}""");
        Assert.Null((await outside.AskAsync()).Detail);
        Assert.Equal(sentence, outside.Store.Passages.Single().Text);
    }

    [Fact]
    public async Task A_rule_that_is_cut_in_half_at_the_end_of_what_is_read_of_robots_txt_opens_nothing()
    {
        await using var outside = await Outside.StartAsync(new(Settings) { ["Search:News:FetchPages"] = "1" });
        const string rules = "User-agent: *\nDisallow: /\n";
        var robots = rules + new string('#', RobotsRules.MaxBytes - rules.Length - "\nAllow: /".Length) + "\nAllow: /public/only\n";
        outside.Stub.On("/robots.txt", context => context.Response.WriteAsync(robots)).Html("/page", "<p>Much was said of the 340 flooded homes in Oldford that night.</p>")
            .Json(Path, $$"""{"articles":[{"url":"{{outside.Stub.Address}}/page","description":"340 homes."}]}""");
        Assert.Equal("pages not read: 1 (robots.txt)", (await outside.AskAsync()).Detail);
    }

    [Fact]
    public async Task Retries_of_many_claims_are_spread_by_chance()
    {
        await using var outside = await Outside.StartAsync(new(Settings)
        {
            ["Search:News:Retries"] = "1",
            ["Search:News:RetryDelay"] = "00:00:00.300",
            ["Search:News:BreakAfter"] = "1000",
            ["Search:News:RequestsPerSecond"] = "10000",
        });
        var first = new ConcurrentDictionary<string, long>();
        var waits = new ConcurrentBag<TimeSpan>();
        outside.Stub.On(Path, context =>
        {
            if (first.TryAdd(context.Request.QueryString.Value!, Stopwatch.GetTimestamp()))
                context.Response.StatusCode = 503;
            else
                waits.Add(Stopwatch.GetElapsedTime(first[context.Request.QueryString.Value!]));
            return context.Response.WriteAsync("""{"articles":[]}""");
        });
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => outside.AskAsync($"Homes were flooded in Oldford{(char)('A' + i)}.")));
        Assert.Equal(24, waits.Count);
        Assert.InRange(waits.Max() - waits.Min(), TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(20)); // else all would come again at once
    }

    [Fact]
    public async Task A_source_in_trouble_that_asks_for_a_long_pause_gets_it_and_nobody_waits()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await using var outside = await Outside.StartAsync(new(Settings) { ["Search:News:Retries"] = "2" }, time);
        outside.Stub.On(Path, context =>
        {
            context.Response.StatusCode = 500;
            context.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        });
        Assert.Equal((SourceOutcome.Unreachable, "HTTP 500"), (await outside.AskAsync()) is var first ? (first.Outcome, first.Detail) : default);
        Assert.Equal((SourceOutcome.RateLimited, "it asked to be left alone until 2026-03-01 13:00:00Z"), (await outside.AskAsync()) is var second ? (second.Outcome, second.Detail) : default);
        Assert.Equal(1, outside.Stub.CountOf(Path));
    }
}
