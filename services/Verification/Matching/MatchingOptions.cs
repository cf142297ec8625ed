using System.ComponentModel.DataAnnotations;

namespace FactCheck.Verification.Matching;

/// <summary>When a known claim counts as the same.</summary>
public sealed class MatchingOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Matching";

    /// <summary>Least score, 0 to 1, of a match that is shown to a person as maybe the same.</summary>
    [Range(0.0, 2.0)]
    public double SuggestFrom { get; set; } = 0.5;

    /// <summary>Least score, 0 to 1, of a match that is the same where nothing speaks against it.</summary>
    [Range(0.0, 2.0)]
    public double SameFrom { get; set; } = 0.8;

    /// <summary>Claims found by words, and as many by meaning, that are compared. Default 50.</summary>
    [Range(1, 1000)]
    public int Depth { get; set; } = 50;
}
