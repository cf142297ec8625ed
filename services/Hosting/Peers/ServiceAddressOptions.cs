using System.ComponentModel.DataAnnotations;

namespace FactCheck.Hosting.Peers;

/// <summary>The address book: where each service's gRPC port is. Section <c>Services</c>; environment <c>FACTCHECK_SERVICES__…</c>.</summary>
/// <remarks>An http or https address, or <c>self</c> for this process. A host needs only the services it asks.</remarks>
public sealed class ServiceAddressOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Services";

    /// <summary>Value that stands for this process's own gRPC port.</summary>
    public const string Self = "self";

    /// <summary>Documents. Asked by ClaimExtraction and Verification.</summary>
    public string? Ingestion { get; set; }

    /// <summary>Claims. Asked by Ingestion, Verification and Review.</summary>
    public string? ClaimExtraction { get; set; }

    /// <summary>Evidence and results. Asked by ClaimExtraction and Review.</summary>
    public string? Verification { get; set; }

    /// <summary>Tasks. Asked by nobody yet.</summary>
    public string? Review { get; set; }

    /// <summary>Longest wait for another service's answer; then the message is tried again later. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    internal string? this[Peer peer] => peer switch
    {
        Peer.Ingestion => Ingestion,
        Peer.ClaimExtraction => ClaimExtraction,
        Peer.Verification => Verification,
        _ => Review,
    };
}

/// <summary>A service that others ask.</summary>
public enum Peer
{
    /// <summary>Documents.</summary>
    Ingestion,

    /// <summary>Claims.</summary>
    ClaimExtraction,

    /// <summary>Evidence and results.</summary>
    Verification,

    /// <summary>Tasks.</summary>
    Review,
}
