using System.ComponentModel.DataAnnotations;

namespace FactCheck.ClaimExtraction;

/// <summary>Limits of extraction. Section <c>ClaimExtraction</c>; environment <c>FACTCHECK_CLAIMEXTRACTION__…</c>.</summary>
public sealed class ClaimExtractionOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "ClaimExtraction";

    /// <summary>Longest text of ExtractClaims in bytes of UTF-8; a longer one is refused. Default 1 MiB, as for documents.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxTextBytes { get; set; } = 1024 * 1024;
}
