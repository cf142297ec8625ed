using System.Diagnostics;

namespace FactCheck.Tests.EndToEnd;

/// <summary>Waits for what happens in other processes, with a limit and with a message that says what did not happen.</summary>
internal static class Eventually
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>Looks until there is something, and returns it.</summary>
    /// <param name="awaited">Completes "Awaited: …".</param>
    /// <param name="limit">Longest wait.</param>
    /// <param name="look">Null: not yet. What it throws is the caller's; a call that may fail meanwhile says so itself.</param>
    /// <param name="now">What there is instead, for the message.</param>
    /// <param name="longestPause">Between two looks; absent: a second.</param>
    public static async Task<T> GetAsync<T>(string awaited, TimeSpan limit, Func<Task<T?>> look, Func<string>? now = null, TimeSpan? longestPause = null) where T : class
    {
        var started = Stopwatch.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            if (await look() is { } found)
                return found;
            if (Stopwatch.GetElapsedTime(started) > limit)
                Assert.Fail($"Awaited: {awaited}. It did not happen within {limit}. {now?.Invoke()}");
            await Task.Delay(longestPause < pause ? longestPause.Value : pause, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Looks until there is nothing left to say, and fails with what was said last.</summary>
    /// <param name="awaited">Completes "Awaited: …".</param>
    /// <param name="limit">Longest wait.</param>
    /// <param name="missing">What is still missing; null: nothing.</param>
    /// <param name="longestPause">Between two looks; absent: a second.</param>
    public static Task DoneAsync(string awaited, TimeSpan limit, Func<Task<string?>> missing, TimeSpan? longestPause = null)
    {
        string? last = null;
        return GetAsync<object>(awaited, limit, async () => (last = await missing()) is null ? awaited : null, () => last ?? "", longestPause);
    }
}
