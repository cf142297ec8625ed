using FactCheck.Language.Stance.Figures;

namespace FactCheck.Language.Stance.Reading;

/// <summary>What a claim says besides its names, figures and dates.</summary>
internal static class ClaimWords
{
    public static IReadOnlyList<ReadWord> In(ReadText claim)
    {
        var named = claim.Names.SelectMany(name => name.Concepts).ToHashSet();
        return [.. claim.Sentences.SelectMany(sentence => sentence.Words)
            .Where(word => word.IsContent && !named.Contains(word.Concept) && !claim.IsInTime(word)
                && !claim.Figures.Any(figure => figure.Quantity.Span.Start <= word.Start && word.End <= figure.Quantity.Span.End && !Fates.IsFate(word.Concept)))
            .DistinctBy(word => word.Concept)];
    }
}
