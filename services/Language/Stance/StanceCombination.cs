using FactCheck.Language.Models;

namespace FactCheck.Language.Stance;

using Stance = Core.Verification.Stance;

/// <summary>Weighs what structure and the stance model say of a passage.</summary>
internal static class StanceCombination
{
    /// <summary>From here on structure's figures decide alone: the model knows words better than figures.</summary>
    private const double StructureDecides = 0.6;

    /// <summary>What the model makes of a claim's figures that the passage does not have, at most, in each direction.</summary>
    private const double MostWithoutFigure = 0.3;

    /// <param name="reading">What structure says.</param>
    /// <param name="windows">The model's scores of the reading's windows.</param>
    public static StanceJudgement Judge(StanceReading reading, IReadOnlyList<StanceScores> windows)
    {
        var structure = reading.Structure;
        if (windows.Count == 0 || IsDecidedByStructure(structure) || IsElsewhere(reading))
            return structure;
        var shares = Weigh(StanceFeatures.Of(reading, windows));
        // The claim's figure is not in the passage: words can't bear it out.
        if (structure.Basis == StanceBasis.NoFigure && shares.Supports > MostWithoutFigure)
            shares = new(MostWithoutFigure, shares.Refutes, 1 - MostWithoutFigure - shares.Refutes);
        var stance = shares.Supports > shares.Refutes && shares.Supports > shares.Neutral ? Stance.Supports
            : shares.Refutes > shares.Neutral ? Stance.Refutes : Stance.Neutral;
        if (stance == Stance.Neutral)
            return new(stance, Math.Round(1 - shares.Neutral, 3), structure.Stance == stance ? structure.Why : "neither its words nor its figures decide", null) { Shares = shares, Basis = structure.Basis };
        var isSame = structure.Stance == stance;
        return new(stance, Math.Round(shares.Of(stance), 3), isSame ? structure.Why : Why(stance, reading, windows), isSame ? structure.Figure : null) { Shares = shares, Basis = structure.Basis };
    }

    /// <summary>Shares by the learnt weights.</summary>
    public static StanceShares Weigh(double[] features)
    {
        var (s, r, n) = (Dot(StanceWeights.Supports, features), Dot(StanceWeights.Refutes, features), Dot(StanceWeights.Neutral, features));
        var most = Math.Max(s, Math.Max(r, n));
        var (es, er, en) = (Math.Exp(s - most), Math.Exp(r - most), Math.Exp(n - most));
        return new(es / (es + er + en), er / (es + er + en), en / (es + er + en));
    }

    private static bool IsDecidedByStructure(StanceJudgement structure) => structure.Basis switch
    {
        StanceBasis.SameWords or StanceBasis.OtherTime => true,
        StanceBasis.Figures or StanceBasis.Sums => structure.Stance != Stance.Neutral && structure.Strength >= StructureDecides,
        _ => false,
    };

    // None of the claim's names: whatever it says, it says of something else.
    private static bool IsElsewhere(StanceReading reading) =>
        reading.Structure.Basis == StanceBasis.OtherMatter && reading.Reading.Claim.Names.Count > 0 && reading.Reading.NamesFound == 0;

    private static string Why(Stance stance, StanceReading reading, IReadOnlyList<StanceScores> windows)
    {
        var text = reading.Reading.Text.Text;
        var decisive = Enumerable.Range(0, windows.Count).MaxBy(i => stance == Stance.Supports ? windows[i].Supports - windows[i].Neutral : windows[i].Refutes - windows[i].Neutral);
        return $"'{Quotes.Short(reading.Windows[decisive].Of(text))}' reads as saying {(stance == Stance.Supports ? "the same" : "the contrary")}";
    }

    private static double Dot(double[] weights, double[] features)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++)
            sum += weights[i] * features[i];
        return sum;
    }
}
