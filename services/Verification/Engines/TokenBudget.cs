namespace FactCheck.Verification.Engines;

/// <summary>Tokens of a day (UTC), counted in memory.</summary>
internal sealed class TokenBudget(long perDay, TimeProvider time)
{
    private readonly Lock _gate = new();
    private DateOnly _day;
    private long _spent;

    /// <summary>Whether nothing is left today.</summary>
    internal bool IsUsedUp
    {
        get
        {
            lock (_gate)
                return Today().Spent >= perDay;
        }
    }

    /// <summary>Counts an answer; one may go past the limit, since its length is known only then.</summary>
    /// <remarks>Less than none counts as none: a server that says so gives nothing back.</remarks>
    internal void Spend(long input, long output)
    {
        lock (_gate)
            _spent = Today().Spent + Math.Max(0, input) + Math.Max(0, output);
    }

    private (DateOnly Day, long Spent) Today()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (today != _day)
            (_day, _spent) = (today, 0);
        return (_day, _spent);
    }
}
