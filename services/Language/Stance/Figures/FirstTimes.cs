using System.Text.RegularExpressions;

namespace FactCheck.Language.Stance.Figures;

/// <summary>Tells whether a claim calls what it tells the first, the last or the only one of its kind: that is told besides the figure, and must be borne out too.</summary>
internal static partial class FirstTimes
{
    /// <summary>Whether the claim says so and the passage says nothing of the kind.</summary>
    public static bool IsMissing(string claim, string passage) => Told().IsMatch(claim) && !Ranked().IsMatch(passage);

    [GeneratedRegex(@"\b(?:first|1st|last|only) time\b|\b(?:all-time|on record|(?:most|least|first|highest|lowest|biggest|largest|smallest|best|worst|weakest|strongest|slowest|fastest)\b[^.;]{0,40}\b(?:since|ever|in (?:\S+ ){1,3}(?:years|months|decades)))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Told();

    [GeneratedRegex(@"\b(?:first|1st|last|only|record|ever|since|most|least|fewest|\w+est|best|worst|never|all-time|high|low)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ranked();
}
