namespace FactCheck.Tests.Console.Hosts;

/// <summary>The system's time, plus what a test adds: leases run out without anybody waiting. Timers run as ever.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    private long _shift;

    /// <summary>Goes forward; there is no way back.</summary>
    internal void Advance(TimeSpan by) => Interlocked.Add(ref _shift, by.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _shift));
}
