using FactCheck.Core.Verification;

namespace FactCheck.Review.Queue;

/// <summary>How far two persons agree beyond chance. Source: Cohen, "A coefficient of agreement for nominal scales", 1960.</summary>
internal static class CohensKappa
{
    /// <summary>In [-1, 1]: 1 always agree, 0 as by chance; null with fewer than two pairs, or when all of both are one verdict.</summary>
    internal static double? Of(IReadOnlyCollection<(Verdict First, Verdict Second)> pairs)
    {
        if (pairs.Count < 2)
            return null;
        double all = pairs.Count;
        var observed = pairs.Count(pair => pair.First == pair.Second) / all;
        var expected = Enum.GetValues<Verdict>().Sum(verdict => pairs.Count(pair => pair.First == verdict) / all * (pairs.Count(pair => pair.Second == verdict) / all));
        return expected >= 1 ? null : (observed - expected) / (1 - expected);
    }
}
