using System.ComponentModel.DataAnnotations;

namespace FactCheck.Verification.Matching;

/// <summary>When a known claim counts as the same.</summary>
public sealed class MatchingOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Matching";

    /// <summary>
    /// Least score, about 0 to 1, of a match that is shown to a person as maybe the same. Default 0.22: on the 800 posts of the train part of
    /// CLEF-2020 CheckThat! task 2, 65 of 100 over it are right, and 75 of 100 right ones are over it.
    /// </summary>
    [Range(0.0, 2.0)]
    public double SuggestFrom { get; set; } = 0.22;

    /// <summary>
    /// Least score, about 0 to 1, of a match that is the same where figures, negation, period, place and subject agree. Default 0.28: on the same
    /// posts 78 of 100 over it are right, and a higher one brings no more: what is wrong there differs in what is compared.
    /// </summary>
    [Range(0.0, 2.0)]
    public double SameFrom { get; set; } = 0.28;

    /// <summary>Claims found by words, and as many by meaning, that are compared. Default 100.</summary>
    [Range(1, 1000)]
    public int Depth { get; set; } = 100;

    /// <summary>Most fact-checks, and most earlier claims, of a workspace that are kept in memory for matching, about 3 KB each; those beyond are not found. Default 200,000.</summary>
    [Range(1, 10_000_000)]
    public int MaxKnown { get; set; } = 200_000;

    /// <summary>Workspaces whose fact-checks, and whose earlier claims, are kept in memory at once; the one unasked for longest is read anew when it is asked for again. Default 100.</summary>
    [Range(1, 100_000)]
    public int MaxWorkspaces { get; set; } = 100;

    /// <summary>Longest time until a fact-check or claim that another process stored is found. Default 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan RefreshAfter { get; set; } = TimeSpan.FromMinutes(1);
}
