using System.ComponentModel.DataAnnotations;

namespace FactCheck.Verification.Rechecks;

/// <summary>How stored claims are looked at again. Section <c>Rechecks</c>; environment <c>FACTCHECK_RECHECKS__…</c>.</summary>
public sealed class RecheckOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Rechecks";

    /// <summary>Whether this process looks at claims again. Default true; off, verdicts stay as they were first made until another process does.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Time between two looks at what is new and what is due. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a claim waits for more passages after one that bears on it, so that a batch leads to one re-check. Default 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Delay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Shortest time from one re-check of a claim to the next that new passages lead to, so that a claim everybody writes about is not judged
    /// all the time. Default 15 min; a verdict that expires is looked at all the same.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "365.00:00:00")]
    public TimeSpan LeastInterval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a re-check may take; then another process may do it. Default 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan TakenFor { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>New passages looked at in one go; the rest follow at the next interval. Default 2,000.</summary>
    [Range(1, 1_000_000)]
    public int MaxPassages { get; set; } = 2_000;

    /// <summary>
    /// Most claims a new passage is held against, those that share most words first. Default 1,000, 5 ms each with the stance model: beyond them a
    /// claim waits for another passage, or for its verdict to expire.
    /// </summary>
    [Range(1, 100_000)]
    public int MaxClaimsPerPassage { get; set; } = 1_000;

    /// <summary>Words that passage and claim must share before one is held against the other. Default 3.</summary>
    [Range(1, 16)]
    public int LeastSharedWords { get; set; } = 3;

    /// <summary>Claims re-checked in one go; the rest follow at the next interval. Default 50.</summary>
    [Range(1, 10_000)]
    public int MaxRechecks { get; set; } = 50;
}
