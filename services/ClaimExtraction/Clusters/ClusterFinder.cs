using FactCheck.Core.Claims;
using FactCheck.Language.Models;
using Microsoft.Extensions.Options;

namespace FactCheck.ClaimExtraction.Clusters;

/// <summary>Looks up, by their keys, the earlier claims that a new one may say again.</summary>
internal sealed class ClusterFinder(IClaimStore claims, LanguageModels models, IOptions<ClaimExtractionOptions> options)
{
    private const int MostCandidates = 40; // compared by rules, about 0.3 ms each

    private readonly ClusterRule rule = new(models, options.Value);

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
            var keyed = ClusterRule.Keyed(claim);
            var stored = await claims.FindByKeysAsync(claim.Workspace, keyed.MatchKeys, MostCandidates, cancellation);
            var joined = rule.Join(keyed, [.. beside.Of(keyed), .. stored.Where(other => other.Id != claim.Id && other.DocumentId != claim.DocumentId)], cancellation);
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
}
