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

    /// <summary>Least share of words, in [0, 1], that an earlier claim has in common to be shown as maybe the same. Default 0.25.</summary>
    [Range(0.0, 1.0)]
    public double SuggestFrom { get; set; } = 0.25;

    /// <summary>
    /// Least share of words, in [0, 1], of a claim that is joined with an earlier one by itself, where figures, negation, period, place and subject
    /// agree too. Default 0.5. Lower joins more, and wrong ones among them.
    /// </summary>
    [Range(0.0, 1.0)]
    public double SameFrom { get; set; } = 0.5;
}
