using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Language.Comparison;
using FactCheck.Language.Models;
using Microsoft.Extensions.Options;

namespace FactCheck.ClaimExtraction.Clusters;

/// <summary>Finds earlier claims with the same truth conditions: never when figure, negation, period, place or subject differ.</summary>
internal sealed class ClusterFinder(IClaimStore claims, LanguageModels models, IOptions<ClaimExtractionOptions> options)
{
    private const int MostCandidates = 40; // compared by rules, about 0.3 ms each
    private const int MostRead = 5; // compared by the model too, about 5 ms each
    private const int MostSuggestions = 5;

    private readonly TruthConditions rules = new(reader: null);

    /// <summary>The claims, each with its keys, its links to earlier claims and the cluster it joins. Claims of one article are compared with each other too.</summary>
    internal async Task<IReadOnlyList<Claim>> LinkAsync(IReadOnlyList<Claim> found, CancellationToken cancellation)
    {
        var linked = new List<Claim>(found.Count);
        var beside = new Beside();
        foreach (var claim in found)
        {
            if (!claim.Reading.IsCheckWorthy)
            {
                linked.Add(claim);
                continue;
            }
            var keyed = claim with { MatchKeys = MatchKeys.Of(claim.Reading.NormalizedText, claim.Reading.Quantities) };
            var stored = await claims.FindByKeysAsync(claim.Workspace, keyed.MatchKeys, MostCandidates, cancellation);
            var joined = Join(keyed, [.. beside.Of(keyed), .. stored.Where(other => other.Id != claim.Id && other.DocumentId != claim.DocumentId)], cancellation);
            beside.Add(joined);
            linked.Add(joined);
        }
        return linked;
    }

    /// <summary>The check-worthy claims of one article so far, by key: a long article takes time in proportion.</summary>
    private sealed class Beside
    {
        private readonly Dictionary<string, List<Claim>> byKey = new(StringComparer.Ordinal);

        public IEnumerable<Claim> Of(Claim claim) =>
            claim.MatchKeys.SelectMany(key => byKey.GetValueOrDefault(key, [])).DistinctBy(other => other.Id).Take(MostCandidates);

        public void Add(Claim claim)
        {
            foreach (var key in claim.MatchKeys)
            {
                if (!byKey.TryGetValue(key, out var claims))
                    byKey[key] = claims = [];
                if (claims.Count < MostCandidates)
                    claims.Add(claim);
            }
        }
    }

    private Claim Join(Claim claim, IReadOnlyList<Claim> candidates, CancellationToken cancellation)
    {
        var refused = Refused(claim, candidates);
        var close = candidates
            .Where(other => !refused.Contains(other.Id) && !(other.ClusterId is { } cluster && refused.Contains(cluster)))
            .Select(other => (Other: other, Overlap: Wording.Overlap(claim.Reading.NormalizedText, other.Reading.NormalizedText)))
            .Where(pair => pair.Overlap >= options.Value.SuggestFrom)
            .OrderByDescending(pair => pair.Overlap).ThenBy(pair => pair.Other.Id.Value, StringComparer.Ordinal)
            .Select(pair => (pair.Other, pair.Overlap, Comparison: ClaimComparison.Of(claim, pair.Other, rules, cancellation)))
            .Where(pair => !pair.Comparison.Differs)
            .Take(MostRead)
            .Select(pair => (pair.Other, pair.Overlap, Comparison: Read(claim, pair.Other, pair.Comparison, cancellation)))
            .Where(pair => !pair.Comparison.Differs)
            .ToList();
        if (close.Count == 0)
            return claim;
        var links = close.Select(pair => new ClaimLink(pair.Other.Id, pair.Comparison.Agrees && pair.Overlap >= options.Value.SameFrom, pair.Comparison.Why))
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
