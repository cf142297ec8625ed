namespace FactCheck.Verification.Judging;

/// <summary>The day that a time is read for.</summary>
internal static class CalendarDay
{
    private static readonly DateOnly First = DateOnly.MinValue.AddYears(100);
    private static readonly DateOnly Last = DateOnly.MaxValue.AddYears(-100);

    /// <summary>In UTC; a century from the ends of the calendar at least, since "the week after" is reckoned from it and strangers date pages 9999.</summary>
    internal static DateOnly Of(DateTimeOffset time)
    {
        var day = DateOnly.FromDateTime(time.UtcDateTime);
        return day < First ? First : day > Last ? Last : day;
    }
}
