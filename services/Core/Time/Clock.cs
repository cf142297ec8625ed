namespace FactCheck.Core.Time;

/// <summary>The time as the product stores it.</summary>
public static class Clock
{
    /// <summary>Now, in UTC, truncated to milliseconds: the precision that every store keeps, so times come back equal.</summary>
    public static DateTimeOffset Now(this TimeProvider time) => Truncate(time.GetUtcNow());

    /// <summary>In UTC, without what is finer than a millisecond.</summary>
    public static DateTimeOffset Truncate(DateTimeOffset time)
    {
        var utc = time.ToUniversalTime();
        return new DateTimeOffset(utc.Ticks - utc.Ticks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
    }
}
