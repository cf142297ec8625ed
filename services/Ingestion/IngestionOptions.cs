using System.ComponentModel.DataAnnotations;

namespace FactCheck.Ingestion;

/// <summary>Limits of intake. Section <c>Ingestion</c>; environment <c>FACTCHECK_INGESTION__…</c>.</summary>
public sealed class IngestionOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Ingestion";

    /// <summary>Longest text in bytes of UTF-8; a longer one is refused, never cut. Default 1 MiB.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxTextBytes { get; set; } = 1024 * 1024;

    /// <summary>Largest page in bytes, submitted or fetched, after decompression; a larger one is refused, never cut. Default 5 MiB.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxPageBytes { get; set; } = 5 * 1024 * 1024;

    /// <summary>Most items of one SubmitDocuments stream; one more ends it with RESOURCE_EXHAUSTED. Default 10,000.</summary>
    [Range(1, 1_000_000)]
    public int MaxStreamItems { get; set; } = 10_000;

    /// <summary>Longest wait for one page, from connect to last byte, redirects included. Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan FetchTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Most redirects followed. Default 5.</summary>
    [Range(0, 20)]
    public int MaxRedirects { get; set; } = 5;

    /// <summary>Named to the sites that pages are fetched from. Default: the product; add a contact where you fetch in earnest.</summary>
    [Required]
    public string UserAgent { get; set; } = "FactCheck/0.1";

    /// <summary>Most documents stored but not read yet; more are refused with RESOURCE_EXHAUSTED. Default 500.</summary>
    [Range(1, 1_000_000)]
    public int MaxUnreadDocuments { get; set; } = 500;

    /// <summary>Most check-worthy claims not verified yet; while there are more, documents are refused with RESOURCE_EXHAUSTED. Default 5,000.</summary>
    [Range(1, 1_000_000)]
    public int MaxUnverifiedClaims { get; set; } = 5_000;

    /// <summary>The retry delay told to refused callers. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan BacklogRetryDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often the backlog is counted. Default 250 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan BacklogRefresh { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How often a watched document is looked at. Default 200 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:01:00")]
    public TimeSpan WatchInterval { get; set; } = TimeSpan.FromMilliseconds(200);
}
