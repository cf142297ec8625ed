using FactCheck.Language.Models;
using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Vouching;
using FactCheck.Language.Stance.Words;

namespace FactCheck.Language.Stance.Weighing;

using Stance = Core.Verification.Stance;

/// <summary>What structure and model show of a passage, as numbers for the learnt weights.</summary>
internal static class StanceFeatures
{
    /// <summary>Logits are cut here: beyond it the model is as sure as it gets.</summary>
    private const double Sure = 6;

    private static readonly StanceBasis[] Supporting = [StanceBasis.Figures, StanceBasis.Sums, StanceBasis.SameFigures, StanceBasis.Words];
    private static readonly StanceBasis[] Refuting = [StanceBasis.Figures, StanceBasis.Sums, StanceBasis.Words];
    private static readonly StanceBasis[] Open = [StanceBasis.OtherMatter, StanceBasis.OtherTime, StanceBasis.NoFigure, StanceBasis.Figures];

    /// <summary>How many there are.</summary>
    public static int Count { get; } = 1 + 12 + Supporting.Length + Refuting.Length + Open.Length + 29;

    /// <summary>Most of them in [-1, 1], the first 1.</summary>
    /// <param name="reading">What structure says.</param>
    /// <param name="gaps">What the passage lacks to decide the claim.</param>
    /// <param name="windows">The model's scores of each window, the wide one first; at least one.</param>
    public static double[] Of(StanceReading reading, StanceGaps gaps, IReadOnlyList<StanceScores> windows)
    {
        var (claim, text) = (reading.Reading.Claim, reading.Reading.Text);
        var structure = reading.Structure;
        var content = claim.ContentWords;
        var names = Share(reading.Reading.NamesFound, claim.Names.Count);
        var said = Share(content.Count(word => reading.Reading.Concepts.Contains(word.Concept)), content.Count);
        var near = reading.Reading.NearestShare;
        var claimDenies = Denies(claim);
        var textDenies = Denies(text);
        var direction = Directions.Of(claim.Sentences) * Directions.Of(text.Sentences);
        var no = Directions.Denies(claim.Sentences) != Directions.Denies(text.Sentences);
        var wide = windows[0];
        var single = windows[^1];
        var (ws, wr, _) = wide.Shares(1);
        var (ss, sr, _) = single.Shares(1);
        return
        [
            1,
            Logit(wide.Supports - wide.Neutral), Logit(wide.Refutes - wide.Neutral), Logit(single.Supports - single.Neutral), Logit(single.Refutes - single.Neutral),
            ws, wr, ss, sr, ws * said, wr * said, ss * near, sr * near,
            .. Supporting.Select(basis => structure.Stance == Stance.Supports && structure.Basis == basis ? structure.Strength : 0),
            .. Refuting.Select(basis => structure.Stance == Stance.Refutes && structure.Basis == basis ? structure.Strength : 0),
            .. Open.Select(basis => structure.Stance == Stance.Neutral && structure.Basis == basis ? 1.0 : 0),
            names, said, near, Flag(said >= 1 && names >= 1), Math.Min(1, (1 - said) * content.Count / 5), Math.Min(1, content.Count / 10.0),
            Flag(claim.Names.Count > 0), Flag(claim.Figures.Count > 0), Flag(text.Figures.Count > 0),
            Flag(claimDenies), Flag(textDenies), Flag(claimDenies != textDenies), Flag(claimDenies != textDenies) * said,
            direction, Flag(direction < 0) * said, Flag(no), Flag(no) * said, Flag(no && direction < 0),
            Flag(Directions.IsUnsure(text.Sentences)), Flag(Directions.IsUnsure(claim.Sentences)),
            Flag(text.Sentences.Count > 1), Flag(Modality.IsUnreal(text.Text)), Flag(Modality.IsUnreal(claim.Text)), Flag(Modality.IsAlleged(text.Text)),
            Flag(gaps.IsElsewhere), Flag(gaps.IsOpenByFigures), Flag(gaps.IsNotSaid),
            Flag(gaps.IsElsewhere) * Logit(wide.Supports - wide.Neutral), Flag(gaps.IsElsewhere) * Logit(wide.Refutes - wide.Neutral),
        ];
    }

    private static double Logit(double difference) => Math.Clamp(difference, -Sure, Sure) / Sure;

    private static double Share(int count, int all) => all == 0 ? 1 : (double)count / all;

    private static double Flag(bool flag) => flag ? 1 : 0;

    private static bool Denies(ReadText text) => text.Sentences.Any(Negation.IsDenial) || Negation.DeniedWords(text.Sentences).Count > 0;
}
