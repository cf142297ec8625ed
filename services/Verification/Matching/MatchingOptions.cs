using System.ComponentModel.DataAnnotations;

namespace FactCheck.Verification.Matching;

/// <summary>When a known claim counts as the same.</summary>
public sealed class MatchingOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Matching";

    /// <summary>
    /// Least score, about 0 to 1, of a match that is shown to a person as maybe the same. Default 0.28: on the train part of CLEF-2020
    /// CheckThat! task 2 half of those over it are right, and three in four of the right ones are over it.
    /// </summary>
    [Range(0.0, 2.0)]
    public double SuggestFrom { get; set; } = 0.28;

    /// <summary>
    /// Least score, about 0 to 1, of a match that is the same where figures, negation, period, place and subject agree. Default 0.4: on the same
    /// data more than that brings no more right ones among those over it, what is wrong there differs in what is compared.
    /// </summary>
    [Range(0.0, 2.0)]
    public double SameFrom { get; set; } = 0.4;

    /// <summary>Claims found by words, and as many by meaning, that are compared. Default 50.</summary>
    [Range(1, 1000)]
    public int Depth { get; set; } = 50;

    /// <summary>Longest time until a fact-check that another process imported is found. Default 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan RefreshAfter { get; set; } = TimeSpan.FromMinutes(1);
}
