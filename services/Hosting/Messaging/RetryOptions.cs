using System.ComponentModel.DataAnnotations;

namespace FactCheck.Hosting.Messaging;

/// <summary>How often and how long a message that failed is tried again; which fault is of which kind, <see cref="FaultKinds"/> says.</summary>
public sealed class RetryOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Messaging:Retry";

    /// <summary>Wait before the second try after a transient fault; doubles with each. Default 100 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Longest wait between two tries. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:05:00")]
    public TimeSpan LongestDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Sum of the waits after transient faults; then the message is a dead letter. Default 15 min, to outlast a restarting database.
    /// At most 20 min: RabbitMQ takes a message back that is not acknowledged within 30 min, and the tries take time too.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:20:00")]
    public TimeSpan TransientFor { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Sum of the waits when a record is not found, since a reader may be ahead of the writer; then a dead letter. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:05:00")]
    public TimeSpan NotFoundFor { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long storing a dead letter is tried while the message is held; then the broker gets it back and delivers it anew. Default 30 s.
    /// The in-memory transport has no broker to give it back to and goes on until the process ends.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:05:00")]
    public TimeSpan StoreDeadLetterFor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Waits that double from the first to the longest and together stay within the total; at least one.</summary>
    internal static TimeSpan[] Waits(TimeSpan first, TimeSpan longest, TimeSpan total)
    {
        List<TimeSpan> waits = [];
        var sum = TimeSpan.Zero;
        for (var wait = first; waits.Count == 0 || sum + wait <= total; wait = wait * 2 < longest ? wait * 2 : longest)
        {
            waits.Add(wait);
            sum += wait;
        }
        return [.. waits];
    }
}
