using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Language.Comparison;
using FactCheck.Language.Models;

namespace FactCheck.ClaimExtraction.Clusters;

/// <summary>Decides which claims have the same truth conditions: never when figure, negation, period, place or subject differ.</summary>
/// <param name="models">Where the reader model is there, it tells who does what to whom.</param>
/// <param name="options">How many words claims are to have in common.</param>
public sealed class ClusterRule(LanguageModels models, ClaimExtractionOptions options)
{
    private const int MostRead = 5; // compared by the model too, about 5 ms each
    private const int MostSuggestions = 5;

    private readonly TruthConditions rules = new(reader: null);

    /// <summary>The claim with the keys by which claims that say the same are found: two that share none are never compared.</summary>
    public static Claim Keyed(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim with { MatchKeys = MatchKeys.Of(claim.Reading.NormalizedText, claim.Reading.Quantities) };
    }

    /// <summary>The claim with its links to those of the candidates that say the same or may, and the cluster it joins.</summary>
    public Claim Join(Claim claim, IReadOnlyList<Claim> candidates, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(candidates);
        var refused = Refused(claim, candidates);
        var close = candidates
            .Where(other => !refused.Contains(other.Id) && !(other.ClusterId is { } cluster && refused.Contains(cluster)))
            .Select(other => (Other: other, Overlap: Wording.Overlap(claim.Reading.NormalizedText, other.Reading.NormalizedText)))
            .Where(pair => pair.Overlap >= options.SuggestFrom)
            .OrderByDescending(pair => pair.Overlap).ThenBy(pair => pair.Other.Id.Value, StringComparer.Ordinal)
            .Select(pair => (pair.Other, pair.Overlap, Comparison: ClaimComparison.Of(claim, pair.Other, rules, cancellation)))
            .Where(pair => !pair.Comparison.Differs)
            .Take(MostRead)
            .Select(pair => (pair.Other, pair.Overlap, Comparison: Read(claim, pair.Other, pair.Comparison, cancellation)))
            .Where(pair => !pair.Comparison.Differs)
            .ToList();
        if (close.Count == 0)
            return claim;
        var links = close.Select(pair => new ClaimLink(pair.Other.Id, pair.Comparison.Agrees && pair.Overlap >= options.SameFrom, pair.Comparison.Why))
            .OrderByDescending(link => link.IsSame).Take(MostSuggestions).ToList();
        var same = close.FirstOrDefault(pair => links.Any(link => link.IsSame && link.With == pair.Other.Id));
        return claim with { Links = links, ClusterId = same.Other is null ? null : same.Other.ClusterId ?? same.Other.Id };
    }

    // What a person said of these words when they came before, as a new text of an article brings them again.
    private static HashSet<ClaimId> Refused(Claim claim, IReadOnlyList<Claim> candidates)
    {
        var refused = candidates.Where(other => other.Publisher == claim.Publisher && other.Reading.Claimant == claim.Reading.Claimant && other.Reading.NormalizedText == claim.Reading.NormalizedText)
            .SelectMany(twin => twin.Links.Where(link => link.Accepted == false).Select(link => link.With)).ToHashSet();
        refused.UnionWith([.. candidates.Where(other => other.ClusterId is not null && refused.Contains(other.Id)).Select(other => other.ClusterId!.Value)]);
        return refused;
    }

    // Who does what to whom only the model tells.
    private ClaimComparison Read(Claim claim, Claim other, ClaimComparison byRules, CancellationToken cancellation) => models.Reader is { } reader
        ? ClaimComparison.Of(claim, other, new TruthConditions(reader), cancellation) : byRules;
}
