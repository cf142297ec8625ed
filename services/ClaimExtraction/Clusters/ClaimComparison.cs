using FactCheck.Core.Claims;
using FactCheck.Core.Time;
using FactCheck.Language.Articles;
using FactCheck.Language.Comparison;

namespace FactCheck.ClaimExtraction.Clusters;

/// <summary>Whether two stored claims have the same truth conditions, and why.</summary>
/// <param name="Agrees">Nothing differs and nothing is left open.</param>
/// <param name="Differs">Something differs, so that one can be true and the other false.</param>
/// <param name="Why">For a person.</param>
internal sealed record ClaimComparison(bool Agrees, bool Differs, string Why)
{
    // A figure without a period is about the present of its article: a later article's present is another one.
    private static readonly TimeSpan SamePresent = TimeSpan.FromDays(14);

    internal static ClaimComparison Of(Claim one, Claim other, TruthConditions conditions, CancellationToken cancellation)
    {
        // Both ways: what only one of them says can make it false alone.
        var forth = conditions.Compare(one.Reading.NormalizedText, other.Reading.NormalizedText, cancellation);
        var back = conditions.Compare(other.Reading.NormalizedText, one.Reading.NormalizedText, cancellation);
        List<string> different = [.. forth.Different, .. back.Different], open = [.. forth.Open, .. back.Open];
        ComparePeriods(one, other, different, open);
        // Another subject, verb or thing: "the mayor opened" and "the minister opened", "opened" and "inspected".
        if (Wording.Replaced(one.Reading.NormalizedText, other.Reading.NormalizedText) is var (mine, theirs))
            open.Add($"“{mine}” against “{theirs}”");
        if (ClaimOrder.Swapped(one.Reading.NormalizedText, other.Reading.NormalizedText) is var (acting, acted))
            open.Add($"“{acting}” acts in the one, “{acted}” in the other");
        // "The company" here and "the company" there may be two.
        open.AddRange(one.Reading.Ambiguities.Concat(other.Reading.Ambiguities).Where(ambiguity => !VagueWords.IsOfAmount(ambiguity)));
        if (one.Reading.Type != other.Reading.Type && (one.Reading.Type is ClaimType.Opinion or ClaimType.Prediction || other.Reading.Type is ClaimType.Opinion or ClaimType.Prediction))
            different.Add($"a {one.Reading.Type} against a {other.Reading.Type}");
        return different.Count > 0 ? new(false, true, $"Not the same: {Words(different)}.")
            : open.Count > 0 ? new(false, false, $"Maybe the same: {Words(open)}.")
            : new(true, false, forth.Shared.Count > 0 ? $"The same: both have {Words(forth.Shared)}." : "The same: nothing in it differs.");
    }

    private static void ComparePeriods(Claim one, Claim other, List<string> different, List<string> open)
    {
        var (mine, theirs) = (PeriodsOf(one), PeriodsOf(other));
        if (mine.Count > 0 && theirs.Count > 0)
        {
            if (!mine.Any(period => theirs.Any(period.Overlaps)))
                different.Add($"the time {mine[0]} against {theirs[0]}");
            else if (!mine.TrueForAll(theirs.Contains) || !theirs.TrueForAll(mine.Contains))
                open.Add($"the time {string.Join(" and ", mine)} against {string.Join(" and ", theirs)}");
        }
        else if (one.PublishedAt is not { } here || other.PublishedAt is not { } there)
        {
            if (one.Reading.Quantities.Count > 0 && one.DocumentId != other.DocumentId)
                open.Add("it is not known when both were published");
        }
        else if (one.Reading.Quantities.Count > 0 && (here - there).Duration() > SamePresent)
        {
            open.Add($"published {(here - there).Duration().Days} days apart, without a period of their own");
        }
    }

    private static List<DateRange> PeriodsOf(Claim claim) =>
        [.. claim.Reading.Dates.Where(date => date.Resolved is not null).Select(date => date.Resolved!.Value)];

    private static string Words(IEnumerable<string> parts) => string.Join("; ", parts.Distinct(StringComparer.Ordinal));
}
