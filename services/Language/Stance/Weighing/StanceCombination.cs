using FactCheck.Language.Models;
using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Times;
using FactCheck.Language.Stance.Vouching;
using FactCheck.Language.Stance.Words;

namespace FactCheck.Language.Stance.Weighing;

using Stance = Core.Verification.Stance;

/// <summary>Weighs what structure and the stance model say of a passage.</summary>
internal static class StanceCombination
{
    /// <summary>From here on structure's figures decide alone: the model knows words better than figures.</summary>
    private const double StructureDecides = 0.6;

    /// <summary>What is left to a side that structure rules out.</summary>
    private const double MostUndecided = 0.3;

    /// <summary>Nearly every word of the claim, by structure's measure.</summary>
    private const double AllWords = 0.85;

    /// <summary>Whether the model has a say; else it need not be asked.</summary>
    public static bool AsksModel(StanceReading reading) => reading.Windows.Count > 0 && !IsDecidedByStructure(reading) && !IsOfOtherTime(StanceGaps.Of(reading));

    /// <param name="reading">What structure says.</param>
    /// <param name="windows">The model's scores of the reading's windows; none where it was not asked.</param>
    public static StanceJudgement Judge(StanceReading reading, IReadOnlyList<StanceScores> windows)
    {
        var structure = reading.Structure;
        if (windows.Count == 0 || IsDecidedByStructure(reading))
            return structure;
        var gaps = StanceGaps.Of(reading);
        if (IsOfOtherTime(gaps))
            return structure;
        var shares = Weigh(StanceFeatures.Of(reading, gaps, windows));
        // The model knows words better than figures: where structure finds that they decide nothing, it must not decide by them.
        if (gaps.IsOpenByFigures)
            shares = Capped(shares);
        var stance = shares.Supports > shares.Refutes && shares.Supports > shares.Neutral ? Stance.Supports
            : shares.Refutes > shares.Neutral ? Stance.Refutes : Stance.Neutral;
        if (stance == Stance.Neutral)
            return new(stance, Math.Round(1 - shares.Neutral, 3), structure.Stance == stance ? structure.Why : $"neither its words nor its figures decide: {WordsInCommon.Of(reading.Reading)}", null) { Shares = shares, Basis = structure.Basis };
        var isSame = structure.Stance == stance;
        return new(stance, Math.Round(shares.Of(stance), 3), isSame ? structure.Why : Why(stance, reading, windows), isSame ? structure.Figure : null)
        {
            Shares = shares,
            Basis = isSame ? structure.Basis : StanceBasis.None,
            Doubt = isSame ? SupportDoubts.Remaining(structure.Doubt, shares.Supports) : gaps.DoubtOf(stance) ?? StanceDoubts.Of(reading, stance, shares)
                ?? Allegations.DoubtOf(reading.Reading.Claim, stance, reading.Windows[^1].Of(reading.Reading.Text.Text))
                ?? SupportDoubts.Of(reading.Reading, stance, reading.Windows[^1].Of(reading.Reading.Text.Text)),
        };
    }

    private static bool IsOfOtherTime(StanceGaps gaps) => gaps is { IsOfOtherTime: true, IsOnceAndSaidButForTime: false };

    /// <summary>Shares by the learnt weights.</summary>
    public static StanceShares Weigh(double[] features)
    {
        var (s, r, n) = (Dot(StanceWeights.Supports, features), Dot(StanceWeights.Refutes, features), Dot(StanceWeights.Neutral, features));
        var most = Math.Max(s, Math.Max(r, n));
        var (es, er, en) = (Math.Exp(s - most), Math.Exp(r - most), Math.Exp(n - most));
        return new(es / (es + er + en), er / (es + er + en), en / (es + er + en));
    }

    private static bool IsDecidedByStructure(StanceReading reading) => reading.Structure switch
    {
        { Basis: StanceBasis.SameWords } => true,
        { Basis: StanceBasis.Figures or StanceBasis.Sums, Stance: not Stance.Neutral } structure => structure.Strength >= StructureDecides,
        // The claim's words with a negation or an opposite: the model reads over it.
        { Basis: StanceBasis.Words, Stance: Stance.Refutes } => true,
        // The claim's words with its days: the model can't reckon with dates.
        { Basis: StanceBasis.Words, Stance: Stance.Supports } structure => structure.Strength >= AllWords
            && (Periods.Meet(reading.Reading.Claim, reading.Reading.Text) || BothDeny(reading.Reading)),
        _ => false,
    };

    // "The ministry denied paying" and "denied that it had paid", "refused to" and "rejected": the model takes the one denial for a denial of the other.
    private static bool BothDeny(PassageReading reading) => Denies(reading.Claim) && Denies(reading.Text)
        || Negation.DeniedWords(reading.Claim.Sentences).Any(own => Negation.DeniedWords(reading.Text.Sentences).Any(other => other.Word.Concept == own.Word.Concept));

    private static bool Denies(ReadText text) => text.Concepts.Contains("reject") || text.Sentences.Any(Denials.IsOfSomebody);

    private static StanceShares Capped(StanceShares shares)
    {
        var (supports, refutes) = (Math.Min(shares.Supports, MostUndecided), Math.Min(shares.Refutes, MostUndecided));
        return new(supports, refutes, 1 - supports - refutes);
    }

    private static string Why(Stance stance, StanceReading reading, IReadOnlyList<StanceScores> windows)
    {
        var text = reading.Reading.Text.Text;
        var decisive = Enumerable.Range(0, windows.Count).MaxBy(i => stance == Stance.Supports ? windows[i].Supports - windows[i].Neutral : windows[i].Refutes - windows[i].Neutral);
        var window = reading.Windows[decisive];
        var common = WordsInCommon.Of(reading.Reading, [.. reading.Reading.Text.Sentences.Where(sentence => sentence.Span.Start >= window.Start && sentence.Span.End <= window.End)]);
        return $"the stance model reads '{Quotes.Short(window.Of(text))}' as saying {(stance == Stance.Supports ? "the same" : "the contrary")}: {common}";
    }

    private static double Dot(double[] weights, double[] features)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++)
            sum += weights[i] * features[i];
        return sum;
    }
}
