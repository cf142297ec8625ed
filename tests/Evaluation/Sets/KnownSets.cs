namespace FactCheck.Evaluation.Sets;

/// <summary>Every set that can be turned into lines.</summary>
internal static class KnownSets
{
    public static IReadOnlyList<LabelledSet> All { get; } =
    [
        .. CheckWorthinessSets.All,
        .. RankingSets.All,
        .. StanceSets.All,
        .. VerdictSets.All,
        .. QuantitySets.All,
        .. UnitSets.All,
        .. DateSets.All,
        .. ReadingSets.All,
        .. ReferenceSets.All,
        .. ArticleSets.All,
    ];
}
