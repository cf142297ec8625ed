using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests.Service.Messaging;

/// <summary>A clock that tests move, and that tells when somebody has begun to wait for it.</summary>
internal sealed class WatchedTime() : FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero))
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Returns when somebody waits for this long, each wait once.</summary>
    public async Task SomebodyWaitsAsync(TimeSpan span)
    {
        while (await _waits.Reader.ReadAsync().AsTask().WaitAsync(TestHost.Patience) != span)
        {
        }
    }
}
