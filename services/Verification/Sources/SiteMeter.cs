using FactCheck.Core.Verification;

namespace FactCheck.Verification.Sources;

/// <summary>Counts the requests for pages, site by site: spaces them out, leaves a site alone that fails, and keeps to the day's quotas.</summary>
/// <remarks>Of so many sites as it holds; the one unused for longest is forgotten first, so that strangers' addresses can't fill the memory.</remarks>
internal sealed class SiteMeter(PageLimitOptions limits, TimeProvider time)
{
    private const int MaxSites = 10_000;

    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    // Turns and pauses are counted from here, so that a clock that is set back silences no site.
    private readonly long _start = time.GetTimestamp();
    private readonly Lock _gate = new();
    private readonly BoundedCache<Site> _sites = new(TimeSpan.MaxValue, MaxSites, time);
    private DateOnly _day;
    private int _sent;

    /// <summary>Returns when a request to the address's site may be sent, and counts it.</summary>
    /// <exception cref="SourceFailedException">Not today, or not within the longest wait.</exception>
    internal async Task TakeTurnAsync(Uri address, CancellationToken cancellation)
    {
        var wait = TakeTurn(address);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellation);
    }

    /// <summary>The site answered, if only that it has no such page.</summary>
    internal void Succeeded(Uri address)
    {
        lock (_gate)
            SiteOf(address).Failures = 0;
    }

    /// <summary>The site did not answer, or said that it is in trouble.</summary>
    /// <param name="address">Of the request.</param>
    /// <param name="pause">How long it asks to be left alone; zero: it does not.</param>
    internal void Failed(Uri address, TimeSpan pause)
    {
        lock (_gate)
        {
            var site = SiteOf(address);
            var rest = ++site.Failures >= limits.BreakAfter ? limits.BreakDuration : TimeSpan.Zero;
            var until = Now + (pause > LongestPause ? LongestPause : pause > rest ? pause : rest);
            if (until > site.LeftAloneUntil)
                site.LeftAloneUntil = until;
        }
    }

    private TimeSpan Now => time.GetElapsedTime(_start);

    private TimeSpan TakeTurn(Uri address)
    {
        lock (_gate)
        {
            var (site, now) = (SiteOf(address), Now);
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            if (today != _day)
                (_day, _sent) = (today, 0);
            if (today != site.Day)
                (site.Day, site.Sent) = (today, 0);
            if (now < site.LeftAloneUntil)
                throw new SourceFailedException(SourceOutcome.CircuitOpen, "its site failed too often of late or asked to be left alone");
            if (_sent >= limits.DailyQuota)
                throw new SourceFailedException(SourceOutcome.QuotaUsedUp, $"the day's quota of {limits.DailyQuota} page requests");
            if (site.Sent >= limits.DailyQuotaOfSite)
                throw new SourceFailedException(SourceOutcome.QuotaUsedUp, $"the day's quota of {limits.DailyQuotaOfSite} requests to its site");
            var turn = now > site.NextTurn ? now : site.NextTurn;
            if (turn - now > limits.LongestWait)
                throw new SourceFailedException(SourceOutcome.RateLimited, $"{limits.RequestsPerSecond:0.###} requests a second to its site");
            site.NextTurn = turn + TimeSpan.FromSeconds(1 / limits.RequestsPerSecond);
            site.Sent++;
            _sent++;
            return turn - now;
        }
    }

    private Site SiteOf(Uri address)
    {
        if (_sites.Find(address.Authority) is { } known)
            return known;
        var site = new Site();
        _sites.Keep(address.Authority, site);
        return site;
    }

    private sealed class Site
    {
        public TimeSpan NextTurn { get; set; }

        public TimeSpan LeftAloneUntil { get; set; }

        public int Failures { get; set; }

        public DateOnly Day { get; set; }

        public int Sent { get; set; }
    }
}
