using FactCheck.Core.Claims;
using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Times;
using FactCheck.Language.Stance.Words;

namespace FactCheck.Language.Stance.Figures;

using Stance = Core.Verification.Stance;

/// <summary>Judges by figures: every figure of the claim against those of the passage that count the same.</summary>
internal static class FigureStance
{
    private const double Exact = 0.9;
    private const double Loosely = 0.7;
    private const double Nearly = 0.45;
    private const double OfOther = 0.25;

    /// <summary>Null when no figure of the passage counts what one of the claim does.</summary>
    public static StanceJudgement? Judge(PassageReading reading)
    {
        var pairs = reading.Claim.Figures.Select(claim => Best(claim, reading)).ToList();
        var refuting = pairs.Where(pair => pair?.Stance == Stance.Refutes).MaxBy(pair => pair!.Strength);
        if (refuting is not null)
            return refuting;
        var found = pairs.Where(pair => pair is not null).ToList();
        if (found.Count == 0)
            return null;
        // Of several figures all must be borne out; a passage that has some of them decides nothing against the others.
        var open = found.FirstOrDefault(pair => pair!.Stance == Stance.Neutral);
        if (open is not null)
            return open;
        var weakest = found.MinBy(pair => pair!.Strength)!;
        return found.Count == pairs.Count
            ? weakest with { Why = string.Join("; ", found.Select(pair => pair!.Why).Distinct().Take(3)) }
            : new StanceJudgement(Stance.Neutral, 0.3, $"{weakest.Why}, but it gives {found.Count} of the claim's {pairs.Count} figures", weakest.Figure);
    }

    private static StanceJudgement? Best(Figure claim, PassageReading reading)
    {
        StanceJudgement? best = null;
        foreach (var passage in reading.Text.Figures)
            if (Judge(claim, passage, reading) is { } judgement && !IsOfOther(judgement, claim, passage, reading) && Rank(judgement) > (best is null ? -1 : Rank(best)))
                best = judgement;
        return best;
    }

    /// <summary>"Fell to 6 percent" does not contradict the 9 of "fell from 9 percent to 6 percent": it is the claim's other figure, and the passage has fewer.</summary>
    private static bool IsOfOther(StanceJudgement judgement, Figure claim, Figure passage, PassageReading reading) =>
        judgement.Stance == Stance.Refutes && reading.Text.Figures.Count < reading.Claim.Figures.Count && reading.Claim.Figures.Any(other => other != claim
            && Judge(other, passage, reading) is { Stance: Stance.Supports } && Bounds.Compare(claim.Quantity, passage.Quantity) == FigureRelation.Disagrees);

    /// <summary>Agreement anywhere in the passage comes before a disagreement of like strength: the other figure is of something else.</summary>
    private static double Rank(StanceJudgement judgement) =>
        judgement.Strength + (judgement.Stance == Stance.Supports ? 0.25 : judgement.Stance == Stance.Refutes ? 0.2 : 0);

    private static StanceJudgement? Judge(Figure claim, Figure passage, PassageReading reading)
    {
        var match = FigureMatching.Match(claim, passage, reading);
        if (match == FigureMatch.None)
            return null;
        var relation = Bounds.Compare(claim.Quantity, passage.Quantity);
        if (relation is FigureRelation.Agrees or FigureRelation.Near && passage.IsJustUnder && claim.Quantity.Value >= passage.Quantity.Value
            && claim.Quantity.Comparator is Comparator.MoreThan or Comparator.AtLeast)
            relation = FigureRelation.Open;
        if (relation is FigureRelation.Agrees or FigureRelation.Near && claim.IsJustUnder && !passage.IsJustUnder && IsAbove(passage.Quantity, claim.Quantity))
            relation = FigureRelation.Open;
        if (claim.Fates.Count == 0 && Periods.IsOfOtherDay(reading.Claim, reading.Text, [passage.Sentence]))
            return Say(Stance.Neutral, OfOther, passage, "is of another time than", claim);
        if (Periods.IsOfPart(reading.Claim, reading.Text, passage.Sentence))
            return Say(Stance.Neutral, OfOther, passage, "is of a longer or shorter time than", claim);
        if (Localities.AreApart(claim, passage))
            return Say(Stance.Neutral, OfOther, passage, "is of another part of the country than", claim);
        if (FigureGaps.Between(claim, passage, relation, reading) is { } gap)
            return Say(Stance.Neutral, OfOther, passage, gap, claim);
        // "More than 70 percent" and "70 percent" may be one rate.
        if (relation == FigureRelation.Disagrees && claim.Quantity.Unit is not null && claim.Quantity.Value == passage.Quantity.Value)
            relation = FigureRelation.Open;
        return match switch
        {
            FigureMatch.Strict => FigurePolarity.Apply(ByRelation(claim, passage, relation, Exact), claim, passage, reading),
            FigureMatch.Loose => FigurePolarity.Apply(ByRelation(claim, passage, relation, Loosely), claim, passage, reading),
            _ => FigurePolarity.Apply(ByPart(claim, passage, match), claim, passage, reading),
        };
    }

    /// <summary>"Nearly 500" is under 500.</summary>
    private static bool IsAbove(Quantity passage, Quantity claim) =>
        passage.Value > claim.Value || passage.Value == claim.Value && passage.Comparator is Comparator.MoreThan;

    private static StanceJudgement ByRelation(Figure claim, Figure passage, FigureRelation relation, double strength) => relation switch
    {
        FigureRelation.Agrees => Say(Stance.Supports, strength, passage, "agrees with", claim),
        FigureRelation.Near => Say(Stance.Supports, Nearly, passage, "comes near", claim),
        FigureRelation.Disagrees => Say(Stance.Refutes, strength * 0.95, passage, "contradicts", claim),
        _ => Say(Stance.Neutral, 0.2, passage, "neither confirms nor excludes", claim),
    };

    /// <summary>A part can only bear out "at least so many" of the whole; a whole can only be too small for a part.</summary>
    private static StanceJudgement ByPart(Figure claim, Figure passage, FigureMatch match)
    {
        var isFloor = claim.Quantity.Comparator is Comparator.AtLeast or Comparator.MoreThan;
        if (match == FigureMatch.PassageIsPart && isFloor && Bounds.Compare(claim.Quantity, passage.Quantity) == FigureRelation.Agrees)
            return Say(Stance.Supports, Loosely, passage, "is a part of, and bears out,", claim);
        return Say(Stance.Neutral, 0.15, passage, match == FigureMatch.PassageIsPart ? "counts a part of" : "counts more than", claim);
    }

    private static StanceJudgement Say(Stance stance, double strength, Figure passage, string relation, Figure claim) =>
        new(stance, strength, $"'{passage.Words}' {relation} '{claim.Words}'", passage.Quantity);
}
