using System.ComponentModel.DataAnnotations;

namespace FactCheck.Hosting.Messaging;

/// <summary>When records that still have to be announced are announced.</summary>
public sealed class OutboxOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Messaging:Outbox";

    /// <summary>Longest wait for the broker to confirm the events of one call; what is not confirmed by then is left to the sweeper. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan AnnounceTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Time between two sweeps. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a record is left to whoever changed it. Default 10 s; shorter announces some records twice, which consumers bear.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan SweepAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Records read and announced at a time. Default 200.</summary>
    [Range(1, 10_000)]
    public int SweepBatch { get; set; } = 200;

    /// <summary>
    /// How far back records are announced again at start where the transport forgets, and their state does not tell whether the
    /// announcement was acted on. Default 1 h.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan ReopenFor { get; set; } = TimeSpan.FromHours(1);
}
