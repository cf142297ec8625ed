using System.ComponentModel.DataAnnotations;

namespace FactCheck.Review.Webhooks;

/// <summary>How publications are delivered. Section <c>Webhooks</c>; environment <c>FACTCHECK_WEBHOOKS__…</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Webhooks";

    /// <summary>Whether receivers may be at http addresses, where everybody on the way can read a delivery. Default: no, https alone.</summary>
    public bool AllowHttp { get; set; }

    /// <summary>Longest wait for a receiver's answer, from connect to its head; the body is not read. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Pause before the second try; each later one is three times as long, a fifth shorter or longer by chance. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest pause between two tries. Default 6 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "2.00:00:00")]
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromHours(6);

    /// <summary>Tries before a delivery is dead and waits for a person. Default 12: with the default pauses a receiver may be away for a day.</summary>
    [Range(1, 100)]
    public int MaxTries { get; set; } = 12;

    /// <summary>Largest body sent, in bytes of UTF-8; where the ClaimReview would make it larger, it is left out and its address remains. Default 512 KiB.</summary>
    [Range(4 * 1024, 16 * 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = 512 * 1024;

    /// <summary>Deliveries sent at the same time by one process. Default 32.</summary>
    [Range(1, 1_000)]
    public int Batch { get; set; } = 32;

    /// <summary>How often what is due is looked for; new deliveries of this process go out at once. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a replaced secret's signature is sent beside the new one's when the caller does not say. Default 24 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan DefaultOverlap { get; set; } = TimeSpan.FromHours(24);
}
