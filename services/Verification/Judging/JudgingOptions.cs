using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace FactCheck.Verification.Judging;

/// <summary>How passages lead to a verdict. Section <c>Judging</c>; environment <c>FACTCHECK_JUDGING__…</c>.</summary>
/// <remarks>Thresholds were set by reason on a few dozen made cases, not learnt; changing one changes verdicts, so it is part of the input hash.</remarks>
public sealed record JudgingOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Judging";

    /// <summary>Passages fetched from the index and judged, the best of those that are ordered by meaning. Default 20.</summary>
    [Range(1, 1000)]
    public int MaxPassages { get; init; } = 20;

    /// <summary>
    /// Passages fetched for a claim that gives a figure, those beyond <see cref="MaxPassages"/> to be read for the figures that were reported,
    /// which takes no model. Default 50, about 1 ms each; not more than <see cref="MaxPassages"/>: none.
    /// </summary>
    [Range(1, 1000)]
    public int MaxFigurePassages { get; init; } = 50;

    /// <summary>Most passages kept with a result. Default 10.</summary>
    [Range(1, 100)]
    public int MaxLinks { get; init; } = 10;

    /// <summary>Most passages kept that decide nothing, the closest first; they fill up what is left of <see cref="MaxLinks"/>. Default 3.</summary>
    [Range(0, 100)]
    public int MaxNeutralLinks { get; init; } = 3;

    /// <summary>Share of the shorter text's runs of five words that makes two texts copies, in (0, 1]. Default 0.5.</summary>
    [Range(0.05, 1)]
    public double CopyShare { get; init; } = 0.5;

    /// <summary>
    /// Hosts that let everybody publish under a name below theirs, besides the well-known ones (blogspot.com, substack.com, github.io, …): each such
    /// name is a source of its own. Commas between. Default: none; what is not named counts with its whole domain as one source.
    /// </summary>
    [RegularExpression(@"\s*[\w.-]+(?:\s*,\s*[\w.-]+)*\s*,?\s*", ErrorMessage = "SharedHosts is not a list of host names with commas between.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // so that results made without it stay the same when they are made again
    public string? SharedHosts { get; init; }

    /// <summary>
    /// Domains and publishers that belong to one owner and so are one source: <c>Hill Media = hill.example, Hill Gazette; Lake = lake.example, pond.example</c>.
    /// Default: none; then titles of one house count as independent of each other.
    /// </summary>
    [RegularExpression(@"\s*[^=;]+=[^=;]+(?:;[^=;]+=[^=;]+)*;?\s*", ErrorMessage = "Owners is not a list as 'Owner = domain, publisher; Other = domain'.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Owners { get; init; }

    /// <summary>Weight of a passage whose date is unknown against one that is dated, in [0, 1]: it may be newer than the date. Default 0.5.</summary>
    [Range(0.0, 1.0)]
    public double UndatedWeight { get; init; } = 0.5;

    /// <summary>Weight of a primary source against a report, 1 or more: an office's own count against a paper's story of it. Default 1.5, by reason, not learnt.</summary>
    [Range(1.0, 10.0)]
    public double PrimaryWeight { get; init; } = 1.5;

    /// <summary>Least weight, summed over independent sources, that decides. Default 0.3: one clear passage does, a vague one does not.</summary>
    [Range(0.0, 10.0)]
    public double LeastWeight { get; init; } = 0.3;

    /// <summary>One side is not "of like weight" once it weighs this many times the other. Default 3.</summary>
    [Range(1.0, 100.0)]
    public double Majority { get; init; } = 3;

    /// <summary>
    /// Confidence, in [0, 1], under which a person must look before anything is done with a verdict; one whose confidence is not known is always
    /// under it. Default 0.65: of 1,546 made claims (FEVER, FM2; five folds) 69 % of the 511 verdicts at or above it are right, of the others 40 %
    /// (<c>evaluate calibration</c> tells both). Higher: fewer need no look; above about 0.83 none.
    /// </summary>
    [Range(0.0, 1.0)]
    public double LeastConfidence { get; init; } = 0.65;
}
