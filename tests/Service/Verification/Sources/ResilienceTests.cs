using System.Globalization;
using FactCheck.Core.Verification;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests.Service.Verification.Sources;

/// <summary>What every source has, shown on one.</summary>
public sealed class ResilienceTests
{
    private const string Path = "/search";
    private const string One = """{"articles":[{"url":"https://post.example/1","description":"340 homes were flooded in Oldford."}]}""";

    private static Dictionary<string, string> Settings => new()
    {
        ["Search:News:UrlTemplate"] = "{stub}/search?q={query}",
        ["Search:News:AllowPrivateAddress"] = "true",
        ["Search:News:Retries"] = "0",
        ["Search:News:RetryDelay"] = "00:00:00.001",
        ["Search:News:RequestsPerSecond"] = "1000",
    };

    private static Dictionary<string, string> With(params (string Name, string Value)[] settings)
    {
        var all = Settings;
        foreach (var (name, value) in settings)
            all[$"Search:News:{name}"] = value;
        return all;
    }

    [Fact]
    public async Task A_failure_that_passes_is_tried_again()
    {
        await using var outside = await Outside.StartAsync(With(("Retries", "2")));
        outside.Stub.On(Path, context =>
        {
            context.Response.StatusCode = outside.Stub.CountOf(Path) < 3 ? 503 : 200;
            return context.Response.WriteAsync(One);
        });
        Assert.Equal((SourceOutcome.Answered, 1), Short(await outside.AskAsync()));
        Assert.Equal(3, outside.Stub.CountOf(Path));
    }

    [Fact]
    public async Task A_refusal_is_not_tried_again()
    {
        await using var outside = await Outside.StartAsync(With(("Retries", "2")));
        outside.Stub.Json(Path, "{}", 403);
        Assert.Equal(SourceOutcome.Refused, (await outside.AskAsync()).Outcome);
        Assert.Equal(1, outside.Stub.CountOf(Path));
    }

    [Fact]
    public async Task A_silent_source_is_waited_for_no_longer_than_said_and_the_attempts_are_cut_short()
    {
        await using var outside = await Outside.StartAsync(With(("AttemptTimeout", "00:00:00.050"), ("Retries", "1")));
        outside.Stub.Silent(Path);
        Assert.Equal((SourceOutcome.TimedOut, "no answer in time"), (await outside.AskAsync()) is var asked ? (asked.Outcome, asked.Detail) : default);
        Assert.Equal(2, outside.Stub.CountOf(Path));
    }

