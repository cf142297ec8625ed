using FactCheck.Core.Verification;

namespace FactCheck.Verification.Sources;

/// <summary>Counts the requests to one source, spaces them out, and keeps to its quota and to what it asked for.</summary>
internal sealed class SourceMeter(SourceLimits limits, TimeProvider time)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1); // a source may ask for any time, the end of the calendar included

    // Turns and pauses are counted from here, so that a clock that is set back silences nobody.
    private readonly long _start = time.GetTimestamp();
    private readonly Lock _gate = new();
    private TimeSpan _nextTurn;
    private TimeSpan _pausedUntil;
    private DateOnly _day;
    private int _sent;

    /// <summary>Returns when a request may be sent, and counts it.</summary>
    /// <exception cref="SourceFailedException">Not today, or not within the longest wait.</exception>
    internal async Task TakeTurnAsync(CancellationToken cancellation)
    {
        var wait = TakeTurn();
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellation);
    }

    /// <summary>No request for this long: the source asked for it.</summary>
    internal void Pause(TimeSpan pause)
    {
        lock (_gate)
            _pausedUntil = Max(_pausedUntil, Now + (pause < LongestPause ? pause : LongestPause));
    }

    private TimeSpan Now => time.GetElapsedTime(_start);

    private TimeSpan TakeTurn()
    {
        lock (_gate)
        {
            var (now, clock) = (Now, time.GetUtcNow());
            if (now < _pausedUntil)
                throw new SourceFailedException(SourceOutcome.RateLimited, $"it asked to be left alone until {clock + (_pausedUntil - now):yyyy-MM-dd HH:mm:ss}Z");
            var today = DateOnly.FromDateTime(clock.UtcDateTime);
            if (today != _day)
                (_day, _sent) = (today, 0);
            if (_sent >= limits.DailyQuota)
                throw new SourceFailedException(SourceOutcome.QuotaUsedUp, $"{limits.DailyQuota} requests a day");
            var turn = Max(now, _nextTurn);
            if (turn - now > limits.LongestWait)
                throw new SourceFailedException(SourceOutcome.RateLimited, $"{limits.RequestsPerSecond:0.###} requests a second");
            _nextTurn = turn + TimeSpan.FromSeconds(1 / limits.RequestsPerSecond);
            _sent++;
            return turn - now;
        }
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
