using FactCheck.Core.Verification;
using FactCheck.Verification.Sources;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests.Unit.Verification.Sources;

public sealed class SiteMeterTests
{
    private static readonly Uri One = new("https://one.example/page");
    private static readonly Uri Other = new("https://other.example/page");

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 23, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_site_that_fails_is_left_alone_for_a_while_and_others_are_not()
    {
        var meter = new SiteMeter(new() { BreakAfter = 2, BreakDuration = TimeSpan.FromMinutes(5), RequestsPerSecond = 1000 }, _time);
        meter.Failed(One, TimeSpan.Zero);
        meter.Succeeded(One); // not one after another
        meter.Failed(One, TimeSpan.Zero);
        Assert.Null(await RefusalAsync(meter, One));
        meter.Failed(One, TimeSpan.Zero);
        Assert.Equal(SourceOutcome.CircuitOpen, await RefusalAsync(meter, One));
        Assert.Null(await RefusalAsync(meter, Other));
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(await RefusalAsync(meter, One));
        meter.Failed(One, TimeSpan.Zero); // still in trouble: alone again at once
        Assert.Equal(SourceOutcome.CircuitOpen, await RefusalAsync(meter, One));
    }

    [Fact]
    public async Task A_pause_that_a_site_asks_for_is_kept_for_a_day_at_most()
    {
        var meter = new SiteMeter(new() { BreakAfter = 100, RequestsPerSecond = 1000 }, _time);
        meter.Failed(One, TimeSpan.FromMinutes(30));
        _time.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(SourceOutcome.CircuitOpen, await RefusalAsync(meter, One));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await RefusalAsync(meter, One));
        meter.Failed(One, TimeSpan.MaxValue);
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Null(await RefusalAsync(meter, One));
    }

    [Fact]
    public async Task Each_site_and_all_together_have_a_days_quota()
    {
        var meter = new SiteMeter(new() { DailyQuotaOfSite = 2, DailyQuota = 3, RequestsPerSecond = 1000 }, _time);
        Assert.Equal([null, null, SourceOutcome.QuotaUsedUp], [await RefusalAsync(meter, One), await RefusalAsync(meter, One), await RefusalAsync(meter, One)]);
        Assert.Equal([null, SourceOutcome.QuotaUsedUp], [await RefusalAsync(meter, Other), await RefusalAsync(meter, Other)]);
        _time.Advance(TimeSpan.FromHours(1)); // the next day
        Assert.Equal([null, null], [await RefusalAsync(meter, One), await RefusalAsync(meter, Other)]);
    }

    [Fact]
    public async Task Requests_to_one_site_are_spaced_out_and_what_would_wait_too_long_is_not_sent()
    {
        var meter = new SiteMeter(new() { RequestsPerSecond = 0.5, LongestWait = TimeSpan.FromSeconds(2) }, _time);
        Assert.True(meter.TakeTurnAsync(One, default).IsCompletedSuccessfully);
        var second = meter.TakeTurnAsync(One, default);
        Assert.False(second.IsCompleted);
        Assert.True(meter.TakeTurnAsync(Other, default).IsCompletedSuccessfully);
        Assert.Equal(SourceOutcome.RateLimited, await RefusalAsync(meter, One));
        _time.Advance(TimeSpan.FromSeconds(2));
        await second;
    }

    private async Task<SourceOutcome?> RefusalAsync(SiteMeter meter, Uri address)
    {
        try
        {
            var turn = meter.TakeTurnAsync(address, default);
            _time.Advance(TimeSpan.FromMilliseconds(10));
            await turn;
            return null;
        }
        catch (SourceFailedException refused)
        {
            return refused.Outcome;
        }
    }
}