    [Fact]
    public async Task The_whole_wait_has_an_end_too()
    {
        await using var outside = await Outside.StartAsync(With(("Timeout", "00:00:00.100"), ("AttemptTimeout", "00:00:30")));
        outside.Stub.Silent(Path);
        var asked = await outside.AskAsync();
        Assert.Equal((SourceOutcome.TimedOut, "no answer in 0.1 s"), (asked.Outcome, asked.Detail));
        Assert.InRange(asked.Duration, TimeSpan.FromMilliseconds(90), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_body_that_comes_drop_by_drop_is_cut_by_the_whole_wait()
    {
        await using var outside = await Outside.StartAsync(With(("Timeout", "00:00:00.150")));
        outside.Stub.On(Path, async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(" ", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(10, context.RequestAborted);
            }
        });
        Assert.Equal(SourceOutcome.TimedOut, (await outside.AskAsync()).Outcome);
    }

    [Fact]
    public async Task Who_asked_and_went_away_gets_no_result()
    {
        await using var outside = await Outside.StartAsync(Settings);
        using var gone = new CancellationTokenSource();
        outside.Stub.On(Path, async context =>
        {
            await gone.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => outside.AskAsync(cancellation: gone.Token));
    }

    [Fact]
    public async Task A_huge_answer_is_refused_not_cut()
    {
        var settings = Settings;
        settings["MaxAnswerBytes"] = "65536";
        await using var outside = await Outside.StartAsync(settings);
        outside.Stub.On(Path, async context =>
        {
            await context.Response.WriteAsync("""{"articles":[""");
            for (var i = 0; i < 10_000; i++)
                await context.Response.WriteAsync("""{"url":"https://post.example/1","description":"340 homes."},""");
            await context.Response.WriteAsync("{}]}");
        });
        Assert.Equal((SourceOutcome.TooLarge, "more than 65536 bytes"), (await outside.AskAsync()) is var asked ? (asked.Outcome, asked.Detail) : default);
        Assert.Empty(outside.Store.Passages);
    }

    [Fact]
    public async Task A_small_answer_that_unpacks_to_a_huge_one_is_refused()
    {
        var settings = Settings;
        settings["MaxAnswerBytes"] = "65536";
        await using var outside = await Outside.StartAsync(settings);
        outside.Stub.On(Path, async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var zipped = new System.IO.Compression.GZipStream(context.Response.Body, System.IO.Compression.CompressionLevel.SmallestSize);
            await zipped.WriteAsync(new byte[8 * 1024 * 1024]);
        });
        Assert.Equal(SourceOutcome.TooLarge, (await outside.AskAsync()).Outcome);
    }

    [Fact]
    public async Task A_connection_that_breaks_and_one_that_is_refused_are_unreachable()
    {
        await using var outside = await Outside.StartAsync(Settings);
        outside.Stub.On(Path, context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        Assert.Equal(SourceOutcome.Unreachable, (await outside.AskAsync()).Outcome);
        await using var nobody = await Outside.StartAsync(With(("UrlTemplate", "http://127.0.0.1:9/?q={query}")));
        Assert.Equal((SourceOutcome.Unreachable, "no connection (ConnectionRefused)"), (await nobody.AskAsync()) is var asked ? (asked.Outcome, asked.Detail) : default);
    }

    [Fact]
    public async Task A_source_that_keeps_failing_is_left_alone_for_a_while()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await using var outside = await Outside.StartAsync(With(("BreakAfter", "2"), ("BreakDuration", "00:00:10")), time);
        outside.Stub.Json(Path, "", 500);
        Assert.Equal(SourceOutcome.Unreachable, (await outside.AskAsync()).Outcome);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(SourceOutcome.Unreachable, (await outside.AskAsync()).Outcome);
        Assert.Equal(SourceOutcome.CircuitOpen, (await outside.AskAsync()).Outcome);
        Assert.Equal(2, outside.Stub.CountOf(Path));
        time.Advance(TimeSpan.FromSeconds(11));
        outside.Stub.Json(Path, One);
        Assert.Equal((SourceOutcome.Answered, 1), Short(await outside.AskAsync()));
    }

    [Fact]
    public async Task A_short_pause_that_is_asked_for_is_waited_and_a_long_one_is_kept()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await using var outside = await Outside.StartAsync(With(("Retries", "2"), ("LongestWait", "00:00:02")), time);
        outside.Stub.On(Path, context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "30";
            return Task.CompletedTask;
        });
        Assert.Equal((SourceOutcome.RateLimited, "HTTP 429"), (await outside.AskAsync()) is var first ? (first.Outcome, first.Detail) : default);
        outside.Stub.Json(Path, One);
        Assert.Equal((SourceOutcome.RateLimited, "it asked to be left alone until 2026-03-01 12:00:30Z"), (await outside.AskAsync()) is var asked ? (asked.Outcome, asked.Detail) : default);
        Assert.Equal(1, outside.Stub.CountOf(Path));
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(SourceOutcome.Answered, (await outside.AskAsync()).Outcome);
    }

    [Fact]
    public async Task A_pause_within_the_longest_wait_is_waited_out()
    {
        await using var outside = await Outside.StartAsync(With(("Retries", "1")));
        outside.Stub.On(Path, context =>
        {
            if (outside.Stub.CountOf(Path) > 1)
                return context.Response.WriteAsync(One);
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "1";
            return Task.CompletedTask;
        });
        var asked = await outside.AskAsync();
        Assert.Equal((SourceOutcome.Answered, 1), Short(asked));
        Assert.InRange(asked.Duration, TimeSpan.FromMilliseconds(950), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task The_days_quota_counts_retries_and_begins_anew_the_next_day()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 23, 0, 0, TimeSpan.Zero));
        await using var outside = await Outside.StartAsync(With(("DailyQuota", "2")), time);
        outside.Stub.Json(Path, "", 404);
        await outside.AskAsync();
        time.Advance(TimeSpan.FromSeconds(1));
        await outside.AskAsync();
        Assert.Equal((SourceOutcome.QuotaUsedUp, "2 requests a day"), (await outside.AskAsync()) is var asked ? (asked.Outcome, asked.Detail) : default);
        Assert.Equal(2, outside.Stub.CountOf(Path));
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(SourceOutcome.Refused, (await outside.AskAsync()).Outcome);
    }

    [Fact]
    public async Task More_than_the_rate_is_not_sent()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await using var outside = await Outside.StartAsync(With(("RequestsPerSecond", "0.1"), ("LongestWait", "00:00:05")), time);
        outside.Stub.Json(Path, "", 404);
        Assert.Equal(SourceOutcome.Refused, (await outside.AskAsync()).Outcome);
        Assert.Equal((SourceOutcome.RateLimited, "0.1 requests a second"), (await outside.AskAsync()) is var asked ? (asked.Outcome, asked.Detail) : default);
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(SourceOutcome.Refused, (await outside.AskAsync()).Outcome);
        Assert.Equal(2, outside.Stub.CountOf(Path));
    }

    [Fact]
    public async Task An_answer_is_used_again_for_its_lifetime_in_every_workspace()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await using var outside = await Outside.StartAsync(Settings, time);
        outside.Stub.Json(Path, One);
        await outside.AskAsync();
        time.Advance(TimeSpan.FromHours(5));
        var again = Assert.Single(await outside.AskAllAsync(workspace: "other"));
        Assert.Equal((SourceOutcome.Answered, 1, true, TimeSpan.Zero), (again.Outcome, again.Count, again.FromCache, again.Duration));
        var kept = outside.Store.Passages.Last();
        Assert.Equal(("other", "2026-03-01T12"), (kept.Workspace.Value, kept.RetrievedAt.ToString("yyyy-MM-ddTHH", CultureInfo.InvariantCulture)));
        time.Advance(TimeSpan.FromHours(1));
        Assert.False((await outside.AskAsync()).FromCache);
        Assert.Equal(2, outside.Stub.CountOf(Path));
    }

    [Fact]
    public async Task A_failure_is_not_used_again()
    {
        await using var outside = await Outside.StartAsync(Settings);
        outside.Stub.Json(Path, "", 500);
        await outside.AskAsync();
        outside.Stub.Json(Path, One);
        Assert.Equal((SourceOutcome.Answered, 1), Short(await outside.AskAsync()));
    }

    [Fact]
    public async Task A_claim_without_words_is_not_asked_about()
    {
        await using var outside = await Outside.StartAsync(Settings);
        Assert.Equal(SourceOutcome.NotAsked, (await outside.AskAsync("… 12 %")).Outcome);
        Assert.Empty(outside.Stub.Requests);
    }

    [Fact]
    public async Task One_source_that_fails_does_not_keep_the_others_from_answering()
    {
        var settings = Settings;
        foreach (var (name, value) in Settings)
            settings[name.Replace("News", "Broken")] = value.Replace("/search", "/broken");
        await using var outside = await Outside.StartAsync(settings);
        outside.Stub.Json(Path, One).Json("/broken", "", 500);
        Assert.Equal([("search:broken", SourceOutcome.Unreachable), ("search:news", SourceOutcome.Answered)],
            (await outside.AskAllAsync()).Select(asked => (asked.Source, asked.Outcome)));
    }

    [Fact]
    public async Task Without_settings_nobody_is_asked()
    {
        await using var outside = await Outside.StartAsync([]);
        Assert.Empty(await outside.AskAllAsync());
    }

    [Fact]
    public async Task Logs_say_which_source_failed_and_no_word_of_the_claim()
    {
        await using var outside = await Outside.StartAsync(With(("Retries", "1")));
        outside.Stub.Json(Path, "", 500);
        await outside.AskAsync("Secretive Zanzibar hid 300 homes.");
        Assert.Contains(outside.Logs.Lines, line => line.Contains("Source search:news gave no evidence: Unreachable", StringComparison.Ordinal));
        Assert.DoesNotContain(outside.Logs.Lines, line => line.Contains("Zanzibar", StringComparison.OrdinalIgnoreCase) || line.Contains("Secretive", StringComparison.OrdinalIgnoreCase));
    }

    private static (SourceOutcome, int) Short(SourceAsked asked) => (asked.Outcome, asked.Count);
}
