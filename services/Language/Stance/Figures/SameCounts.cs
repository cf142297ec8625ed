using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Times;

namespace FactCheck.Language.Stance.Figures;

/// <summary>Finds the figures of a passage that count what the claim counts, whatever they say.</summary>
internal static class SameCounts
{
    /// <summary>In reading order, each figure once; empty where the passage is of another matter or time.</summary>
    public static IReadOnlyList<SameCount> Of(PassageReading reading)
    {
        if (reading.Claim.Figures.Count == 0 || !reading.IsOnTheMatter || reading.Period == PeriodRelation.Different)
            return [];
        var found = new List<SameCount>();
        foreach (var passage in reading.Text.Figures)
            if (reading.Claim.Figures.FirstOrDefault(claim => FigureMatching.Match(claim, passage, reading) is FigureMatch.Strict or FigureMatch.Loose) is { } claim
                && !found.Exists(one => one.Passage.Span == passage.Quantity.Span))
                found.Add(new(claim.Quantity, passage.Quantity, passage.Words));
        return found;
    }
}
